import type { Database } from '../../../platform/database/index.ts';
import { record } from '../../../platform/journal.ts';
import { type BoundaryOptions, type BoundaryProblem, readBoundaries } from '../rules/boundaries.ts';
import { findBoundaries, readRegister, upsertBoundaries } from '../store.ts';
import type { ImportOptions } from './import.ts';

export type BoundaryResult =
  | { problems: BoundaryProblem[] }
  | { problems: []; added: string[]; changed: string[]; unchanged: number; skipped: string[]; done: boolean };

/** Loads boundaries for areas that are known, all or none. With `dryRun`, and with any problem, nothing is changed. */
export async function importBoundaries(
  db: Database,
  text: string,
  options: ImportOptions & BoundaryOptions & { skipUnknown?: boolean },
): Promise<BoundaryResult> {
  const { shapes, problems } = readBoundaries(text, options);
  return db.transaction(async (tx) => {
    const { areas } = await readRegister(tx);
    const unknown = [...shapes.keys()].filter((code) => !areas.has(code));
    if (options.skipUnknown) for (const code of unknown) shapes.delete(code);
    else if (unknown.length > 0) problems.push({ feature: null, problem: 'unknownAreas', values: list(unknown) });
    if (problems.length > 0) return { problems };
    const known = await findBoundaries(tx, [...shapes.keys()]);
    const added = [...shapes.keys()].filter((code) => !known.has(code));
    const changed = [...known.keys()].filter(
      (code) => JSON.stringify(known.get(code)!.coordinates) !== JSON.stringify(shapes.get(code)!.coordinates),
    );
    const done = !options.dryRun && added.length + changed.length > 0;
    if (done) {
      await upsertBoundaries(
        tx,
        new Map([...added, ...changed].map((code) => [code, shapes.get(code)!])),
        options.source,
      );
      const details = { file: options.source, added: added.length, changed: changed.length };
      await record(tx, { act: 'areas.imported', subject: { type: 'areas', id: 'boundaries' }, viewer: null, details });
    }
    const unchanged = shapes.size - added.length - changed.length;
    return { problems: [], added, changed, unchanged, skipped: unknown, done };
  });
}

function list(codes: string[]): Record<string, string> {
  const shown = codes.slice(0, 20).join(', ');
  return { count: String(codes.length), codes: codes.length > 20 ? `${shown}, …` : shown };
}
