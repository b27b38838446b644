import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { Alert } from '../../../../ui/Alert.tsx';
import { Actions, Button, ButtonLink } from '../../../../ui/Button.tsx';
import { ErrorSummary } from '../../../../ui/forms/ErrorSummary.tsx';
import { Form } from '../../../../ui/forms/Form.tsx';
import { Layout } from '../../../../ui/Layout.tsx';
import { usePage } from '../../../../ui/page.ts';
import type { PlanDocument } from '../../document/schema.ts';
import { wordsIn } from '../../public/words.ts';
import { keptAs, partAt } from '../addresses.ts';
import { labelOfField } from '../difference-words.ts';
import { entryOf } from '../lenses.ts';
import type { Part, Values } from '../part.ts';
import type { PartForm } from '../part-pages.tsx';
import type { Contested, Saved } from '../saving.ts';
import { choiceName, controls, valueAt } from '../settling.ts';
import { collectionOf } from '../table.ts';
import { valueInWords } from '../value-words.ts';
import { ContestedChoice } from './ContestedChoice.tsx';
import { planCrumbs } from './crumbs.ts';
import { HiddenAnswers } from './HiddenAnswers.tsx';

interface ConflictPageProps {
  form: PartForm;
  /** What this person wants the part to hold. */
  mine: Values;
  conflict: Extract<Saved, { outcome: 'conflict' }>;
  /** The choices made before, when some were forgotten. */
  choices: Answers;
  errors?: FieldErrors;
}

/** Two people changed the same: both versions side by side, a choice for each; nothing is saved before it is made. */
export function ConflictPage(props: ConflictPageProps) {
  const { t, href } = usePage();
  const { form, conflict, errors } = props;
  const { draft, contested } = conflict;
  const back = href(partAt(draft.id, form.part.slug, form.item));
  return (
    <Layout title={t('drafts.conflict.title')} breadcrumbs={planCrumbs(draft, href, t)} hasErrors script>
      <ErrorSummary errors={errors} />
      <Alert kind="warning">
        <p>{t('drafts.conflict.lead', { count: contested.length })}</p>
        <p>{t('drafts.conflict.rest')}</p>
      </Alert>
      <Form action={back} settles={keptAs(draft.id, form.part.slug, form.item)}>
        <HiddenAnswers answers={form.answers} />
        <input type="hidden" name={controls.basedOn} value={form.basedOn} />
        <input type="hidden" name={controls.conflictAt} value={draft.revision} />
        {contested.map((one) => (
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

function OneChoice({ form, mine, conflict, choices, errors, one }: ConflictPageProps & { one: Contested }) {
  const { language } = usePage();
  const words = wordsIn(language);
  const name = choiceName(one.field);
  const { part, item } = form;
  const { document } = conflict.draft;
  const wanted = part.write(document, item, { ...conflict.theirs, [one.field]: mine[one.field] });
  const [theirText, myText] = [document, wanted].map((version) => textOf(version, part, item, one.field, words));
  return (
    <ContestedChoice
      {...{ name, errors }}
      label={labelOfField(part, one.field, words)}
      value={String(choices[name] ?? '')}
      mine={myText!}
      theirs={theirText!}
      by={one.by}
      at={one.at}
    />
  );
}

/** What a field of a part holds in a document, in words. */
export function textOf(
  document: PlanDocument,
  part: Part,
  item: string,
  field: string,
  words: ReturnType<typeof wordsIn>,
): string {
  const list = collectionOf(part);
  const thing = list ? entryOf(list, document, item)?.value : document;
  const kind = list ? (list.parents ? 'measure' : 'goal') : 'plan';
  return valueInWords(kind, field, valueAt(thing, field), words);
}
