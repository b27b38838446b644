import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { Actions, Alert, Button, ButtonLink, ErrorSummary, Form, Layout, usePage } from '../../../../ui/index.ts';
import { ContestedChoice, choiceName, controls, HiddenAnswers, type Values } from '../../../plans/index.ts';
import { keptAs, placeAt } from '../addresses.ts';
import type { Prepared } from '../editions.ts';
import type { Contested, Saved } from '../saving.ts';
import { workCrumbs } from './crumbs.ts';
import type { EditForm } from './EditPage.tsx';
import { useFieldLabel } from './Fields.tsx';
import { valueInWords } from './values.ts';

interface ConflictPageProps extends Prepared {
  form: EditForm;
  mine: Values;
  conflict: Extract<Saved, { outcome: 'conflict' }>;
  /** The choices made before, when some were forgotten. */
  choices: Answers;
  errors?: FieldErrors;
}

/** Two editors changed the same: both versions side by side, a choice for each; nothing is saved before it is made. */
export function ConflictPage(props: ConflictPageProps) {
  const { t, href } = usePage();
  const { programme, edition, form, conflict, errors } = props;
  const back = href(placeAt(programme.code, edition.number, form.place));
  return (
    <Layout title={t('drafts.conflict.title')} breadcrumbs={workCrumbs(programme, href, t)} hasErrors script>
      <ErrorSummary errors={errors} />
      <Alert kind="warning">
        <p>{t('drafts.conflict.lead', { count: conflict.contested.length })}</p>
        <p>{t('drafts.conflict.rest')}</p>
      </Alert>
      <Form id="keuze" action={back} settles={keptAs(programme.code, edition.number, form.place)}>
        <HiddenAnswers answers={form.answers} />
        <input type="hidden" name={controls.basedOn} value={form.basedOn} />
        <input type="hidden" name={controls.conflictAt} value={conflict.revision} />
        {conflict.contested.map((one) => (
          <div class="versions" key={one.field}>
            <OneChoice {...props} one={one} />
          </div>
        ))}
        <Actions>
          <Button>{t('drafts.conflict.save')}</Button>
          <ButtonLink kind="quiet" href={back}>
            {t('drafts.conflict.leave')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}

function OneChoice({ mine, conflict, choices, errors, one }: ConflictPageProps & { one: Contested }) {
  const { language } = usePage();
  const name = choiceName(one.field);
  const label = useFieldLabel(one.field);
  const said = (values: Values) => valueInWords(one.field, values[one.field], language);
  return (
    <ContestedChoice
      {...{ name, label, errors }}
      value={String(choices[name] ?? '')}
      mine={said(mine)}
      theirs={said(conflict.theirs)}
      by={one.by}
      at={one.at}
    />
  );
}
