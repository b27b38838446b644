import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../../platform/actor.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { record } from '../../../platform/journal.ts';
import { freeSlug } from '../../plans/index.ts';
import { type CallDocument, callDocument } from '../document/schema.ts';
import { lockCall } from '../store.ts';
import { codeFor } from './parts/naming.ts';
import { insertFreshCall, insertRevision, takenCodes, updateDraft } from './store.ts';

export type { Actor } from '../../../platform/actor.ts';

export type Locked = NonNullable<Awaited<ReturnType<typeof lockCall>>>;

export interface Change {
  document: CallDocument;
  act: 'started' | 'saved' | 'added' | 'moved' | 'removed' | 'undone' | 'put-back';
  part?: string;
  item?: string;
}

/** What may stand right after `/oproepen/` for another thing than a call. */
const reservedCodes = ['kalender', 'nieuw', 'zoeken', 'versie', 'werk', 'voorbeeld', 'api', 'archief', 'doelen'];

/** As the database gives it back: keys without a value are not there. */
const asStored = (document: CallDocument): CallDocument => callDocument.parse(JSON.parse(JSON.stringify(document)));

/** The call, held until the transaction ends. @throws NotFound when it is removed */
export async function lockedCall(tx: Database, callId: string): Promise<Locked> {
  const call = await lockCall(tx, callId);
  if (call?.removedAt !== null) throw new NotFound();
  return call;
}

/** Starts a call with its first draft. Gives its code: out of the title, free, and no word that addresses need. */
export async function createCall(
  db: Database,
  { viewer, clock }: Actor,
  { organisationId, document, copiedFrom }: { organisationId: string; document: CallDocument; copiedFrom?: string },
): Promise<string> {
  const at = clock.now();
  const draft = asStored(document);
  return db.transaction(async (tx) => {
    for (let tries = 0; tries < 20; tries += 1) {
      const wanted = codeFor(draft.title);
      const code = freeSlug(wanted, new Set([...reservedCodes, ...(await takenCodes(tx, wanted))]));
      const values = { code, organisationId, draft, createdAt: at, createdBy: viewer.personId, updatedAt: at };
      const id = await insertFreshCall(tx, values);
      if (!id) continue;
      await insertRevision(tx, { callId: id, revision: 1, draft, act: 'started', personId: viewer.personId, at });
      const details = { code, ...(copiedFrom && { copiedFrom }) };
      await record(tx, { act: 'call.started', subject: { type: 'call', id }, viewer, organisationId, details });
      return code;
    }
    throw new Conflict();
  });
}

/**
 * Writes a change to a call that the transaction holds: draft, revision, journal. Gives the revision, the same as before when nothing
 * changed. What was there before stays among the revisions. Throws on a document that is not of the format.
 */
export async function writeDraft(
  tx: Database,
  call: Locked,
  { document, act, part = '', item = '' }: Change,
  { viewer, clock }: Actor,
): Promise<number> {
  const draft = asStored(document);
  if (isDeepStrictEqual(draft, call.draft)) return call.revision;
  const at = clock.now();
  const { id: callId, organisationId } = call;
  // A call that came from elsewhere has no revisions yet.
  await insertRevision(tx, { callId, revision: call.revision, draft: call.draft, act: 'started', at: call.updatedAt });
  const revision = call.revision + 1;
  await updateDraft(tx, callId, { draft, revision, updatedAt: at });
  await insertRevision(tx, { callId, revision, draft, act, part, item, personId: viewer.personId, at });
  await record(tx, {
    act: `call.${act}`,
    subject: { type: 'call', id: callId },
    viewer,
    organisationId,
    details: { revision, ...(part && { part }), ...(item && { item }) },
  });
  return revision;
}

/**
 * Changes a draft in a transaction of its own; the change is decided on the draft as it is then. Gives its new revision; null when nothing
 * changed, for then there is nothing to undo.
 */
export function changeDraft(
  db: Database,
  actor: Actor,
  callId: string,
  decide: (call: Locked) => Change,
): Promise<number | null> {
  return db.transaction(async (tx) => {
    const call = await lockedCall(tx, callId);
    const revision = await writeDraft(tx, call, decide(call), actor);
    return revision === call.revision ? null : revision;
  });
}
