import type { Database } from './database/index.ts';
import { journal } from './tables.ts';
import type { Viewer } from './viewer.ts';

export interface Act {
  act: string;
  subject: { type: string; id: string };
  viewer: Viewer | null;
  organisationId?: string | null;
  details?: Record<string, unknown>;
}

/** Writes an act down, in the transaction of the act itself. */
export async function record(db: Database, { act, subject, viewer, organisationId, details }: Act): Promise<void> {
  await db.insert(journal).values({
    act,
    subjectType: subject.type,
    subjectId: subject.id,
    personId: viewer?.personId ?? null,
    organisationId: organisationId ?? null,
    details: details ?? {},
  });
}
