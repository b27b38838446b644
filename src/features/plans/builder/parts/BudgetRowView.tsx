import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { Checkbox } from '../../../../ui/forms/Choices.tsx';
import { ErrorMessage, fieldId } from '../../../../ui/forms/Field.tsx';
import { showMoney } from '../../../../ui/forms/typed.ts';
import { usePage } from '../../../../ui/page.ts';
import { budgetColumns } from './budget-field.ts';
import { Control } from './controls.tsx';
import { answered } from './field.ts';
import { isRemoved } from './rows.ts';

export const budgetWords = 'builder.budget.row.budget';
export const figure = 'utrecht-table__cell--numeric-column utrecht-table__cell--numeric-data';

interface RowProps {
  row: string;
  legend: string;
  years: readonly string[];
  isKnown: boolean;
  total: string;
  answers: Answers;
  errors: FieldErrors;
}

/** A kind of money, and under it an amount for each year. */
export function BudgetRowView({ row, legend, years, isKnown, total, answers, errors }: RowProps) {
  const { t } = usePage();
  const isGone = isRemoved(answers, row);
  return (
    <tbody>
      <tr>
        <td colSpan={years.length + 2}>
          <fieldset class="budget__head">
            <legend class="visually-hidden">{legend}</legend>
            {Object.entries(budgetColumns).map(([column, field]) => (
              <Control
                key={column}
                {...{ field, answers, errors }}
                name={`${row}.${column}`}
                label={t(`${budgetWords}.${column}`)}
                inRow
              />
            ))}
            {isKnown && (
              <Checkbox name={`${row}.remove`} label={t('builder.removeRow', { row: legend })} checked={isGone} />
            )}
          </fieldset>
        </td>
      </tr>
      <tr>
        <th scope="row">{legend}</th>
        {years.map((year) => (
          <td key={year} class={figure}>
            <AmountCell {...{ row, year, answers, errors }} label={`${legend}, ${year}`} />
          </td>
        ))}
        <td class={figure}>
          <span data-total={`row-${row}`}>{total}</span>
        </td>
      </tr>
    </tbody>
  );
}

type AmountCellProps = Pick<RowProps, 'row' | 'answers' | 'errors'> & { year: string; label: string };

function AmountCell({ row, year, label, answers, errors }: AmountCellProps) {
  const { language } = usePage();
  const name = `${row}.amounts.${year}`;
  const id = fieldId(name);
  const error = errors[name];
  return (
    <>
      <ErrorMessage id={id}>{error}</ErrorMessage>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input budget__amount${error ? ' utrecht-textbox--invalid' : ''}`}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        id={id}
        name={name}
        value={showMoney(answered(answers, name), language)}
        data-sums={`row-${row} year-${year}-{} all-{}`}
        data-by={`${row}.direction`}
        aria-label={label}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-fout` : undefined}
      />
    </>
  );
}
