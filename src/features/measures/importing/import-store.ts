import { desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { measureImport } from './tables.ts';

export type MeasureImport = typeof measureImport.$inferSelect;
/** An import without its file, for lists. */
export type ImportSummary = Omit<MeasureImport, 'content'>;

const { content: _, ...summary } = getTableColumns(measureImport);

export async function insertImport(
  tx: Database,
  values: Pick<MeasureImport, 'fileName' | 'source' | 'content' | 'createdAt' | 'createdBy'>,
): Promise<string> {
  const [row] = await tx.insert(measureImport).values(values).returning({ id: measureImport.id });
  return row!.id;
}

export async function findImport(db: Database, id: string): Promise<MeasureImport | undefined> {
  const [row] = await db.select().from(measureImport).where(eq(measureImport.id, id));
  return row;
}

export async function findImportSummary(db: Database, id: string): Promise<ImportSummary | undefined> {
  const [row] = await db.select(summary).from(measureImport).where(eq(measureImport.id, id));
  return row;
}

/** The newest imports, newest first. */
export const findImports = (db: Database): Promise<ImportSummary[]> =>
  db.select(summary).from(measureImport).orderBy(desc(measureImport.createdAt)).limit(50);

export async function updateImport(
  db: Database,
  id: string,
  changes: Partial<Omit<MeasureImport, 'id'>>,
): Promise<void> {
  await db.update(measureImport).set(changes).where(eq(measureImport.id, id));
}

/** Starts importing what was looked at; false when that was done before. */
export async function claimImport(tx: Database, id: string): Promise<boolean> {
  const rows = await tx
    .update(measureImport)
    .set({ state: 'importing', done: 0, total: 0 })
    .where(sql`${measureImport.id} = ${id} and ${measureImport.state} = 'checked'`)
    .returning({ id: measureImport.id });
  return rows.length > 0;
}
