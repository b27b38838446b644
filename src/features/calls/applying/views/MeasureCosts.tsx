import { formats } from '../../../../platform/formats.ts';
import type { Cents } from '../../../../platform/money.ts';
import { Alert, usePage } from '../../../../ui/index.ts';
import { type BudgetedMeasure, compareCosts } from '../measure-costs.ts';

/** What the budget of the plan has for a measure, as part of a sentence about it. */
export function MeasureBudget({ budget }: Pick<BudgetedMeasure, 'budget'>) {
  const { t, language } = usePage();
  if (budget === null) return null;
  const { money } = formats(language);
  return <>{t(budget > 0n ? 'applying.costs.budget' : 'applying.costs.noBudget', { amount: money(budget) })}</>;
}

/** The costs of an application beside what its plan has for the measures: a difference is to be looked at, and stops nothing. */
export function MeasureCosts({ asked, measures }: { asked: Cents | null; measures: readonly BudgetedMeasure[] }) {
  const { t, language } = usePage();
  const compared = compareCosts(asked, measures);
  if (!compared) return null;
  const { money } = formats(language);
  const { planned, difference } = compared;
  const titles = measures.map(({ title }) => `“${title}”`);
  const text = t(`applying.costs.${difference === 0n ? 'same' : difference > 0n ? 'more' : 'less'}`, {
    asked: money(compared.asked),
    planned: money(planned),
    measures: new Intl.ListFormat(language).format(titles),
    difference: money(difference < 0n ? -difference : difference),
  });
  return difference === 0n ? <p>{text}</p> : <Alert kind="warning">{text}</Alert>;
}
