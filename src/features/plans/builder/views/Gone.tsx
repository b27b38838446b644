import { formats } from '../../../../platform/formats.ts';
import { Alert } from '../../../../ui/Alert.tsx';
import { Actions, Button, ButtonLink } from '../../../../ui/Button.tsx';
import { Form } from '../../../../ui/forms/Form.tsx';
import { Layout } from '../../../../ui/Layout.tsx';
import { DescriptionList } from '../../../../ui/Lists.tsx';
import { usePage } from '../../../../ui/page.ts';
import { wordsIn } from '../../public/words.ts';
import type { Draft } from '../../store.ts';
import { keptAs, partAt, planAt } from '../addresses.ts';
import { labelOfField } from '../difference-words.ts';
import type { Values } from '../part.ts';
import type { PartForm } from '../part-pages.tsx';
import { controls } from '../settling.ts';
import { valueInWords } from '../value-words.ts';
import { planCrumbs } from './crumbs.ts';
import { HiddenAnswers } from './HiddenAnswers.tsx';

interface GoneProps {
  draft: Draft;
  form: PartForm;
  mine: Values;
  by: string | null;
  at: Date;
}

/** Someone removed what this person was working on: what was typed is shown, and can be put back. */
export function Gone({ draft, form, mine, by, at }: GoneProps) {
  const { t, href, language } = usePage();
  const words = wordsIn(language);
  const who = { name: by ?? t('drafts.someone'), moment: formats(language).moment(at) };
  const typed = Object.entries(mine).map(([field, value]) => ({
    term: labelOfField(form.part, field, words),
    details: <span class="text-change">{valueInWords('measure', field, value, words)}</span>,
  }));
  return (
    <Layout title={t('drafts.gone.title')} breadcrumbs={planCrumbs(draft, href, t)} hasErrors script>
      <Alert kind="warning">
        <p>{t('drafts.gone.lead', who)}</p>
      </Alert>
      <h2>{t('drafts.gone.typed')}</h2>
      <DescriptionList items={typed} />
      <Form
        action={href(partAt(draft.id, form.part.slug, form.item))}
        settles={keptAs(draft.id, form.part.slug, form.item)}
      >
        <HiddenAnswers answers={form.answers} />
        <input type="hidden" name={controls.basedOn} value={form.basedOn} />
        <input type="hidden" name={controls.putBack} value="yes" />
        <Actions>
          <Button>{t('drafts.gone.putBack')}</Button>
          <ButtonLink kind="quiet" href={href(planAt(draft.id))}>
            {t('drafts.gone.leave')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}
