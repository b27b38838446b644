import { atLeastZero, type Cents, fromCents, toCents } from '../../../platform/money.ts';
import type { BudgetLine, Measure, PlanDocument } from '../../plans/index.ts';
import { shareOut } from '../applicants-rules.ts';

/** A measure of a plan by its id; undefined when it is not in it (any more). */
export const measureIn = ({ goals }: PlanDocument, id: string): Measure | undefined =>
  goals.flatMap(({ measures }) => measures).find((measure) => measure.id === id);

/** Whose receipts: of an application, by its id, to a call, by its code. Without an application: of one that nobody started yet. */
export interface Whose {
  call: string;
  application?: string | undefined;
}

/** An application to the call that a measure is linked to. */
export interface Linked {
  id: string;
  /** A decision was carried over to this measure: what is hoped for without a name is not for it. */
  isSettled: boolean;
}

/** The receipts that name an application, hoped for or certain. */
export const receiptsIn = (measure: Measure | undefined, { call, application }: Whose): BudgetLine[] =>
  (measure?.budget ?? []).filter(
    (line) => line.call === call && line.direction === 'receipt' && line.application === application,
  );

/** Of those, what nobody has confirmed. */
export const expectedIn = (measure: Measure | undefined, whose: Whose): BudgetLine[] =>
  receiptsIn(measure, whose).filter(({ confirmed }) => confirmed !== true);

/** What is hoped for and names no application, or one that does not pay for the measure: it was removed, or is of where the plan was copied from. */
const unclaimedIn = (measure: Measure | undefined, call: string, linked: readonly Linked[]): BudgetLine[] =>
  (measure?.budget ?? []).filter(
    (line) =>
      line.call === call &&
      line.direction === 'receipt' &&
      line.confirmed !== true &&
      !linked.some(({ id }) => id === line.application),
  );

/**
 * The application whose receipts are those that name none: of the linked ones, in the order in which they were started, the first that is not
 * settled and has none by its name.
 */
export const heirOf = (measure: Measure | undefined, call: string, linked: readonly Linked[]): string | undefined =>
  linked.find(({ id, isSettled }) => !isSettled && receiptsIn(measure, { call, application: id }).length === 0)?.id;

/** What a measure hopes for of an application: what names it, or what names none where that is for it. Never what is another's. */
export function hopedIn(measure: Measure | undefined, whose: Whose, linked: readonly Linked[]): BudgetLine[] {
  const { call, application } = whose;
  const heir = heirOf(measure, call, linked);
  const unnamed = heir === application ? unclaimedIn(measure, call, linked) : [];
  return [...(application === undefined ? [] : expectedIn(measure, whose)), ...unnamed];
}

/** The document with other lines in the place of some of a measure's own. */
export function withLines(
  document: PlanDocument,
  measureId: string,
  { before, after }: { before: readonly BudgetLine[]; after: readonly BudgetLine[] },
): PlanDocument {
  const change = (measure: Measure): Measure => {
    if (measure.id !== measureId) return measure;
    const { budget: all = [], ...rest } = measure;
    const budget = [...all.filter((line) => !before.includes(line)), ...after];
    return budget.length > 0 ? { ...rest, budget } : rest;
  };
  return { ...document, goals: document.goals.map((goal) => ({ ...goal, measures: goal.measures.map(change) })) };
}

/**
 * The document with these lines in the place of what was hoped for: done twice, they are there once. What named no application and is for a linked
 * one gets its name first, so that one that is not started yet does not take it.
 */
export function withExpected(
  document: PlanDocument,
  measureId: string,
  { whose, linked, lines }: { whose: Whose; linked: readonly Linked[]; lines: readonly BudgetLine[] },
): PlanDocument {
  const { call, application } = whose;
  const measure = measureIn(document, measureId);
  const heir = heirOf(measure, call, linked);
  const isTheirs = heir !== undefined && heir !== application;
  const unnamed = isTheirs ? unclaimedIn(measure, call, linked) : [];
  const named = unnamed.map((line) => ({ ...line, application: heir }));
  return withLines(document, measureId, {
    before: [...unnamed, ...hopedIn(measure, whose, linked)],
    after: [...named, ...lines.map((line) => (application ? { ...line, application } : line))],
  });
}

export const centsOf = ({ amount = '0.00' }: BudgetLine): Cents => atLeastZero(toCents(amount));

export const sumOf = (lines: readonly BudgetLine[]): Cents => lines.reduce((sum, line) => sum + centsOf(line), 0n);

/**
 * What hoped-for lines become when an amount in cents is given to them together: certain, in proportion to what was hoped for, and exact to the
 * cent. A line that gets nothing goes away. Nothing given, nothing left.
 */
export function settled(
  lines: readonly BudgetLine[],
  { cents, application }: { cents: Cents; application: string },
): (BudgetLine | null)[] {
  const amounts = shareOut(cents, lines.map(centsOf));
  return lines.map((line, index) => {
    const own = amounts[index]!;
    return own > 0n ? { ...line, application, amount: fromCents(own), confirmed: true } : null;
  });
}

const written = (lines: readonly BudgetLine[]): string =>
  JSON.stringify(lines.map((line) => JSON.stringify(Object.entries(line).sort())).sort());

/** Whether two budgets say the same, in whatever order. */
export const areSame = (one: readonly BudgetLine[], other: readonly BudgetLine[]): boolean =>
  written(one) === written(other);
