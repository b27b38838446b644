import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { record } from '../../platform/journal.ts';
import type { Viewer } from '../../platform/viewer.ts';
import {
  deleteArchiving,
  insertEdition,
  insertProgramme,
  insertSection,
  type NewExample,
  type NewSection,
  replaceMapping,
  updateOwner,
  upsertArchiving,
} from './edition-store.ts';
import { type Mapping, selectProgramme } from './store.ts';
import type { Passage } from './tables.ts';

/** Who acts, and by which clock; nobody when the product itself loads its content. */
export interface GuideActor {
  viewer: Viewer | null;
  clock: Clock;
}

export interface NewProgramme {
  code: string;
  title: string;
  summary: string;
  organisationId?: string | null;
}

/** An edition as it is handed in whole: sections in the order in which they are read. */
export interface WholeEdition {
  number: number;
  title: string;
  dated?: string | null;
  introduction?: string;
  provenance?: string;
  sources?: Passage[];
  sections: (Omit<NewSection, 'position'> & { examples?: Omit<NewExample, 'position'>[] })[];
  mapping?: Mapping[];
}

/** @throws Conflict when the code is taken */
export async function createProgramme(db: Database, { viewer }: GuideActor, values: NewProgramme): Promise<void> {
  const { code, organisationId = null } = values;
  await db.transaction(async (tx) => {
    if (!(await insertProgramme(tx, values))) throw new Conflict('taken');
    await record(tx, { act: 'programme.created', subject: { type: 'programme', id: code }, viewer, organisationId });
  });
}

/** Gives a programme to the organisation whose people edit its guide from now on, or to nobody. */
export async function assignProgramme(
  db: Database,
  { viewer }: GuideActor,
  code: string,
  organisationId: string | null,
): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await updateOwner(tx, code, organisationId))) throw new NotFound();
    await record(tx, { act: 'programme.assigned', subject: { type: 'programme', id: code }, viewer, organisationId });
  });
}

/** Says on every page of a guide that it is no longer maintained; `null` takes it up again. */
export async function archiveGuide(
  db: Database,
  { viewer }: GuideActor,
  code: string,
  archiving: { since: string | null; notice: string } | null,
): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await selectProgramme(tx, code);
    if (!programme) throw new NotFound();
    const personId = viewer?.personId ?? null;
    if (archiving) await upsertArchiving(tx, { programmeCode: code, personId, ...archiving });
    else await deleteArchiving(tx, code);
    await record(tx, {
      act: archiving ? 'guide.archived' : 'guide.taken-up',
      subject: { type: 'programme', id: code },
      viewer,
      organisationId: programme.organisationId,
    });
  });
}

/** A whole edition in preparation: sections, examples and what became of the sections of the edition before. Gives its id. */
export async function createEdition(
  db: Database,
  { viewer, clock }: GuideActor,
  programmeCode: string,
  { sections, mapping = [], ...head }: WholeEdition,
): Promise<string> {
  return db.transaction(async (tx) => {
    const programme = await selectProgramme(tx, programmeCode);
    if (!programme) throw new NotFound();
    const at = clock.now();
    const editionId = await insertEdition(tx, { ...head, programmeCode, createdAt: at });
    if (!editionId) throw new Conflict('taken');
    for (const [position, { examples = [], ...section }] of sections.entries()) {
      const placed = examples.map((example, index) => ({ ...example, position: index }));
      const by = viewer?.personId ?? null;
      await insertSection(tx, editionId, { ...section, position, updatedAt: at, updatedBy: by }, placed);
    }
    await replaceMapping(tx, editionId, mapping);
    await record(tx, {
      act: 'guide.edition-started',
      subject: { type: 'guide-edition', id: editionId },
      viewer,
      organisationId: programme.organisationId,
      details: { programme: programmeCode, number: head.number },
    });
    return editionId;
  });
}
