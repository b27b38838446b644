import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { usePage } from '../../../../ui/page.ts';
import type { PlanDocument } from '../../document/schema.ts';
import { wordsIn } from '../../public/words.ts';
import { keptAs, partAt } from '../addresses.ts';
import { labelOfField } from '../difference-words.ts';
import { entryOf } from '../lenses.ts';
import type { Part, Values } from '../part.ts';
import type { PartForm } from '../part-pages.tsx';
import type { Saved } from '../saving.ts';
import { valueAt } from '../settling.ts';
import { collectionOf } from '../table.ts';
import { valueInWords } from '../value-words.ts';
import { ContestedPage } from './ContestedPage.tsx';
import { planCrumbs } from './crumbs.ts';

interface ConflictPageProps {
  form: PartForm;
  /** What this person wants the part to hold. */
  mine: Values;
  conflict: Extract<Saved, { outcome: 'conflict' }>;
  /** The choices made before, when some were forgotten. */
  choices: Answers;
  errors?: FieldErrors;
}

/** Two people changed the same part of a plan. */
export function ConflictPage({ form, mine, conflict, choices, errors }: ConflictPageProps) {
  const { t, href, language } = usePage();
  const words = wordsIn(language);
  const { part, item, answers, basedOn } = form;
  const { draft, theirs } = conflict;
  const { document } = draft;
  return (
    <ContestedPage
      {...{ answers, basedOn, choices, errors }}
      breadcrumbs={planCrumbs(draft, href, t)}
      form={href(partAt(draft.id, part.slug, item))}
      keptAs={keptAs(draft.id, part.slug, item)}
      conflictAt={draft.revision}
      contested={conflict.contested.map((one) => {
        const wanted = part.write(document, item, { ...theirs, [one.field]: mine[one.field] });
        return {
          ...one,
          label: labelOfField(part, one.field, words),
          mine: textOf(wanted, part, item, one.field, words),
          theirs: textOf(document, part, item, one.field, words),
        };
      })}
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
