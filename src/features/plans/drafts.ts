import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../platform/actor.ts';
import type { Database } from '../../platform/database/index.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { record } from '../../platform/journal.ts';
import { withAdapted } from './borrowing/adapted.ts';
import { type PlanDocument, planDocument } from './document/schema.ts';
import { insertRevision } from './revision-store.ts';
import { freeSlug, slugOf } from './slug.ts';
import {
  type Draft,
  insertPlan,
  isPublic,
  lockDraft,
  selectDraft,
  setRemoved,
  takenSlugs,
  updateDocument,
} from './store.ts';

export type { Actor } from '../../platform/actor.ts';

/** A new document for a plan, and what was done to get it; `part` and `item` say where in the builder. */
export interface Change {
  document: PlanDocument;
  act: DraftAct;
  part?: string;
  item?: string;
}

export type DraftAct =
  | 'started'
  | 'imported'
  | 'saved'
  | 'settled'
  | 'added'
  | 'moved'
  | 'removed'
  | 'put-back'
  | 'restored'
  | 'undone'
  /** To a newer edition of the guide. */
  | 'carried-over'
  /** A measure out of an example of the guide. */
  | 'example-taken'
  /** Measures from the library or out of another plan. */
  | 'borrowed'
  /** Receipts of a call that one hopes for, and what became of them at the decision and at the final account. */
  | 'receipts-expected'
  | 'receipts-settled'
  | 'receipts-accounted'
  | 'receipts-moved';

/** How long a removed plan can be put back. */
export const daysToPutBack = 30;
const timeToPutBack = daysToPutBack * 86_400_000;
export const putBackUntil = (removedAt: Date): Date => new Date(removedAt.getTime() + timeToPutBack);
export const putBackSince = (now: Date): Date => new Date(now.getTime() - timeToPutBack);

/** A plan that is there: not removed. */
export async function findDraft(db: Database, planId: string): Promise<Draft | undefined> {
  const draft = await selectDraft(db, planId);
  return draft?.removedAt === null ? draft : undefined;
}

/** The plan, held until the transaction ends, so that what is decided about it is still true when it is written. */
export async function lockedDraft(tx: Database, planId: string): Promise<Draft> {
  const draft = await lockDraft(tx, planId);
  if (draft?.removedAt !== null) throw new NotFound();
  return draft;
}

/** A first draft with its first revision. Gives the plan's id. */
export async function createPlan(
  db: Database,
  { viewer, clock }: Actor,
  { organisationId, document, act = 'started' }: { organisationId: string; document: PlanDocument; act?: DraftAct },
): Promise<string> {
  const at = clock.now();
  return db.transaction(async (tx) => {
    const slug = slugOf(document.title);
    const id = await insertWithFreeSlug(tx, { organisationId, slug, document, at });
    await insertRevision(tx, { planId: id, revision: 1, document, personId: viewer.personId, act, at });
    await record(tx, { act: `plan.${act}`, subject: { type: 'plan', id }, viewer, organisationId });
    return id;
  });
}

async function insertWithFreeSlug(tx: Database, values: Parameters<typeof insertPlan>[1]): Promise<string> {
  for (let tries = 0; tries < 20; tries += 1) {
    const slug = freeSlug(values.slug, await takenSlugs(tx, values.slug));
    const id = await insertPlan(tx, { ...values, slug });
    if (id) return id;
  }
  throw new Conflict();
}

/**
 * Writes a change to a plan that the transaction holds: the draft, a revision, the journal. Gives the plan's revision,
 * the same as before when the document stays the same. Throws on a document that is not of the format.
 */
export async function writeDraft(
  tx: Database,
  draft: Draft,
  change: Change,
  { viewer, clock }: Actor,
): Promise<number> {
  const { act, part, item } = change;
  const parsed = planDocument.parse(asStored(change.document));
  const document = await withAdapted(tx, draft.id, parsed);
  if (isDeepStrictEqual(document, draft.document)) return draft.revision;
  const revision = draft.revision + 1;
  const at = clock.now();
  await updateDocument(tx, draft.id, { document, revision, at });
  await insertRevision(tx, { planId: draft.id, revision, document, personId: viewer.personId, act, part, item, at });
  await record(tx, {
    act: `plan.${act}`,
    subject: { type: 'plan', id: draft.id },
    viewer,
    organisationId: draft.organisationId,
    details: { revision, ...(part && { part }), ...(item && { item }) },
  });
  return revision;
}

/** Changes a plan in a transaction of its own; the change is decided on the draft as it is then. Gives its revision. */
export function changeDraft(
  db: Database,
  actor: Actor,
  planId: string,
  decide: (draft: Draft, tx: Database) => Change | Promise<Change>,
): Promise<number> {
  return db.transaction(async (tx) => {
    const draft = await lockedDraft(tx, planId);
    return writeDraft(tx, draft, await decide(draft, tx), actor);
  });
}

/** Puts a whole document in the place of a draft, as one revision that can be undone. Gives the plan's revision. */
export const saveDocument = (
  db: Database,
  actor: Actor,
  planId: string,
  document: PlanDocument,
  act: DraftAct = 'imported',
): Promise<number> => changeDraft(db, actor, planId, () => ({ document, act }));

/** As the database gives it back: keys without a value are not there. */
export const asStored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Takes a plan away; it can be put back for thirty days. What the public can read is withdrawn first. */
export async function removePlan(db: Database, { viewer, clock }: Actor, planId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { organisationId } = await lockedDraft(tx, planId);
    if (await isPublic(tx, planId)) throw new Conflict('published');
    await setRemoved(tx, planId, clock.now());
    await record(tx, { act: 'plan.removed-whole', subject: { type: 'plan', id: planId }, viewer, organisationId });
  });
}

export async function putBackPlan(db: Database, { viewer, clock }: Actor, planId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const draft = await lockDraft(tx, planId);
    if (!draft) throw new NotFound();
    if (draft.removedAt === null) return;
    if (putBackUntil(draft.removedAt) < clock.now()) throw new NotFound();
    await setRemoved(tx, planId, null);
    const { organisationId } = draft;
    await record(tx, { act: 'plan.put-back-whole', subject: { type: 'plan', id: planId }, viewer, organisationId });
  });
}
