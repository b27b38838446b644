import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../src/platform/database/index.ts';

/** A log that keeps its messages. */
export function keepLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const keep = (first: unknown, second?: unknown) => void lines.push(String(second ?? first));
  return { lines, info: keep, warn: keep, error: keep };
}

/** Gives a scratch folder to the work and removes it afterwards. */
export async function withFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'relance-scratch-'));
  // As root, the account of the database has to get through.
  chmodSync(folder, 0o755);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
