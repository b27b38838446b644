import type { CallDocument, CallStep } from './document/schema.ts';

const brussels = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/**
 * The moment that a wall clock in Brussels shows `YYYY-MM-DDTHH:MM:SS`. An hour that the change to summer time leaps over counts as the hour
 * after it; of an hour that comes twice, the first is meant.
 */
export function momentOf(local: string): Date {
  const wall = Date.parse(`${local}Z`);
  const offsets = [-2, -1].map((hours) => new Date(wall + hours * 3_600_000));
  return offsets.find((moment) => localOf(moment) === local) ?? offsets[1]!;
}

/** What a wall clock in Brussels shows, to the second. */
export const localOf = (moment: Date): string => brussels.format(moment).replace(' ', 'T');

/** Where a step stands at a moment; its last second still counts. */
export type StepState = 'undated' | 'upcoming' | 'open' | 'closed';

export function stepState({ opens, closes }: Pick<CallStep, 'opens' | 'closes'>, now: Date): StepState {
  if (opens === undefined && closes === undefined) return 'undated';
  if (opens !== undefined && now < momentOf(opens)) return 'upcoming';
  if (closes !== undefined && now.getTime() >= momentOf(closes).getTime() + 1000) return 'closed';
  return 'open';
}

/** The step by which one applies. */
export const applicationStep = ({ steps }: CallDocument): CallStep | undefined =>
  steps.find(({ kind }) => kind === 'application');

/** Where a call stands: that of its application step. */
export const callState = (document: CallDocument, now: Date): StepState => {
  const step = applicationStep(document);
  return step ? stepState(step, now) : 'undated';
};
