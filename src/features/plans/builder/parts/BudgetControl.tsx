import { formats } from '../../../../platform/formats.ts';
import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { Button } from '../../../../ui/Button.tsx';
import { ScrollBox } from '../../../../ui/DataTable.tsx';
import { Checkbox } from '../../../../ui/forms/Choices.tsx';
import { ErrorMessage, fieldId, Hint } from '../../../../ui/forms/Field.tsx';
import { showMoney } from '../../../../ui/forms/typed.ts';
import { usePage } from '../../../../ui/page.ts';
import type { PlanDocument } from '../../document/schema.ts';
import { budgetColumns } from './budget-field.ts';
import { budgetTotals, budgetYears, type Sums } from './budget-totals.ts';
import { Control } from './controls.tsx';
import { answered } from './field.ts';
import { addName, drawnRows, isRemoved, rowNumbers } from './rows.ts';

interface BudgetControlProps {
  document: PlanDocument;
  name: string;
  label: string;
  hint?: string;
  answers: Answers;
  errors: FieldErrors;
}

const words = 'builder.budget.row.budget';
const figure = 'utrecht-table__cell--numeric-column utrecht-table__cell--numeric-data';

/** The budget as a table; it adds up when it is shown, and `budget-table` while one types. */
export function BudgetControl({ document, name, label, hint, answers, errors }: BudgetControlProps) {
  const { t, language } = usePage();
  const { money } = formats(language);
  const id = fieldId(name);
  const years = budgetYears(document, answers, name);
  const totals = budgetTotals(answers, name, years);
  const known = new Set(rowNumbers(answers, name));
  return (
    <section class="rows" id={id}>
      <Hint id={id}>{hint}</Hint>
      <ErrorMessage id={id}>{errors[name]}</ErrorMessage>
      <budget-table>
        <ScrollBox label={label}>
          <table class="utrecht-table utrecht-table--html-table table--matrix budget">
            <caption class="visually-hidden">{label}</caption>
            <thead>
              <tr>
                <th scope="col">{t(`${words}.what`)}</th>
                {years.map((year) => (
                  <th key={year} scope="col" class={figure}>
                    {year}
                  </th>
                ))}
                <th scope="col" class={figure}>
                  {t('builder.budget.total')}
                </th>
              </tr>
            </thead>
            {drawnRows(answers, name).map((number, index) => (
              <BudgetRowView
                key={number}
                {...{ answers, errors, years }}
                row={`${name}.${number}`}
                legend={t(`${words}.legend`, { number: index + 1 })}
                isKnown={known.has(number)}
                total={money(totals.rows.get(number) ?? 0n)}
              />
            ))}
            <tfoot>
              <TotalRow of="expense" {...{ years, totals }} />
              <TotalRow of="receipt" {...{ years, totals }} />
            </tfoot>
          </table>
        </ScrollBox>
      </budget-table>
      <Button kind="secondary" name={addName} value={name}>
        {t(`${words}.add`)}
      </Button>
    </section>
  );
}

interface RowProps {
  row: string;
  legend: string;
  years: readonly string[];
  isKnown: boolean;
  total: string;
  answers: Answers;
  errors: FieldErrors;
}

function BudgetRowView({ row, legend, years, isKnown, total, answers, errors }: RowProps) {
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
                label={t(`${words}.${column}`)}
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
          <output data-total={`row-${row}`}>{total}</output>
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

interface TotalRowProps {
  of: keyof Sums;
  years: readonly string[];
  totals: ReturnType<typeof budgetTotals>;
}

function TotalRow({ of, years, totals }: TotalRowProps) {
  const { t, language } = usePage();
  const { money } = formats(language);
  return (
    <tr>
      <th scope="row">{t(`builder.budget.sum.${of}`)}</th>
      {years.map((year) => (
        <td key={year} class={figure}>
          <output data-total={`year-${year}-${of}`}>{money(totals.byYear.get(year)![of])}</output>
        </td>
      ))}
      <td class={figure}>
        <output data-total={`all-${of}`}>{money(totals.total[of])}</output>
      </td>
    </tr>
  );
}
