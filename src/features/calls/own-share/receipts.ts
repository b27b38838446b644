import { type Cents, fromCents, toCents } from '../../../platform/money.ts';
import type { BudgetLine, Measure, PlanDocument } from '../../plans/index.ts';
import { shareOut } from '../applicants-rules.ts';

/** A measure of a plan by its id; undefined when it is not in it (any more). */
export const measureIn = ({ goals }: PlanDocument, id: string): Measure | undefined =>
  goals.flatMap(({ measures }) => measures).find((measure) => measure.id === id);

/** A receipt of a call that is hoped for: nobody has confirmed it. */
const isExpected = (line: BudgetLine, call: string): boolean =>
  line.call === call && line.direction === 'receipt' && line.confirmed !== true;

/** The receipts of a call (its code) that a measure still hopes for. */
export const expectedIn = (measure: Measure | undefined, call: string): BudgetLine[] =>
  (measure?.budget ?? []).filter((line) => isExpected(line, call));

/** The document with these lines in the place of what the measure hoped for of this call: done twice, it is there once. */
export function withReceipts(
  document: PlanDocument,
  { measureId, call, lines }: { measureId: string; call: string; lines: readonly BudgetLine[] },
): PlanDocument {
  const change = (measure: Measure): Measure => {
    if (measure.id !== measureId) return measure;
    const { budget: before = [], ...rest } = measure;
    const budget = [...before.filter((line) => !isExpected(line, call)), ...lines];
    return budget.length > 0 ? { ...rest, budget } : rest;
  };
  return { ...document, goals: document.goals.map((goal) => ({ ...goal, measures: goal.measures.map(change) })) };
}

export const centsOf = ({ amount = '0.00' }: BudgetLine): Cents => {
  const cents = toCents(amount);
  return cents > 0n ? cents : 0n;
};

/**
 * What hoped-for lines become when an amount in cents is granted to them together: certain, in proportion to what was hoped for, and exact to the
 * cent. A line that gets nothing goes away. Nothing granted, nothing left.
 */
export function settled(lines: readonly BudgetLine[], granted: Cents): (BudgetLine | null)[] {
  const amounts = shareOut(granted, lines.map(centsOf));
  return lines.map((line, index) => {
    const cents = amounts[index]!;
    return cents > 0n ? { ...line, amount: fromCents(cents), confirmed: true } : null;
  });
}
