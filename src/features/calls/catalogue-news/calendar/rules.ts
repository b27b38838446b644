import type { CallStep } from '../../document/schema.ts';
import { momentOf } from '../../moments.ts';
import { newestOf } from '../published.ts';
import type { EarlierSteps, PublishedCall } from '../published-store.ts';

export const edges = ['opens', 'closes'] as const;
export type Edge = (typeof edges)[number];

/** A moment at which a step of a call opens or closes. */
export interface CallMoment {
  call: PublishedCall;
  title: string;
  step: Pick<CallStep, 'id' | 'kind' | 'title'>;
  edge: Edge;
  /** As a wall clock in Brussels shows it. */
  local: string;
  at: Date;
  /** It does not hold any more: the call was withdrawn before it, or a later version has it no longer. */
  isCancelled: boolean;
}

/**
 * Every moment of a call, each step and edge once: as the newest version that has it says. What the newest of all has no longer is
 * cancelled, and so is what was still to come when the call was withdrawn. `earlier` are the steps of the versions before the newest,
 * the oldest first; without them nothing is told that the newest does not have.
 */
export function momentsOf(call: PublishedCall, earlier: readonly EarlierSteps[] = []): CallMoment[] {
  const newest = newestOf(call).document;
  const found = new Map<string, CallMoment>();
  for (const steps of [...earlier, newest.steps]) {
    for (const step of steps) {
      for (const edge of edges) {
        const local = step[edge];
        if (local === undefined) continue;
        const at = momentOf(local);
        const isLate = call.withdrawnAt !== null && at > call.withdrawnAt;
        const isCancelled = steps !== newest.steps || isLate;
        found.set(`${step.id} ${edge}`, { call, title: newest.title, step, edge, local, at, isCancelled });
      }
    }
  }
  return [...found.values()].sort(inOrder);
}

/** Whether a moment must be told by the name of its step: it is not the only application, or none at all. */
export const isNamed = ({ call, step }: CallMoment): boolean =>
  step.kind !== 'application' || newestOf(call).document.steps.filter(({ kind }) => kind === 'application').length > 1;

const inOrder = (a: CallMoment, b: CallMoment): number =>
  a.at.getTime() - b.at.getTime() || compare(a.call.code, b.call.code) || compare(a.edge, b.edge);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The moments of all these calls in order of time. */
export const allMoments = (
  calls: readonly PublishedCall[],
  earlier: ReadonlyMap<string, readonly EarlierSteps[]> = new Map(),
): CallMoment[] => calls.flatMap((call) => momentsOf(call, earlier.get(call.id))).sort(inOrder);

/**
 * How often what is said of a call was changed: as a calendar counts it, and when that was last. Each version, withdrawal and reopening
 * counts, so it never goes down (RFC 5545, 3.8.7.4).
 */
export function revisionOf(call: PublishedCall): { sequence: number; at: Date } {
  const { withdrawnAt, turns, turnedAt } = call;
  const { number, publishedAt } = newestOf(call);
  const changed = withdrawnAt ?? turnedAt ?? publishedAt;
  return {
    sequence: number - 1 + Math.max(turns, withdrawnAt ? 1 : 0),
    at: new Date(Math.max(changed.getTime(), publishedAt.getTime())),
  };
}

/** `2022-09`, so many months later. */
export function shiftMonth(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The days of a month in weeks from Monday; null where a week has days of another month. */
export function weeksOf(month: string): (string | null)[][] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const days = Array.from({ length: count }, (_day, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
  const cells = [...Array.from({ length: before }, () => null), ...days];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_week, index) => cells.slice(index * 7, index * 7 + 7));
}
