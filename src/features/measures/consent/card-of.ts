import { toCents } from '../../../platform/money.ts';
import type { Measure, PlanDocument } from '../../plans/index.ts';
import { isTheme } from '../../themes/index.ts';
import type { NewCard } from '../cards/card.ts';
import type { CardSource } from '../cards/tables.ts';
import type { SharedPlan } from './consent-store.ts';

/** Names the card of a plan's measure for good. */
export const planKey = (planId: string, measureId: string): string => `${planId}:${measureId}`;

/** The measures of a shared plan as cards, with the pillar of the goal that they serve. */
export function cardsOf(planId: string, shared: SharedPlan, at: Date): NewCard[] {
  const { document } = shared;
  return document.goals.flatMap((goal) =>
    goal.measures.map((measure) => ({
      title: measure.title,
      description: measure.description ?? '',
      pillar: goal.pillar,
      themes: (measure.themes ?? []).filter(isTheme),
      kind: measure.kind,
      targetGroups: measure.targetGroups ?? [],
      level: measure.level ?? null,
      status: measure.status ?? null,
      ...costOf(measure),
      ...durationOf(measure),
      contact: measure.owner ?? '',
      sources: sourcesOf(measure, shared),
      origin: 'plan' as const,
      originKey: planKey(planId, measure.id),
      areaCode: document.area,
      organisationId: shared.organisationId,
      isExample: shared.isExample,
      objective: goal.title,
      createdAt: at,
      updatedAt: at,
      publishedAt: at,
    })),
  );
}

/** Expenses of the measure, loans left out; nothing when the plan names no amount. */
function costOf({ budget = [] }: Measure): Pick<NewCard, 'costLowest' | 'costHighest' | 'yearlyAmounts'> {
  const expenses = budget.filter(
    ({ amount, section, direction }) => amount && section !== 'financing' && direction !== 'receipt',
  );
  const cents = expenses.map(({ amount }) => toCents(amount!));
  const years: Record<string, string> = {};
  for (const [index, { year }] of expenses.entries()) {
    if (year) years[year] = String(BigInt(years[year] ?? '0') + cents[index]!);
  }
  const total = cents.length > 0 ? cents.reduce((sum, one) => sum + one, 0n) : null;
  return { costLowest: total, costHighest: total, yearlyAmounts: years };
}

function durationOf({ start, end }: Measure): Pick<NewCard, 'durationShortest' | 'durationLongest'> {
  if (!start || !end || end < start) return { durationShortest: null, durationLongest: null };
  const monthsIn = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  const months = monthsIn(end) - monthsIn(start) + 1;
  return { durationShortest: months, durationLongest: months };
}

function sourcesOf(measure: Measure, { slug, document }: SharedPlan): CardSource[] {
  const named = (measure.sources ?? []).flatMap(({ title, url }) => (title ? [{ title, ...(url && { url }) }] : []));
  return [{ title: (document as PlanDocument).title, passage: measure.id, url: `/plannen/${slug}` }, ...named];
}
