import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { usePage } from '../../../../ui/index.ts';
import { Control, RowsControl } from '../../../plans/index.ts';
import type { CallField, CallFields } from '../form/field.ts';
import { fieldLabel } from './values.ts';

interface FormFieldsProps {
  partKey: string;
  fields: CallFields;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** All fields of a form of the call. */
export function FormFields({ fields, ...props }: FormFieldsProps) {
  return (
    <>
      {Object.entries(fields).map(([name, field]) => (
        <OneField key={name} {...props} {...{ name, field }} />
      ))}
    </>
  );
}

function OneField({
  partKey,
  name,
  field,
  answers,
  errors = {},
}: Omit<FormFieldsProps, 'fields'> & { name: string; field: CallField }) {
  const { t, language } = usePage();
  const label = fieldLabel(partKey, name, { t, language });
  const hint = field.hint ? t(`callwork.hint.${partKey}.${name}`) : undefined;
  const { control, required, expected } = field;
  if (control.as === 'rows') {
    const { columns } = control;
    return <RowsControl {...{ columns, name, label, hint, answers, errors }} words={`callwork.row.${name}`} />;
  }
  if (!field.draw) return <Control {...{ field, name, label, hint, answers, errors }} />;
  return field.draw({ name, label, hint, required, inRow: expected, answers, errors });
}
