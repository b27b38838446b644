import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseUnavailable } from './errors.ts';

// Two containers that share a data folder cannot see each other's processes, and PostgreSQL itself would let both write.

const beat = 1_000;
const silence = 4_000;

const fileOf = (cluster: string): string => `${cluster}.in-use-by`;

/** Refuses when another machine or container shows signs of life on this cluster; waits four seconds at most to know. */
export async function refuseOtherMachine(cluster: string, machine = hostname()): Promise<void> {
  const first = look(cluster);
  if (!first || first.machine === machine || Date.now() - first.moment > silence) return;
  for (const end = Date.now() + silence; Date.now() < end; await sleep(100)) {
    const now = look(cluster);
    if (!now) return;
    if (now.moment === first.moment) continue;
    throw new DatabaseUnavailable(
      `The application is already running on this data folder, on another machine or container (${now.machine}). ` +
        'Stop it, or choose another DATA_DIR.',
    );
  }
}

function look(cluster: string): { machine: string; moment: number } | undefined {
  try {
    return { machine: readFileSync(fileOf(cluster), 'utf8'), moment: statSync(fileOf(cluster)).mtimeMs };
  } catch {
    return undefined;
  }
}

/** Shows signs of life on a cluster until the returned function is called. */
export function showPresence(cluster: string, machine = hostname()): () => void {
  const show = () => attempt(() => writeFileSync(fileOf(cluster), machine));
  show();
  const timer = setInterval(() => {
    const now = new Date();
    if (!attempt(() => utimesSync(fileOf(cluster), now, now))) show();
  }, beat);
  timer.unref();
  return () => {
    clearInterval(timer);
    rmSync(fileOf(cluster), { force: true });
  };
}

/** A full disk must not end the application over this. */
function attempt(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
