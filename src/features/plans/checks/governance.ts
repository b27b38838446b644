import { type Cents, toCents } from '../../../platform/money.ts';
import type { FinanceYear, Goal, Indicator, PlanDocument } from '../document/schema.ts';
import { type Context, eachMeasure, isBlank, isEmpty, type Outcome, type Rule, serv, wholePlan } from './rule.ts';

const budget = serv('Volg de budgettaire impact van de coronacrisis goed op');
const monitoring = serv('Organiseer de Vlaams-lokale monitoring');

export const governanceRules = [
  { id: 'finance-missing', severity: 'warning', passage: budget, find: financeMissing },
  { id: 'available-result-negative', severity: 'error', passage: budget, find: availableResultNegative },
  { id: 'margin-negative-at-end', severity: 'error', passage: budget, find: marginNegativeAtEnd },
  {
    id: 'margin-negative-meanwhile',
    severity: 'hint',
    passage: serv('Bewaak de haalbaarheid van de norm'),
    find: marginNegativeMeanwhile,
  },
  {
    id: 'own-share-missing',
    severity: 'error',
    passage: { from: 'vleva', heading: 'Project Kopenhagen' },
    find: ownShareMissing,
  },
  { id: 'goal-without-indicator', severity: 'warning', passage: monitoring, find: goalWithoutIndicator },
  { id: 'slow-indicators', severity: 'hint', passage: monitoring, find: slowIndicators },
  { id: 'target-missing', severity: 'hint', passage: monitoring, find: targetMissing },
  {
    id: 'digital-strategy-missing',
    severity: 'warning',
    passage: serv('Zorg voor een meer strategische visie op digitalisering'),
    find: digitalStrategyMissing,
  },
] as const satisfies Rule[];

function financeMissing({ finance }: PlanDocument): Outcome {
  return wholePlan(isEmpty(finance));
}

type Figure = { year?: number; amount: string; cents: Cents };

const figures = (finance: FinanceYear[] | undefined, of: 'availableResult' | 'selfFinancingMargin'): Figure[] =>
  (finance ?? []).flatMap(({ year, [of]: amount }) =>
    amount === undefined ? [] : [{ year, amount, cents: toCents(amount) }],
  );

const inYear = ({ year, amount }: Figure) => ({
  subject: year === undefined ? undefined : String(year),
  // A year is not a number to group by thousands.
  values: { year: String(year ?? '?'), amount: { money: amount } },
});

function availableResultNegative({ finance }: PlanDocument): Outcome {
  const results = figures(finance, 'availableResult');
  if (results.length === 0) return 'not-applicable';
  return results.filter(({ cents }) => cents < 0n).map(inYear);
}

const lastYear = (margins: Figure[]): number => Math.max(...margins.map(({ year }) => year ?? 0));

function marginNegativeAtEnd({ finance }: PlanDocument): Outcome {
  const margins = figures(finance, 'selfFinancingMargin');
  if (margins.length === 0) return 'not-applicable';
  const last = lastYear(margins);
  const negative = margins.find(({ year, cents }) => (year ?? 0) === last && cents < 0n);
  return negative ? [{ values: inYear(negative).values }] : [];
}

function marginNegativeMeanwhile({ finance }: PlanDocument): Outcome {
  const margins = figures(finance, 'selfFinancingMargin');
  if (margins.length === 0) return 'not-applicable';
  const last = lastYear(margins);
  return margins.filter(({ year, cents }) => (year ?? 0) < last && cents < 0n).map(inYear);
}

function ownShareMissing(_plan: PlanDocument, { placed }: Context): Outcome {
  return eachMeasure(placed, ({ budget: lines = [], title }) => {
    const called = lines.find((line) => line.direction === 'receipt' && !isBlank(line.call));
    const owned = lines.some((line) => line.direction === 'expense' && line.fundedBy === 'own');
    return called && !owned && { title, call: called.call! };
  });
}

function goalWithoutIndicator({ goals }: PlanDocument): Outcome {
  if (goals.length === 0) return 'not-applicable';
  return goals
    .filter((goal) => isEmpty(goal.indicators))
    .map((goal) => ({ goal: goal.id, values: { title: goal.title } }));
}

type Followed = { goal: Goal; indicator: Indicator };

const indicatorsOf = ({ goals }: PlanDocument): Followed[] =>
  goals.flatMap((goal) => (goal.indicators ?? []).map((indicator) => ({ goal, indicator })));

function slowIndicators(plan: PlanDocument): Outcome {
  const found = indicatorsOf(plan);
  if (found.length === 0) return 'not-applicable';
  const slow = found.every(({ indicator: { frequency } }) => frequency === 'yearly' || frequency === 'multi-yearly');
  return wholePlan(slow, { indicators: found.length });
}

function targetMissing(plan: PlanDocument): Outcome {
  const found = indicatorsOf(plan);
  if (found.length === 0) return 'not-applicable';
  return found
    .filter(({ indicator }) => isBlank(indicator.baseline) || isBlank(indicator.target))
    .map(({ goal, indicator }) => ({
      goal: goal.id,
      subject: indicator.code,
      variant: missingOf(indicator),
      values: { indicator: indicator.code ?? '', title: goal.title },
    }));
}

function missingOf({ baseline, target }: Indicator): 'both' | 'baseline' | 'target' {
  if (isBlank(baseline)) return isBlank(target) ? 'both' : 'baseline';
  return 'target';
}

function digitalStrategyMissing({ goals }: PlanDocument): Outcome {
  if (goals.length === 0) return 'not-applicable';
  const found = goals.some((goal) => goal.pillar === 'governance' && goal.synergies?.includes('digitalisation'));
  return wholePlan(!found);
}
