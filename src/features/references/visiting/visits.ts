import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, today } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { record } from '../../../platform/journal.ts';
import { baselineOf } from '../rules/baseline.ts';
import type { VisitOutcome } from '../rules/state.ts';
import type { Seen } from './look.ts';
import {
  extendRun,
  holdVisited,
  insertRun,
  lastCheckAt,
  selectRuns,
  selectVisitable,
  type Visitable,
} from './visit-store.ts';

export interface Round {
  look(address: string): Promise<Seen>;
  /** Between two visits to the same host, in milliseconds. */
  pause?: number;
  /** After this no more are begun; the next round begins with those. In milliseconds. */
  mayTake?: number;
}

const hostsAtOnce = 4;

/** Visits the addresses of all rules that have not ended, one host at a time by one visitor. Gives how many it visited. */
export async function visitReferences(
  { db, clock }: { db: Database; clock: Clock },
  { look, pause = 5_000, mayTake = 15 * 60_000 }: Round,
): Promise<number> {
  const until = Date.now() + mayTake;
  const queue = [...byHost(await selectVisitable(db, today(clock))).values()];
  let visited = 0;
  const work = async () => {
    for (let host = queue.shift(); host; host = queue.shift()) {
      for (const [index, visitable] of host.entries()) {
        if (Date.now() > until) return;
        if (index > 0) await sleep(pause);
        await noteVisit(db, visitable, await look(visitable.address), clock.now());
        visited += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
  return visited;
}

function byHost(all: readonly Visitable[]): Map<string, Visitable[]> {
  const hosts = new Map<string, Visitable[]>();
  for (const one of all) {
    const host = URL.canParse(one.address) ? new URL(one.address).hostname : '';
    hosts.set(host, [...(hosts.get(host) ?? []), one]);
  }
  return hosts;
}

/** Writes down what was seen; a run of the same goes on, and what is new is in the journal, so that pages show it. */
export async function noteVisit(db: Database, visitable: Visitable, seen: Seen, at: Date): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await holdVisited(tx, visitable))) return;
    const runs = await selectRuns(tx, visitable.id);
    const baseline = baselineOf(runs, await lastCheckAt(tx, visitable.id));
    const hasChanged = seen.fingerprint !== null && baseline !== null && seen.fingerprint !== baseline;
    const outcome: VisitOutcome = hasChanged ? 'changed' : seen.outcome;
    const { status, fingerprint, detail } = seen;
    const last = runs[0];
    const isSame =
      last?.outcome === outcome &&
      last.fingerprint === fingerprint &&
      // A page that is away is away, whatever it says.
      (outcome === 'unreachable' || (last.status === status && last.detail === detail));
    if (last && isSame) return extendRun(tx, last.id, at);
    await insertRun(tx, { referenceId: visitable.id, since: at, at, outcome, status, fingerprint, detail });
    await record(tx, {
      act: 'reference.visited',
      subject: { type: 'reference', id: visitable.id },
      viewer: null,
      details: { outcome, status, ...(detail && { detail }) },
    });
  });
}
