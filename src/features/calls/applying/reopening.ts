import type { CallStep } from '../document/schema.ts';
import type { Returned } from './reopening-store.ts';

/** What was said when a step was sent back; undefined when it is not open again: a final account that was accepted is not. */
export const returnOf = ({ id, kind }: CallStep, returned: readonly Returned[]): Returned | undefined =>
  returned.find(({ stepId, isSettled }) => stepId === id && !(isSettled && kind === 'final-account'));

/** The step as it stands open again: to the end of the day that who calls gave, and never shorter than its own period. */
export function reopened(step: CallStep, { until }: Pick<Returned, 'until'>): CallStep {
  const given = until === null ? '' : `${until}T23:59:59`;
  return given > (step.closes ?? '') ? { ...step, closes: given } : step;
}
