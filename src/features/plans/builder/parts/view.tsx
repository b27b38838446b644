import { Fieldset } from '../../../../ui/forms/Form.tsx';
import { usePage } from '../../../../ui/page.ts';
import type { PartFields } from '../part.ts';
import { BudgetControl } from './BudgetControl.tsx';
import { Control } from './controls.tsx';
import { definePart, type PartPlan } from './define.ts';
import { RowsControl } from './RowsControl.tsx';
import { fieldLabel } from './words.ts';

type Plan = Pick<PartPlan, 'key' | 'fields' | 'groups' | 'shows'>;
type OneFieldProps = PartFields & { plan: Plan; name: string };

/** All fields of a part: first those of no group, then each group under its heading. */
export function FieldsView({ plan, ...props }: PartFields & { plan: Plan }) {
  const { t } = usePage();
  const { fields, groups = {}, shows = () => true } = plan;
  const grouped = new Set(Object.values(groups).flat());
  const draw = (name: string) => <OneField key={name} {...props} {...{ plan, name }} />;
  return (
    <>
      {Object.keys(fields)
        .filter((name) => !grouped.has(name) && shows(name, props.document, props.item))
        .map(draw)}
      {Object.entries(groups).map(([group, names]) => (
        <Fieldset key={group} legend={t(`builder.${plan.key}.group.${group}`)}>
          {names.map(draw)}
        </Fieldset>
      ))}
    </>
  );
}

function OneField({ plan, name, document, answers, errors }: OneFieldProps) {
  const { t } = usePage();
  const field = plan.fields[name]!;
  const label = fieldLabel(t, plan.key, name);
  const hint = field.hint ? t(`builder.${plan.key}.hint.${name}`) : undefined;
  const props = { name, label, hint, answers, errors };
  if (field.control.as === 'budget') return <BudgetControl {...props} document={document} />;
  if (field.control.as !== 'rows') return <Control field={field} {...props} />;
  const { columns } = field.control;
  const hideLabel = Object.keys(plan.fields).length === 1;
  return <RowsControl {...props} {...{ columns, hideLabel }} words={`builder.${plan.key}.row.${name}`} />;
}

/** A part that shows its fields in the usual way. */
export const part = (plan: PartPlan) => definePart(plan, (its, props) => <FieldsView plan={its} {...props} />);
