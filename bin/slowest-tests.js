import { relative } from 'node:path';

/** A reporter for `node --test`: the ten files that took longest, so that slowness is seen when it comes. */
export default async function* slowestTests(events) {
  const seconds = new Map();
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.nesting > 0 || !data.file) continue;
    seconds.set(data.file, (seconds.get(data.file) ?? 0) + data.details.duration_ms / 1000);
  }
  const slowest = [...seconds].sort(([, a], [, b]) => b - a).slice(0, 10);
  yield `slowest files, in seconds:\n${slowest.map(([file, time]) => `${time.toFixed(1).padStart(8)}  ${relative('', file)}\n`).join('')}`;
}
