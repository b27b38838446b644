import { addDays, dayOf } from './days.ts';

export type CheckOutcome = 'ok' | 'changed';
export type VisitOutcome = 'ok' | 'changed' | 'moved' | 'refused' | 'unreachable';

/** What a reference can be on a day, the weightiest first. */
export const states = ['expired', 'not-yet', 'changed', 'unreachable', 'check-due', 'expires-soon', 'valid'] as const;
export type State = (typeof states)[number];

/** The dates of a rule: days `YYYY-MM-DD`, both included; null is without bound. */
export interface Dated {
  validFrom: string | null;
  validTo: string | null;
  checkEveryDays: number;
  createdAt: Date;
}

export interface LastCheck {
  at: Date;
  outcome: CheckOutcome;
}

/** The newest visit, with the run of visits that all saw the same. */
export interface LastVisit {
  at: Date;
  since: Date;
  times: number;
  outcome: VisitOutcome;
}

/** A state and the first day that it held. */
export interface Mark {
  state: Exclude<State, 'valid'>;
  since: string;
}

/** How long before its last day a rule is said to end soon, in days. */
export const soon = 30;
/** A page that is away for a night or two is no news. */
export const awayAtLeast = 3;

/**
 * Everything that is to be said of a reference on a day in Brussels, the weightiest first; nothing when it simply holds.
 * Of what has ended nothing else matters.
 */
export function marksOf(rule: Dated, check: LastCheck | null, visit: LastVisit | null, day: string): Mark[] {
  const { validFrom, validTo } = rule;
  if (validTo !== null && day > validTo) return [{ state: 'expired', since: addDays(validTo, 1) }];
  const marks: Mark[] = [];
  if (validFrom !== null && day < validFrom) marks.push({ state: 'not-yet', since: dayOf(rule.createdAt) });
  const changed = changedSince(check, visit);
  if (changed) marks.push({ state: 'changed', since: dayOf(changed) });
  if (visit?.outcome === 'unreachable' && visit.times >= awayAtLeast) {
    marks.push({ state: 'unreachable', since: dayOf(visit.since) });
  }
  const due = checkDue(rule, check);
  if (day >= due) marks.push({ state: 'check-due', since: due });
  if (validTo !== null && day >= addDays(validTo, -soon)) {
    marks.push({ state: 'expires-soon', since: addDays(validTo, -soon) });
  }
  return marks;
}

/** The one word for a reference on a day. */
export const stateOf = (rule: Dated, check: LastCheck | null, visit: LastVisit | null, day: string): State =>
  marksOf(rule, check, visit, day)[0]?.state ?? 'valid';

/** The day on which someone must look again; what was never looked at is due from its first day here. */
export const checkDue = (rule: Pick<Dated, 'checkEveryDays' | 'createdAt'>, check: LastCheck | null): string =>
  check ? addDays(dayOf(check.at), rule.checkEveryDays) : dayOf(rule.createdAt);

// What a person saw last counts; a page that changed after that asks for a new look.
function changedSince(check: LastCheck | null, visit: LastVisit | null): Date | undefined {
  if (check?.outcome === 'changed') return check.at;
  if (visit?.outcome === 'changed' && (check === null || check.at < visit.since)) return visit.since;
  return undefined;
}
