import { type Cents, fromCents, toCents } from '../../../platform/money.ts';
import type { BudgetLine, PlanDocument } from '../../plans/index.ts';
import { inOrder, type YearCost } from './plan-costs.ts';
import { type Spread, spreadOver } from './spread.ts';

/** What a project costs the municipality in a year. All amounts are cents. */
export interface OwnYear extends Spread {
  year: number;
  /** Of the own share, what is operating: that weighs on the self-financing margin of the year. */
  operating: Cents;
  /** Of the own share, what is invested: it weighs on the margin only by the loans for it. */
  investment: Cents;
  /** The self-financing margin that the plan states for the year; null when it states none. */
  margin: Cents | null;
  /** What is left of it after the operating part. */
  marginLeft: Cents | null;
}

export interface OwnShare {
  years: OwnYear[];
  /** The subsidy by year and section, as receipts that nobody has confirmed. */
  receipts: BudgetLine[];
}

export interface Money {
  subsidy: Cents;
  otherFunding: Cents;
}

/**
 * What a subsidy leaves to bear in each year and section, and the receipts to hope for. `costs` has each year and section once.
 */
export function ownShareOf(
  costs: readonly YearCost[],
  money: Money,
  { finance = [], call, fundedBy }: Pick<PlanDocument, 'finance'> & Pick<BudgetLine, 'call' | 'fundedBy'>,
): OwnShare {
  const sorted = [...costs].sort(inOrder);
  const spread = spreadOver(
    sorted.map(({ cents }) => cents),
    money,
  );
  const cells = sorted.map((cost, index) => ({ ...cost, ...spread[index]! }));
  const years = [...new Set(cells.map(({ year }) => year))].map((year) => {
    const own = cells.filter((cell) => cell.year === year);
    const sum = (of: keyof Spread, section?: string) =>
      own.reduce((all, cell) => (section && cell.section !== section ? all : all + cell[of]), 0n);
    const stated = finance.find((row) => row.year === year)?.selfFinancingMargin;
    const margin = stated === undefined ? null : toCents(stated);
    const operating = sum('ownShare', 'operating');
    return {
      year,
      cost: sum('cost'),
      subsidy: sum('subsidy'),
      otherFunding: sum('otherFunding'),
      ownShare: sum('ownShare'),
      operating,
      investment: sum('ownShare', 'investment'),
      margin,
      marginLeft: margin === null ? null : margin - operating,
    };
  });
  const receipts = cells.flatMap(({ year, section, subsidy }): BudgetLine[] =>
    subsidy > 0n
      ? [{ year, section, direction: 'receipt', amount: fromCents(subsidy), fundedBy, call, confirmed: false }]
      : [],
  );
  return { years, receipts };
}
