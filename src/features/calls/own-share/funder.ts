import type { BudgetLine } from '../../plans/index.ts';

/** Under which funder of the budget the money of a caller stands; who calls without being here is Flanders, whose calls the catalogue holds. */
export function funderOf(
  caller: { kind: string; area: { kind: string; country: string } | undefined } | null,
): NonNullable<BudgetLine['fundedBy']> {
  if (!caller) return 'flanders';
  if (caller.area?.kind === 'province') return 'province';
  if (caller.area?.country === 'NL') return 'other';
  return caller.kind === 'government' ? 'flanders' : 'other';
}
