import { randomUUID } from 'node:crypto';
import { formats } from '../../../../platform/formats.ts';
import { answered } from '../../../../platform/forms.ts';
import {
  Actions,
  Alert,
  type Answered,
  Button,
  DescriptionList,
  Disclosure,
  ErrorSummary,
  Fieldset,
  Form,
  fieldsOf,
  Layout,
  MoneyField,
  TextArea,
  TextField,
  usePage,
} from '../../../../ui/index.ts';
import { AnswerList } from '../../applying/form/AnswerList.tsx';
import type { AnswerFile } from '../../applying/form/FileControl.tsx';
import type { FieldOptions } from '../../applying/form/StepFields.tsx';
import { CofinancingTable, readCofinancing } from '../../cofinancing/index.ts';
import { OwnApplicationAlert } from '../../OwnApplicationAlert.tsx';
import { reportPath } from '../addresses.ts';
import type { Dossier, Sent } from '../dossier.ts';
import { showStated, statedCosts, statedUnits } from '../final-account/accepted.ts';
import type { Accounted } from '../final-account/computation.ts';
import { Comparison } from './Comparison.tsx';
import { dossierCrumbs } from './crumbs.ts';
import { ReviewForm } from './ReviewForm.tsx';
import { TurnList } from './TurnList.tsx';

interface FinalAccountPageProps extends Answered {
  dossier: Dossier;
  sent: Sent;
  accounted: Accounted;
  ownTerm: string | undefined;
  files: Record<string, AnswerFile[]>;
  options: FieldOptions;
  mayAccept: boolean;
  mayAsk: boolean;
  /** Of an organisation that this reader belongs to. */
  isOwn: boolean;
}

/** The final account as it was sent in, what the rule gives on it, and the form to accept it. */
export function FinalAccountPage(props: FinalAccountPageProps) {
  const { dossier, sent, ownTerm, accounted, files, options, mayAccept, mayAsk, isOwn, errors } = props;
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const { finalAccount, application, call } = dossier;
  const isWaiting = sent.state === 'returned';
  const reports = href(reportPath(call.code, application.id, sent.step.id));
  return (
    <Layout
      title={sent.step.title}
      lead={`${application.title} – ${t('paying.report.sent', { receipt: sent.submission.receipt, day: date(sent.submission.at) })}`}
      breadcrumbs={dossierCrumbs(dossier, href, t)}
      hasErrors={errors !== undefined}
      script={mayAccept}
    >
      <ErrorSummary errors={errors} />
      {finalAccount ? <AcceptedAccount {...props} /> : <Comparison {...{ accounted, dossier }} />}
      <section aria-labelledby="ingediend">
        <h2 id="ingediend">{t('paying.final.sent')}</h2>
        <AnswerList fields={sent.step.fields} answers={sent.submission.document.answers} {...{ options, files }} />
      </section>
      <section aria-labelledby="vragen">
        <h2 id="vragen">{t('paying.review.title')}</h2>
        <TurnList sent={sent} read={(turn) => `${reports}?beurt=${turn}`} />
        {!finalAccount && isWaiting && <Alert>{t('paying.review.waits')}</Alert>}
      </section>
      {!finalAccount && isOwn && <OwnApplicationAlert />}
      {!finalAccount && mayAccept && !isWaiting && <AcceptForm {...props} />}
      {!finalAccount && mayAsk && !isWaiting && (
        <section aria-labelledby="vraag">
          <h2 id="vraag">{t('paying.final.askTitle')}</h2>
          <ReviewForm reviewId={randomUUID()} action={reports} ownTerm={ownTerm} answers={{}} isFinal />
        </section>
      )}
    </Layout>
  );
}

/** What was decided, as it was kept. */
function AcceptedAccount({ dossier: { finalAccount, award } }: FinalAccountPageProps) {
  const { t, language } = usePage();
  const { money, date } = formats(language);
  if (!finalAccount) return null;
  return (
    <>
      <Alert kind="ok" title={t('paying.final.accepted', { day: date(finalAccount.at) })}>
        <DescriptionList
          items={[
            { term: t('paying.dossier.granted'), details: award && money(award.cents) },
            { term: t('paying.final.settled'), details: money(finalAccount.cents) },
            { term: t('paying.final.eligibleCost'), details: money(finalAccount.calculation.eligibleCost) },
            { term: t('paying.field.note'), details: finalAccount.motivation },
          ]}
        />
      </Alert>
      <Disclosure summary={t('paying.final.realLines')}>
        <CofinancingTable cofinancing={readCofinancing(finalAccount.calculation)} isDecided isFinal />
      </Disclosure>
    </>
  );
}

function AcceptForm({ sent, answers, errors }: FinalAccountPageProps) {
  const { t } = usePage();
  const { field } = fieldsOf({ answers, errors });
  const costs = statedCosts(sent.step, sent.submission.document.answers);
  const units = statedUnits(sent.step, sent.submission.document.answers);
  return (
    <section aria-labelledby="aanvaarden">
      <h2 id="aanvaarden">{t('paying.final.accept')}</h2>
      <Form>
        {costs.length > 0 && (
          <Fieldset legend={t('paying.final.costs')} hint={t('paying.final.costsHint')}>
            {costs.map((stated) => (
              <MoneyField
                key={stated.name}
                name={stated.name}
                errors={errors}
                label={stated.label}
                value={answered(answers, stated.name, showStated(stated))}
                required
              />
            ))}
          </Fieldset>
        )}
        {units.length > 0 && (
          <Fieldset legend={t('paying.final.units')} hint={t('paying.final.unitsHint')}>
            {units.map((stated) => (
              <TextField
                key={stated.name}
                {...field(stated.name)}
                label={stated.label}
                value={answered(answers, stated.name, showStated(stated))}
                inputmode="numeric"
                width="short"
                required
              />
            ))}
          </Fieldset>
        )}
        <TextArea {...field('motivation')} label={t('paying.field.note')} hint={t('paying.final.motivationHint')} />
        <TextField
          {...field('account')}
          label={t('paying.final.account')}
          hint={t('paying.final.accountHint')}
          autocomplete="off"
          spellcheck={false}
          width="medium"
        />
        <TextField {...field('reference')} label={t('paying.field.reference')} maxlength={140} />
        <Actions>
          <Button>{t('paying.final.look')}</Button>
        </Actions>
      </Form>
    </section>
  );
}
