import type { Cents } from '../../../platform/money.ts';
import { sumOf } from '../checks/amounts.ts';
import { funders } from '../document/codes.ts';
import type { BudgetLine } from '../document/measure.ts';
import type { Measure } from '../document/schema.ts';

type Funder = (typeof funders)[number];
type Shares = Record<Funder, Cents>;

export interface Costs {
  /** What the measures cost: expenses of operating and investment; loans and their repayment are not a cost. */
  total: Cents;
  /** Who pays it; the shares add up to the total. */
  shares: Shares;
  /** Of what others pay, the part that is certain. */
  confirmed: Cents;
}

export interface YearCosts extends Costs {
  /** Null for amounts that name no year. */
  year: number | null;
}

const noCosts = (): Costs => ({ total: 0n, shares: noShares(), confirmed: 0n });

const noShares = () => Object.fromEntries(funders.map((funder) => [funder, 0n])) as Shares;

export const paidByOthers = (costs: Costs): Cents => costs.total - costs.shares.own;

/**
 * Costs of one measure by year, oldest first, in cents. Others pay what the lines say they fund, as an expense or as a receipt: one
 * grant is often written as both, so per year and funder only the larger counts. What is left is the municipality's own.
 */
function costsOfMeasure(measure: Measure): YearCosts[] {
  const years = new Map<number | null, BudgetLine[]>();
  for (const line of measure.budget ?? []) {
    if (line.amount === undefined || line.section === 'financing') continue;
    const year = line.year ?? null;
    years.set(year, [...(years.get(year) ?? []), line]);
  }
  return inOrder([...years].map(([year, lines]) => ({ year, ...costsOfLines(lines) })));
}

function costsOfLines(lines: BudgetLine[]): Costs {
  const costs = noCosts();
  const expenses = lines.filter((line) => line.direction !== 'receipt');
  const receipts = lines.filter((line) => line.direction === 'receipt');
  costs.total = sumOf(expenses);
  for (const funder of funders) {
    if (funder === 'own') continue;
    const isTheirs = (line: BudgetLine) => line.fundedBy === funder;
    const theirs = larger(expenses.filter(isTheirs), receipts.filter(isTheirs));
    costs.shares[funder] = sumOf(theirs);
    costs.confirmed += sumOf(theirs.filter((line) => line.confirmed === true));
  }
  costs.shares.own = costs.total - funders.reduce((others, funder) => others + costs.shares[funder], 0n);
  return costs;
}

/** Adds measures together: by year, oldest first, and in all. */
export function costsOfMeasures(measures: readonly Measure[]): { all: Costs; years: YearCosts[] } {
  const all = noCosts();
  const years = new Map<number | null, YearCosts>();
  for (const costs of measures.flatMap(costsOfMeasure)) {
    const year = years.get(costs.year) ?? { year: costs.year, ...noCosts() };
    years.set(costs.year, year);
    add(year, costs);
    add(all, costs);
  }
  return { all, years: inOrder([...years.values()]) };
}

function add(to: Costs, costs: Costs): void {
  to.total += costs.total;
  to.confirmed += costs.confirmed;
  for (const funder of funders) to.shares[funder] += costs.shares[funder];
}

const larger = (one: BudgetLine[], other: BudgetLine[]) => (sumOf(one) > sumOf(other) ? one : other);

const inOrder = (years: YearCosts[]) => years.sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
