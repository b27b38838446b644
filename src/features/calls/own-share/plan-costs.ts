import { atLeastZero, type Cents, toCents } from '../../../platform/money.ts';
import type { BudgetLine, Measure, PlanDocument } from '../../plans/index.ts';

/** Sections of the budget that a project's costs stand in; loans and their repayment are no cost. */
export const costSections = ['operating', 'investment'] as const;
export type CostSection = (typeof costSections)[number];

/** Costs of a year in a section, in cents. */
export interface YearCost {
  year: number;
  section: CostSection;
  cents: Cents;
}

const mostYears = 15;
const sectionOf = ({ section }: BudgetLine): CostSection | null =>
  section === 'financing' ? null : (section ?? 'operating');

/** What a measure's budget says that it costs, by year and section; what names no year or costs nothing is not in it. As the public pages count. */
export function costsIn({ budget = [] }: Pick<Measure, 'budget'>): YearCost[] {
  const costs = new Map<string, YearCost>();
  for (const line of budget) {
    const section = sectionOf(line);
    if (line.direction === 'receipt' || section === null || line.year === undefined || !line.amount) continue;
    const key = `${line.year} ${section}`;
    const before = costs.get(key)?.cents ?? 0n;
    costs.set(key, { year: line.year, section, cents: before + toCents(line.amount) });
  }
  return [...costs.values()].filter(({ cents }) => cents > 0n).sort(inOrder);
}

export const inOrder = (a: YearCost, b: YearCost): number =>
  a.year - b.year || costSections.indexOf(a.section) - costSections.indexOf(b.section);

/** What others than the municipality and this call pay of a measure, by the receipts of its budget. */
export function paidByOthers({ budget = [] }: Pick<Measure, 'budget'>, call: string): Cents {
  const theirs = budget.filter(
    (line) => line.direction === 'receipt' && sectionOf(line) !== null && line.fundedBy !== 'own' && line.call !== call,
  );
  const sum = theirs.reduce((all, { amount }) => all + (amount ? toCents(amount) : 0n), 0n);
  return atLeastZero(sum);
}

/** What this call granted for a measure, by the receipts of its budget that are certain. */
export function grantedBy({ budget = [] }: Pick<Measure, 'budget'>, call: string): Cents {
  const certain = budget.filter(
    (line) => line.direction === 'receipt' && sectionOf(line) !== null && line.call === call && line.confirmed === true,
  );
  return atLeastZero(certain.reduce((all, { amount }) => all + (amount ? toCents(amount) : 0n), 0n));
}

/** The years to fill in: those of the plan, and those that cost something. */
export function yearsOf({ period }: Pick<PlanDocument, 'period'>, costs: readonly YearCost[]): number[] {
  const first = Number(period.start.slice(0, 4));
  const last = Math.min(Number(period.end.slice(0, 4)), first + mostYears - 1);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return [...new Set([...years, ...costs.map(({ year }) => year)])].sort((a, b) => a - b);
}
