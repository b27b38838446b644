import type { Database } from '../../platform/database/index.ts';
import { Forbidden, NotFound } from '../../platform/errors.ts';
import type { Problem } from './document/problem.ts';
import type { DocumentReader } from './document/reader.ts';
import type { PlanDocument } from './document/schema.ts';
import { type Actor, createPlan, findDraft, saveDocument } from './drafts.ts';
import { mayPlan } from './policy.ts';

interface ImportWish {
  /** As it was pasted, or the bytes of a file. */
  input: string | Uint8Array;
  fileName?: string;
  /** Whose new plan it becomes; not needed when it goes over one that is there. */
  organisationId: string;
  /** Area of that organisation, if it has one. */
  ownArea: string | null;
  /** The plan that gets this document as its next revision. */
  over?: string | undefined;
  /** Which area the plan is for, when the document names another one than the organisation's own. */
  area?: 'document' | 'own' | undefined;
  /** Only look: nothing is written. */
  preview?: boolean;
}

export type Imported =
  | { outcome: 'refused'; problems: Problem[] }
  | { outcome: 'other-area'; document: PlanDocument }
  | { outcome: 'previewed'; document: PlanDocument }
  | { outcome: 'created'; planId: string }
  | { outcome: 'replaced'; planId: string; revision: number };

/** Reads a plan file and makes it a plan, or the next revision of one; a file with any problem changes nothing. */
export async function importPlan(
  db: Database,
  reader: DocumentReader,
  actor: Actor,
  wish: ImportWish,
): Promise<Imported> {
  const read = await reader.read(wish.input, { format: formatOf(wish) });
  if (!read.ok) return { outcome: 'refused', problems: read.problems };
  const { ownArea, area, over, organisationId } = wish;
  const isElsewhere = ownArea !== null && read.plan.area !== ownArea;
  if (wish.preview) return { outcome: 'previewed', document: read.plan };
  if (isElsewhere && area === undefined) return { outcome: 'other-area', document: read.plan };
  const document = isElsewhere && area === 'own' ? { ...read.plan, area: ownArea } : read.plan;

  if (over !== undefined) {
    await editable(db, actor, over);
    const revision = await saveDocument(db, actor, over, document);
    return { outcome: 'replaced', planId: over, revision };
  }
  if (!mayPlan(actor.viewer, 'edit', { organisationId })) throw new Forbidden();
  return { outcome: 'created', planId: await createPlan(db, actor, { organisationId, document, act: 'imported' }) };
}

async function editable(db: Database, { viewer }: Actor, planId: string): Promise<void> {
  const draft = await findDraft(db, planId);
  if (!draft || !mayPlan(viewer, 'view', draft)) throw new NotFound();
  if (!mayPlan(viewer, 'edit', draft)) throw new Forbidden();
}

function formatOf({ input, fileName = '' }: ImportWish): 'yaml' | 'json' {
  if (fileName !== '') return /\.json$/i.test(fileName) ? 'json' : 'yaml';
  return typeof input === 'string' && input.trimStart().startsWith('{') ? 'json' : 'yaml';
}
