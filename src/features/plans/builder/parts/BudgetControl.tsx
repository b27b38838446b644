import { formats } from '../../../../platform/formats.ts';
import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { Button } from '../../../../ui/Button.tsx';
import { ScrollBox } from '../../../../ui/DataTable.tsx';
import { ErrorMessage, fieldId, Hint } from '../../../../ui/forms/Field.tsx';
import { usePage } from '../../../../ui/page.ts';
import type { PlanDocument } from '../../document/schema.ts';
import { BudgetRowView, figure, budgetWords as words } from './BudgetRowView.tsx';
import { budgetTotals, budgetYears, type Sums } from './budget-totals.ts';
import { addName, drawnRows, rowNumbers } from './rows.ts';

interface BudgetControlProps {
  document: PlanDocument;
  name: string;
  label: string;
  hint?: string;
  answers: Answers;
  errors: FieldErrors;
}

/** The budget as a table; it adds up when it is shown, and `budget-table` while one types. */
export function BudgetControl({ document, name, label, hint, answers, errors }: BudgetControlProps) {
  const { t, language } = usePage();
  const { money } = formats(language);
  const id = fieldId(name);
  const years = budgetYears(document, answers, name);
  const totals = budgetTotals(answers, name, years);
  const known = new Set(rowNumbers(answers, name));
  return (
    <div class="rows" id={id}>
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
    </div>
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
          <span data-total={`year-${year}-${of}`}>{money(totals.byYear.get(year)![of])}</span>
        </td>
      ))}
      <td class={figure}>
        <span data-total={`all-${of}`}>{money(totals.total[of])}</span>
      </td>
    </tr>
  );
}
