import { usePage } from '../page.ts';
import { ErrorMessage, type FieldErrors, fieldAttributes } from './Field.tsx';
import { showMoney } from './typed.ts';

export interface AmountInputProps {
  name: string;
  /** Read out only; the row and column show it: "Uitgaven 2021". */
  label: string;
  /** As in a document ("1200.50"), or as it was typed. */
  value?: string;
  /** The totals (`data-total`) it counts in; `-name` takes off, `{}` is what is chosen in the field `by`. */
  sums: string[];
  by?: string;
  errors?: FieldErrors;
}

/** A cell of a table in `<budget-table>`: with script the totals follow what is typed, without they are those of the last save. */
export function AmountInput({ name, label, value = '', sums, by, errors }: AmountInputProps) {
  const { language } = usePage();
  const attributes = fieldAttributes({ name, label, errors });
  const invalid = errors?.[name] ? ' utrecht-textbox--invalid' : '';
  return (
    <>
      <ErrorMessage id={attributes.id}>{errors?.[name]}</ErrorMessage>
      <input
        {...attributes}
        class={`utrecht-textbox utrecht-textbox--html-input amount${invalid}`}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        value={showMoney(value, language)}
        aria-label={label}
        data-sums={sums.join(' ')}
        data-by={by}
      />
    </>
  );
}
