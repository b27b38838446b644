import type { CallDocument } from '../schema.ts';
import { aboutChecks } from './about.ts';
import { choosingChecks } from './choosing.ts';
import { formChecks } from './form.ts';
import { moneyChecks } from './money.ts';
import type { CallFacts, CallProblem, Check } from './problem.ts';
import { rightsChecks } from './rights.ts';

export type { CallFacts, CallProblem, Place } from './problem.ts';

/** What a call must have and agree on before it can be published: one table, for the task list, the publish page and its guard. */
export const callChecks: readonly Check[] = [
  ...aboutChecks,
  ...moneyChecks,
  ...rightsChecks,
  ...formChecks,
  ...choosingChecks,
];

/** What misses or clashes in a draft, errors first. Pure. */
export function findProblems(document: CallDocument, facts: CallFacts): CallProblem[] {
  const found = callChecks.flatMap(({ id, severity, place, find }) =>
    find(document, facts).map((one) => ({
      check: id,
      severity,
      place: one.place ?? place,
      item: one.item ?? '',
      values: one.values ?? {},
    })),
  );
  return (['error', 'warning'] as const).flatMap((severity) => found.filter((one) => one.severity === severity));
}
