import { hasActions, skipActions } from '../test/multi-year-plans.ts';
import { multiply, openLibrary } from './search/library.ts';
import { quality } from './search/quality.ts';
import { speed } from './search/speed.ts';

const cards = Number(process.env['BENCH_CARDS'] ?? 100_000);

/** How good and how fast searching the library is. Run it under `taskset -c 0` to give it and its database one core. */
export async function run(): Promise<Record<string, number | string>> {
  if (!hasActions) return { skipped: String(skipActions) };
  const library = await openLibrary();
  try {
    const good = await quality(library, library.actionOf);
    const started = performance.now();
    await multiply(library, cards);
    const seconds = Math.round((performance.now() - started) / 1000);
    return { ...good, 'seconds to make and index the other cards': seconds, ...(await speed(library)) };
  } finally {
    await library.close();
  }
}
