/** Where a report stands. `waiting`: only its reporter and the editors of the guide know of it. */
export const conflictStates = ['waiting', 'reported', 'taken-up', 'answered', 'withdrawn', 'refused'] as const;
export type ConflictState = (typeof conflictStates)[number];

/** Still to be settled. */
export const isUnsettled = (state: ConflictState): boolean =>
  state === 'waiting' || state === 'reported' || state === 'taken-up';
