import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { usePage } from '../../../../ui/index.ts';
import { ContestedPage, type Values } from '../../../plans/index.ts';
import { keptAs, placeAt } from '../addresses.ts';
import type { Prepared } from '../editions.ts';
import type { Saved } from '../saving.ts';
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

/** Two editors changed the same form of an edition. */
export function ConflictPage({ programme, edition, form, mine, conflict, choices, errors }: ConflictPageProps) {
  const { t, href, language } = usePage();
  const labelOf = useFieldLabel();
  const { place, answers, basedOn } = form;
  return (
    <ContestedPage
      {...{ answers, basedOn, choices, errors }}
      breadcrumbs={workCrumbs(programme, href, t)}
      id="keuze"
      form={href(placeAt(programme.code, edition.number, place))}
      keptAs={keptAs(programme.code, edition.number, place)}
      conflictAt={conflict.revision}
      contested={conflict.contested.map((one) => ({
        ...one,
        label: labelOf(one.field),
        mine: valueInWords(one.field, mine[one.field], language),
        theirs: valueInWords(one.field, conflict.theirs[one.field], language),
      }))}
    />
  );
}
