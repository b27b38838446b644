import type { Database } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/errors.ts';
import { type Actor, type Change, changeDraft } from '../drafts.ts';
import { type Revision, selectRevisions } from '../revision-store.ts';
import type { Draft } from '../store.ts';
import { putBackItem, removeItem } from './listing.ts';
import type { Part, Values } from './part.ts';
import { type Saved, saveDraft } from './saving.ts';
import { collectionOf, collections, parts } from './table.ts';

type Undone =
  | { outcome: 'undone'; part?: Part; item: string }
  /** Others went on from it: it can only be done by hand. */
  | { outcome: 'too-late' }
  | { outcome: 'contested'; part: Part; item: string; values: Values; saved: Extract<Saved, { outcome: 'conflict' }> };

/** Takes one save back, and only that: what others did since stays. */
export async function undoRevision(db: Database, actor: Actor, draft: Draft, number: number): Promise<Undone> {
  const [before, revision] = await selectRevisions(db, draft.id, number - 1, number);
  if (!before || revision?.revision !== number) throw new NotFound();
  const part = parts.find((one) => one.key === revision.part);
  const values = part?.read(before.document, revision.item ?? '');
  if (part && values) return undoSave(db, actor, draft, { part, values, revision });
  return undoChange(db, actor, draft, before, revision);
}

async function undoSave(
  db: Database,
  actor: Actor,
  draft: Draft,
  { part, values, revision }: { part: Part; values: Values; revision: Revision },
): Promise<Undone> {
  const item = revision.item ?? '';
  const saved = await saveDraft(db, actor, {
    planId: draft.id,
    part,
    collection: collectionOf(part),
    item,
    basedOn: revision.revision,
    values,
    act: 'undone',
  });
  if (saved.outcome === 'conflict') return { outcome: 'contested', part, item, values, saved };
  return saved.outcome === 'gone' ? { outcome: 'too-late' } : { outcome: 'undone', part, item };
}

async function undoChange(
  db: Database,
  actor: Actor,
  draft: Draft,
  before: Revision,
  revision: Revision,
): Promise<Undone> {
  let isDone = false;
  await changeDraft(db, actor, draft.id, (now): Change => {
    const change = inverse(now, before, revision);
    isDone = change !== undefined;
    return change ?? { document: now.document, act: 'undone' };
  });
  return isDone ? { outcome: 'undone', item: '' } : { outcome: 'too-late' };
}

function inverse(now: Draft, before: Revision, { revision, act, part, item }: Revision): Change | undefined {
  const list = collections.find((one) => one.key === part);
  if (list && item && act === 'removed') {
    const back = putBackItem(list, now.document, before.document, item);
    return back && { document: back.document, act: 'put-back', part: list.key, item: back.item };
  }
  if (list && item && (act === 'added' || act === 'borrowed') && revision === now.revision) {
    return { document: removeItem(list, now.document, item), act: 'undone', part: list.key, item };
  }
  return revision === now.revision ? { document: before.document, act: 'undone' } : undefined;
}
