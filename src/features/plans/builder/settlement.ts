import type { Database } from '../../../platform/database/index.ts';
import { BadRequest } from '../../../platform/errors.ts';
import type { Answers, FieldErrors } from '../../../platform/forms.ts';
import type { Translate } from '../../../platform/i18n.ts';
import { selectRevision } from '../revision-store.ts';
import type { Draft } from '../store.ts';
import type { Part, Values } from './part.ts';
import { controls, settledValues } from './settling.ts';

interface Posted {
  part: Part;
  item: string;
  basedOn: number;
  values: Values;
}

/**
 * What a conflict page posted: the values with the choices made, now based on the revision that was shown beside them,
 * or what is still to be chosen. Undefined when the form is no answer to a conflict.
 */
export async function settlementOf(
  db: Database,
  draft: Draft,
  { part, item, basedOn, values: mine }: Posted,
  answers: Answers,
  t: Translate,
): Promise<{ ok: true; values: Values; basedOn: number } | { ok: false; errors: FieldErrors } | undefined> {
  if (answers[controls.conflictAt] === undefined) return undefined;
  const shown = Number(answers[controls.conflictAt]);
  if (!Number.isSafeInteger(shown) || shown < basedOn || shown > draft.revision) throw new BadRequest();
  const [before, at] = await Promise.all([selectRevision(db, draft.id, basedOn), selectRevision(db, draft.id, shown)]);
  const theirs = at && part.read(at.document, item);
  if (!before || !theirs) throw new BadRequest();
  const settled = settledValues({ base: part.read(before.document, item) ?? {}, mine, theirs }, answers, t);
  return settled.ok ? { ...settled, basedOn: shown } : settled;
}
