import { sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import type { CallStep } from '../document/schema.ts';
import { callVersion } from '../tables.ts';

/** The periods of all steps of all versions, each once. */
export async function selectPeriods(db: Database): Promise<Pick<CallStep, 'opens' | 'closes'>[]> {
  const { rows } = await db.execute<{ opens: string | null; closes: string | null }>(sql`
    select distinct step->>'opens' as opens, step->>'closes' as closes
    from ${callVersion}, jsonb_array_elements(${callVersion.document}->'steps') as step`);
  return rows.map(({ opens, closes }) => ({ opens: opens ?? undefined, closes: closes ?? undefined }));
}
