import { usePage } from '../page.ts';
import { Field, type FieldProps, fieldAttributes } from './Field.tsx';

export interface Option {
  value: string;
  label: string;
  /** Options with the same group stand together under its name. */
  group?: string;
}

export interface SelectProps extends FieldProps {
  options: Option[];
  value?: string;
  /** The first, empty choice; "Kies…" when not given, none with `false`. */
  empty?: string | false;
}

export function Select({ options, value = '', empty, ...props }: SelectProps) {
  const { t } = usePage();
  const invalid = props.errors?.[props.name] ? ' utrecht-select--invalid' : '';
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <Field {...props}>
      <select
        {...fieldAttributes(props)}
        // Without an empty choice there is always an answer, and HTML wants no word about it.
        required={props.required && empty !== false}
        class={`utrecht-select utrecht-select--html-select${invalid}`}
      >
        {empty !== false && <option value="">{empty ?? t('ui.choose')}</option>}
        {groups.map((group) => {
          const members = options.filter((option) => option.group === group);
          const items = members.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ));
          return group === undefined ? items : <optgroup label={group}>{items}</optgroup>;
        })}
      </select>
    </Field>
  );
}
