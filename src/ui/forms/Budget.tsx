import type { ComponentChildren } from 'preact';
import { usePage } from '../page.ts';
import { type FieldErrors, fieldId } from './Field.tsx';
import { showMoney } from './typed.ts';

/** Around a table with `AmountInput`s and `Total`s: with script the totals follow what is typed, without they are those of the last save. */
export function BudgetTable({ children }: { children: ComponentChildren }) {
  return <budget-table>{children}</budget-table>;
}

export interface AmountInputProps {
  name: string;
  /** Read out only; the row and column show it: "Uitgaven 2021". */
  label: string;
  /** As in a document ("1200.50"), or as it was typed. */
  value?: string;
  /** The totals it counts in; `-name` takes off. */
  sums: string[];
  errors?: FieldErrors;
}

export function AmountInput({ name, label, value = '', sums, errors }: AmountInputProps) {
  const { language } = usePage();
  const id = fieldId(name);
  const error = errors?.[name];
  return (
    <>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input amount${error ? ' utrecht-textbox--invalid' : ''}`}
        id={id}
        name={name}
        value={showMoney(value, language)}
        inputmode="decimal"
        autocomplete="off"
        aria-label={label}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-fout` : undefined}
        data-sums={sums.join(' ')}
      />
      {error && (
        <span class="utrecht-form-field-error-message" id={`${id}-fout`}>
          {error}
        </span>
      )}
    </>
  );
}

/** A total, formatted; `of` is its name in the inputs' `sums`. */
export function Total({ of, children }: { of: string; children: ComponentChildren }) {
  return <span data-total={of}>{children}</span>;
}
