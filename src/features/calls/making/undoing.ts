import type { Database } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/errors.ts';
import { type Actor, changeDraft } from './drafts.ts';
import { callForm } from './form/form.ts';
import { parts } from './parts/index.ts';
import { type CallPart, entryOf, type Scene } from './parts/part.ts';
import { saveForm } from './saving.ts';
import { selectRevisions } from './store.ts';

type Undone = { outcome: 'undone' | 'too-late'; part?: CallPart; item: string };

/**
 * Takes one save back. What others did since stays; when they went on from it, it can only be done by hand.
 * @throws NotFound when the call has no such save, or nothing came before it
 */
export async function undoRevision(
  db: Database,
  actor: Actor,
  call: { id: string; revision: number },
  number: number,
  sceneOf: (part: CallPart, item: string) => Scene,
): Promise<Undone> {
  const [before, saved] = await selectRevisions(db, call.id, number - 1, number);
  if (!before || saved?.revision !== number) throw new NotFound();
  const { item } = saved;
  const part = parts.find((one) => one.key === saved.part);
  if (number === call.revision) {
    const revision = await changeDraft(db, actor, call.id, (now) => ({
      document: now.revision === number ? before.draft : now.draft,
      act: 'undone',
      part: saved.part,
      item,
    }));
    if (revision === null) return { outcome: 'too-late', item: '' };
    const isThere = part && (!part.list || entryOf(part.list, before.draft, item));
    return { outcome: 'undone', ...(part && { part }), item: isThere ? item : '' };
  }
  const thing = part?.find(before.draft, item);
  if (!part || !thing || saved.act !== 'saved') return { outcome: 'too-late', item: '' };
  const form = callForm(part.fields(sceneOf(part, item)));
  const again = {
    callId: call.id,
    part,
    item,
    basedOn: number,
    values: form.read(thing),
    form,
    act: 'undone' as const,
  };
  const undone = await saveForm(db, actor, again);
  const isDone = undone.outcome === 'saved' || undone.outcome === 'unchanged';
  return { outcome: isDone ? 'undone' : 'too-late', part, item };
}

/** Puts a whole former draft back, as a new save. Gives its revision; null when the draft is the same already. */
export async function putBack(db: Database, actor: Actor, callId: string, number: number): Promise<number | null> {
  const [saved] = await selectRevisions(db, callId, number, number);
  if (!saved) throw new NotFound();
  return changeDraft(db, actor, callId, () => ({ document: saved.draft, act: 'put-back' }));
}
