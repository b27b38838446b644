import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentOf, signal } from '../../src/platform/database/processes.ts';
import { comes, inTime } from '../comes.ts';
import type { Running, Victim } from './victim.ts';

/** Who dies: the application; its database; both with all their children; the application and the guard of its database. */
export const targets = ['application', 'database', 'everything', 'orphan'] as const;
export type Target = (typeof targets)[number];

export interface Outcome {
  kills: Record<Target, number>;
  acknowledged: number;
  lost: number[];
  doubled: number[];
  /** Written without an acknowledgement: allowed, the answer was under way when the kill came. */
  unacknowledged: number;
  /** From kill to the next acknowledged write, in milliseconds, shortest first. */
  recoveries: number[];
}

const writers = 8;
const writesBeforeKill = 25;

/** Writes without pause, kills at random moments, starts again by itself, and compares what was acknowledged with what is there. */
export async function runKills(victim: Victim, dataDir: string, kills: number): Promise<Outcome> {
  const done = { application: 0, database: 0, everything: 0, orphan: 0 };
  const acknowledged = new Set<number>();
  const recoveries: number[] = [];
  let next = 0;
  let writing = false;
  let running = await victim(dataDir);

  const writeOne = async () => {
    const id = ++next;
    await running.write(id);
    acknowledged.add(id);
  };

  const firstWrite = async () => {
    await comes(() => writeOne().then(yes, no), 'No write is acknowledged after a kill');
  };

  try {
    for (let kill = 0; kill < kills; kill++) {
      const target = targets[kill % targets.length] ?? 'application';
      writing = true;
      const busy = Array.from({ length: writers }, async () => {
        while (writing) if (!(await writeOne().then(yes, no))) await sleep(5);
      });
      const enough = acknowledged.size + writesBeforeKill;
      await comes(() => acknowledged.size >= enough, 'No writes are acknowledged');
      await sleep(Math.random() * 400);
      const killed = await running.databasePid();
      const moment = performance.now();
      await strike(running, target, killed);
      writing = false;
      await inTime(Promise.all(busy), 'A write neither succeeds nor fails after a kill');
      if (target === 'database') await restarted(running, killed);
      else running = await victim(dataDir);
      await firstWrite();
      recoveries.push(performance.now() - moment);
      done[target] += 1;
    }
    await running.stop();
    running = await victim(dataDir);
    const present = await running.readAll();
    await running.stop();
    return { kills: done, recoveries: recoveries.sort((a, b) => a - b), ...compare(acknowledged, present) };
  } finally {
    writing = false;
    running.process.kill('SIGKILL');
  }
}

const yes = () => true;
const no = () => false;

function compare(acknowledged: Set<number>, present: number[]) {
  const unique = new Set(present);
  return {
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((id) => !unique.has(id)),
    doubled: [...repeated(present)],
    unacknowledged: [...unique].filter((id) => !acknowledged.has(id)).length,
  };
}

function repeated(ids: number[]): Set<number> {
  const seen = new Set<number>();
  return new Set(ids.filter((id) => seen.size === seen.add(id).size));
}

/** Connections outlive a killed database for a moment and still write, so a write alone does not show that it is back. */
async function restarted(running: Running, killed: number): Promise<void> {
  await comes(async () => {
    const pid = await running.databasePid().catch(() => killed);
    return pid > 0 && pid !== killed;
  }, 'The database does not come back after a kill');
}

async function strike(running: Running, target: Target, database: number): Promise<void> {
  const application = running.process.pid ?? 0;
  const family = descendants(application);
  const victims = {
    application: [application],
    database: [database],
    everything: [application, ...family],
    orphan: [...family.filter((pid) => pid !== database && parentOf(pid) === application), application],
  }[target];
  for (const pid of victims) signal(pid, 'SIGKILL');
  if (target !== 'database' && running.process.exitCode === null && running.process.signalCode === null) {
    await inTime(once(running.process, 'exit'), 'The killed application does not end');
  }
}

export function descendants(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(Number(name)) }));
  const below = (of: number): number[] =>
    parents.filter(({ parent }) => parent === of).flatMap((child) => [child.pid, ...below(child.pid)]);
  return below(pid);
}
