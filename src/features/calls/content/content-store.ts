import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { call, callVersion } from '../tables.ts';

/** What there is already of calls with these codes, with the numbers of their versions. */
export async function selectKnown(db: Database, codes: readonly string[]) {
  const rows = await db
    .select({
      id: call.id,
      code: call.code,
      organisationId: call.organisationId,
      revision: call.revision,
      removedAt: call.removedAt,
      number: callVersion.number,
    })
    .from(call)
    .leftJoin(callVersion, eq(callVersion.callId, call.id))
    .where(inArray(call.code, [...codes]));
  const known = new Map<string, Omit<(typeof rows)[number], 'number'> & { numbers: Set<number> }>();
  for (const { number, ...rest } of rows) {
    const one = known.get(rest.code) ?? { ...rest, numbers: new Set<number>() };
    if (number !== null) one.numbers.add(number);
    known.set(rest.code, one);
  }
  return known;
}

/** Renews the draft of a reference call that nobody here has worked on. */
export async function renewDraft(db: Database, id: string, draft: typeof call.$inferInsert.draft, at: Date) {
  await db
    .update(call)
    .set({ draft, updatedAt: at })
    .where(and(eq(call.id, id), eq(call.revision, 1)));
}
