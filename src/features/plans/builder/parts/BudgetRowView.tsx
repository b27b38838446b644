import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import { AmountInput } from '../../../../ui/forms/Budget.tsx';
import { Checkbox } from '../../../../ui/forms/Choices.tsx';
import { usePage } from '../../../../ui/page.ts';
import { budgetColumns } from './budget-field.ts';
import { Control } from './controls.tsx';
import { isRemoved } from './rows.ts';

export const budgetWords = 'builder.budget.row.budget';
/** Which application a row is of is not typed: it goes along, as the way there. */
const typedColumns = Object.entries(budgetColumns).filter(([column]) => column !== 'application');
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
  const { t, href } = usePage();
  const application = answered(answers, `${row}.application`);
  const isGone = isRemoved(answers, row);
  return (
    <tbody>
      <tr>
        <td colSpan={years.length + 2}>
          <fieldset class="budget__head">
            <legend class="visually-hidden">{legend}</legend>
            {typedColumns.map(([column, field]) => (
              <Control
                key={column}
                {...{ field, answers, errors }}
                name={`${row}.${column}`}
                label={t(`${budgetWords}.${column}`)}
                inRow
              />
            ))}
            {application !== '' && (
              <p>
                <input type="hidden" name={`${row}.application`} value={application} />
                <a href={href(`/aanvragen/${encodeURIComponent(application)}`)}>{t(`${budgetWords}.application`)}</a>
              </p>
            )}
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
            <AmountInput
              name={`${row}.amounts.${year}`}
              label={`${legend}, ${year}`}
              value={answered(answers, `${row}.amounts.${year}`)}
              sums={[`row-${row}`, `year-${year}-{}`, 'all-{}']}
              by={`${row}.direction`}
              errors={errors}
            />
          </td>
        ))}
        <td class={figure}>
          <span data-total={`row-${row}`}>{total}</span>
        </td>
      </tr>
    </tbody>
  );
}
