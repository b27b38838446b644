import type { Database } from '../../../platform/database/index.ts';
import { BadRequest } from '../../../platform/errors.ts';
import { type FormOf, mergeValues, same, type Values } from '../../plans/index.ts';
import { type CallDocument, callDocument } from '../document/schema.ts';
import { type Actor, type Locked, lockedCall, writeDraft } from './drafts.ts';
import { hasShifted } from './parts/listing.ts';
import type { CallPart } from './parts/part.ts';
import { type Revision, selectRevisions } from './store.ts';

export interface Saving {
  callId: string;
  part: CallPart;
  /** '' for a part about the call as a whole. */
  item: string;
  /** The revision that the form started from. */
  basedOn: number;
  values: Values;
  form: FormOf;
  act?: 'saved' | 'undone';
}

/** Who saved the other value last. */
interface Contested {
  field: string;
  by: string | null;
  at: Date;
}

export type Saved =
  | { outcome: 'saved' | 'unchanged'; revision: number }
  | { outcome: 'conflict'; revision: number; theirs: Values; contested: Contested[] }
  | { outcome: 'gone' };

/**
 * Saves what a form posted on top of what others saved since it was opened. What others did to other parts, or to other fields of this
 * one, stays. When both changed a field nothing is written, and the answer tells which, by whom and when.
 */
export function saveForm(db: Database, actor: Actor, saving: Saving): Promise<Saved> {
  return db.transaction(async (tx) => {
    const call = await lockedCall(tx, saving.callId);
    const revisions = await statesSince(tx, call, saving.basedOn);
    const { part, item, form, values: mine } = saving;
    const read = (document: CallDocument): Values | undefined => {
      const thing = part.find(document, item);
      return thing && form.read(thing);
    };
    const theirs = read(call.draft);
    if (!theirs || isElsewhere(part, revisions)) return { outcome: 'gone' };
    const merge = mergeValues(read(revisions[0]!.draft) ?? {}, mine, theirs);
    const document = part.put(call.draft, item, form.write(part.find(call.draft, item)!, merge.values));
    // Two changes that are each right can be wrong together.
    const isWhole = callDocument.safeParse(JSON.parse(JSON.stringify(document))).success;
    const contested = isWhole
      ? merge.contested
      : Object.keys(mine).filter((field) => !same(mine[field], theirs[field]));
    if (contested.length > 0 || !isWhole) {
      const who = contested.map((field) => ({ field, ...lastToChange(revisions, read, field) }));
      return { outcome: 'conflict', revision: call.revision, theirs, contested: who };
    }
    const { act = 'saved' } = saving;
    const revision = await writeDraft(tx, call, { document, act, part: part.key, item }, actor);
    return { outcome: revision === call.revision ? 'unchanged' : 'saved', revision };
  });
}

/** Whether a thing that is known by its place only may stand in another by now. */
function isElsewhere({ list }: CallPart, states: readonly Pick<Revision, 'draft'>[]): boolean {
  if (!list?.isByPlace) return false;
  const lists = states.map(({ draft }) => list.read(draft, ''));
  return lists.some((things, index) => index > 0 && hasShifted(lists[index - 1]!, things));
}

/** The states of the draft from the one a form started from up to now. */
export async function statesSince(
  db: Database,
  call: Pick<Locked, 'id' | 'revision' | 'draft'>,
  basedOn: number,
): Promise<Pick<Revision, 'draft' | 'by' | 'at'>[]> {
  if (!Number.isSafeInteger(basedOn) || basedOn < 1 || basedOn > call.revision) throw new BadRequest();
  const kept = await selectRevisions(db, call.id, basedOn, call.revision);
  if (kept[0]?.revision === basedOn) return kept;
  if (basedOn === call.revision) return [{ draft: call.draft, by: null, at: new Date(0) }];
  throw new BadRequest();
}

function lastToChange(
  revisions: Pick<Revision, 'draft' | 'by' | 'at'>[],
  read: (document: CallDocument) => Values | undefined,
  field: string,
): { by: string | null; at: Date } {
  const states = revisions.map(({ draft }) => read(draft)?.[field]);
  let last = revisions.length - 1;
  while (last > 1 && same(states[last], states[last - 1])) last -= 1;
  const { by, at } = revisions[last]!;
  return { by, at };
}
