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

/** The steps by which one applies: a registration and a full application, or one call that opens more than once. */
export const applicationSteps = ({ steps }: Pick<CallDocument, 'steps'>): CallStep[] =>
  steps.filter(({ kind }) => kind === 'application');

/** The step with which an application begins. */
export const applicationStep = (document: CallDocument): CallStep | undefined => applicationSteps(document)[0];

const ranks: Record<StepState, number> = { open: 0, upcoming: 1, undated: 2, closed: 3 };
const never = '9999';

/**
 * The step to apply by that matters at a moment: the open one that closes first, else the one that opens next, else one without dates, else
 * the one that closed last. Undefined when there is none to apply by.
 */
export function stepNow(document: Pick<CallDocument, 'steps'>, now: Date): CallStep | undefined {
  const compare = (a: CallStep, b: CallStep): number => {
    const [state, other] = [stepState(a, now), stepState(b, now)];
    if (state !== other) return ranks[state] - ranks[other];
    const key = state === 'upcoming' ? 'opens' : 'closes';
    const order = (a[key] ?? never) < (b[key] ?? never) ? -1 : (a[key] ?? never) > (b[key] ?? never) ? 1 : 0;
    return state === 'closed' ? -order : order;
  };
  return applicationSteps(document).sort(compare)[0];
}

/** Where a call stands: as the step that matters now. */
export const callState = (document: Pick<CallDocument, 'steps'>, now: Date): StepState => {
  const step = stepNow(document, now);
  return step ? stepState(step, now) : 'undated';
};
