import type { Database } from '../../../platform/database/index.ts';
import { record } from '../../../platform/journal.ts';
import { compare, type Difference } from '../rules/difference.ts';
import type { FileKind } from '../schema.ts';
import { findKinds, readAll, readRegister, upsertRows } from '../store.ts';
import { checks } from './checks.ts';
import { keyOf, type Problem, type ReadFile, readCsv } from './csv.ts';

export interface ImportOptions {
  dryRun: boolean;
  /** Where the rows come from, for rows that do not say so themselves. */
  source: string;
}

export type ImportResult =
  | { problems: Problem[] }
  | { problems: []; fileKind: FileKind; difference: Difference<object>; done: boolean };

/**
 * Loads a CSV file of areas or of what ties them together, whole or not at all, and says what it changes. With `dryRun`, and with any
 * problem, nothing is changed.
 */
export async function importAreas(db: Database, bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
  const file = readCsv(bytes);
  return db.transaction(async (tx) => {
    const problems = [...file.problems, ...(await contradictions(tx, file))];
    if (!file.fileKind || problems.length > 0) return { problems: problems.sort(byLine) };
    const { fileKind } = file;
    const keyed = (row: object) => keyOf(fileKind, row as never);
    const existing = (await readAll(tx, fileKind)) as object[];
    const rows = complete(file, existing, keyed, options.source);
    const difference = compare<object>(existing, rows, keyed);
    const done = !options.dryRun && difference.added.length + difference.changed.length > 0;
    if (done) {
      await upsertRows(tx, fileKind, rows as never[]);
      const details = { file: options.source, added: difference.added.length, changed: difference.changed.length };
      await record(tx, { act: 'areas.imported', subject: { type: 'areas', id: fileKind }, viewer: null, details });
    }
    return { problems: [], fileKind, difference, done };
  });
}

async function contradictions(db: Database, { fileKind, rows }: ReadFile): Promise<Problem[]> {
  if (!fileKind) return [];
  const known = { register: await readRegister(db), kinds: await findKinds(db) };
  return checks[fileKind](rows as never[], known);
}

/** What the file has no column for stays as it was. An area whose figures change names the file as their source, unless its row says better. */
function complete(
  { fileKind, fields, rows }: ReadFile,
  existing: object[],
  keyed: (row: object) => string,
  source: string,
): object[] {
  const known = new Map(existing.map((row) => [keyed(row), row]));
  return rows.map(({ row }): object => {
    const old = known.get(keyed(row));
    const kept = Object.entries(old ?? {}).filter(([field]) => field in row && !fields.includes(field));
    const whole: object = { ...row, ...Object.fromEntries(kept) };
    if (fileKind !== 'areas' || ('source' in row && row.source !== '')) return whole;
    const same = compare([{ ...old, source }], [{ ...whole, source }], () => '').unchanged === 1;
    return same ? old! : { ...whole, source };
  });
}

const byLine = (a: Problem, b: Problem) => (a.line ?? 0) - (b.line ?? 0);
