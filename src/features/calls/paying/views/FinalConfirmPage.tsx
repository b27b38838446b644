import { type Answers, answered } from '../../../../platform/forms.ts';
import { Actions, Button, ButtonLink, DescriptionList, Form, Layout, usePage } from '../../../../ui/index.ts';
import { finalAccountPath } from '../addresses.ts';
import { type Dossier, sentOf } from '../dossier.ts';
import type { Accounted } from '../final-account/computation.ts';
import { type Ledger, post } from '../ledger.ts';
import { stateOf } from '../movements/kinds.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { Comparison } from './Comparison.tsx';
import { dossierCrumbs } from './crumbs.ts';

interface FinalConfirmPageProps {
  dossier: Dossier;
  ledger: Ledger;
  accounted: Accounted;
  answers: Answers;
}

/** The final account with the costs as they are accepted, and the balance before and after, to say yes to. */
export function FinalConfirmPage({ dossier, ledger, accounted, answers }: FinalConfirmPageProps) {
  const { t, href } = usePage();
  const { application, call, entries } = dossier;
  const after = accounted.settlement.entries.reduce((now, entry) => {
    const posting = post(now, { ...entry, applicationId: application.id });
    return posting.ok ? posting.ledger : now;
  }, ledger);
  const kept = Object.keys(answers).filter((name) => !['sure', 'seen', 'turn'].includes(name));
  const isClaim = accounted.settlement.entries.some(({ kind }) => kind === 'claim');
  return (
    <Layout
      title={t('paying.final.sure')}
      lead={application.title}
      breadcrumbs={dossierCrumbs(dossier, href, t)}
      script
    >
      <Comparison {...{ accounted, dossier }} />
      <BeforeAfter before={stateOf(ledger, application.id)} after={stateOf(after, application.id)} />
      <DescriptionList
        items={[
          { term: t('paying.field.note'), details: answered(answers, 'motivation') },
          { term: t('paying.final.account'), details: isClaim && answered(answers, 'account') },
          { term: t('paying.field.reference'), details: isClaim && answered(answers, 'reference') },
        ].map(({ term, details }) => ({ term, details: details || null }))}
      />
      <Form>
        <input type="hidden" name="sure" value="yes" />
        <input type="hidden" name="seen" value={entries[0]?.sequence ?? 0} />
        <input type="hidden" name="turn" value={sentOf(dossier, 'final-account')?.submission.turn} />
        {kept.map((name) => (
          <input key={name} type="hidden" name={name} value={answered(answers, name)} />
        ))}
        <Actions>
          <Button>{t('paying.final.confirm')}</Button>
          <ButtonLink kind="quiet" href={href(finalAccountPath(call.code, application.id))}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}
