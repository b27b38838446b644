import type { Database } from '../../../platform/database/index.ts';
import { BadRequest, NotFound } from '../../../platform/errors.ts';
import { planDocument } from '../document/schema.ts';
import { type Actor, asStored, type DraftAct, lockedDraft, writeDraft } from '../drafts.ts';
import { type Revision, selectRevisions } from '../revision-store.ts';
import type { Draft } from '../store.ts';
import type { Collection } from './collection.ts';
import { putBackItem } from './listing.ts';
import { type Merge, mergeValues, same } from './merge.ts';
import type { Part, Values } from './part.ts';

interface Saving {
  planId: string;
  part: Part;
  /** The list that the item is in, for a part with an item. */
  collection?: Collection | undefined;
  /** '' for a part that is about the plan as a whole. */
  item: string;
  basedOn: number;
  values: Values;
  /** When someone else removed the item meanwhile: put it back, with these values. */
  putBack?: boolean;
  /** What the history calls it, when it is more than a save. */
  act?: DraftAct;
}

interface Contested {
  field: string;
  /** Who saved the other value last, and when. */
  by: string | null;
  at: Date;
}

export type Saved =
  | { outcome: 'saved' | 'unchanged'; revision: number; item: string }
  | { outcome: 'conflict'; draft: Draft; theirs: Values; merge: Merge; contested: Contested[] }
  | { outcome: 'gone'; by: string | null; at: Date };

/**
 * Saves what a form of the builder posted on top of what others saved since the form was opened. Writes only when no
 * field was changed by both; otherwise nothing is written and the answer tells which fields, by whom and when.
 */
export function saveDraft(db: Database, actor: Actor, saving: Saving): Promise<Saved> {
  return db.transaction(async (tx) => {
    const draft = await lockedDraft(tx, saving.planId);
    const revisions = await since(tx, draft, saving.basedOn);
    return saveOnto(tx, actor, saving, draft, revisions);
  });
}

/** The revisions from the one a form was based on up to the current one, both included. */
export async function since(tx: Database, draft: Draft, basedOn: number): Promise<Revision[]> {
  if (basedOn < 1 || basedOn > draft.revision) throw new BadRequest();
  const revisions = await selectRevisions(tx, draft.id, basedOn, draft.revision);
  if (revisions.length === 0) throw new BadRequest();
  return revisions;
}

async function saveOnto(
  tx: Database,
  actor: Actor,
  saving: Saving,
  draft: Draft,
  revisions: Revision[],
): Promise<Saved> {
  const { part, collection, item, values: mine } = saving;
  const earlier = revisions[0]!.document;
  const base = part.read(earlier, item);
  const theirs = part.read(draft.document, item);

  if (!theirs) {
    if (!base) throw new NotFound();
    const back = collection && saving.putBack && putBackItem(collection, draft.document, earlier, item);
    if (!back) return { outcome: 'gone', ...lastToChange(revisions, saving, () => undefined) };
    const document = part.write(back.document, back.item, mine);
    const revision = await writeDraft(tx, draft, { document, act: 'put-back', part: part.key, item: back.item }, actor);
    return { outcome: 'saved', revision, item: back.item };
  }

  const merge = mergeValues(base ?? {}, mine, theirs);
  const document = part.write(draft.document, item, merge.values);
  // Two changes that are each right can be wrong together: a start by one, an end by the other.
  if (merge.contested.length === 0 && !planDocument.safeParse(asStored(document)).success) {
    merge.contested = Object.keys(merge.values).filter((field) => !same(mine[field], theirs[field]));
  }
  if (merge.contested.length > 0) {
    const contested = merge.contested.map((field) => ({
      field,
      ...lastToChange(revisions, saving, (values) => values[field]),
    }));
    return { outcome: 'conflict', draft, theirs, merge, contested };
  }
  const { act = 'saved' } = saving;
  const revision = await writeDraft(tx, draft, { document, act, part: part.key, item: item || undefined }, actor);
  return { outcome: revision === draft.revision ? 'unchanged' : 'saved', revision, item };
}

function lastToChange(
  revisions: Revision[],
  { part, item }: Saving,
  look: (values: Values) => unknown,
): { by: string | null; at: Date } {
  const states = revisions.map(({ document }) => {
    const values = part.read(document, item);
    return { there: values !== undefined, value: values && look(values) };
  });
  let last = revisions.length - 1;
  while (last > 1 && same(states[last], states[last - 1])) last -= 1;
  const { by, at } = revisions[last]!;
  return { by, at };
}
