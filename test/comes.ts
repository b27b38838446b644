import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 120_000;

/** Waits for what should come, on however slow a machine; when it does not, fails by its name rather than never. */
export async function comes(holds: () => boolean | Promise<boolean>, what: string | (() => string)): Promise<void> {
  for (const end = Date.now() + patience; !(await holds()); await sleep(20))
    assert.ok(Date.now() < end, typeof what === 'string' ? what : what());
}

/** The same for a promise: gives what it gives. */
export async function inTime<T>(promise: Promise<T>, what: string | (() => string)): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, patience, false);
  });
  const isThere = await Promise.race([promise.then(() => true), late]).finally(() => clearTimeout(timer));
  if (!isThere) assert.fail(typeof what === 'string' ? what : what());
  return promise;
}
