import { createHash } from 'node:crypto';
import type { Database } from '../../../platform/database/index.ts';
import { Conflict } from '../../../platform/errors.ts';
import { holdDraft } from '../edition-store.ts';
import type { GuideActor } from '../programmes.ts';
import { publishEdition } from '../publication.ts';
import { compareEditions, type SectionChange } from '../rules/compare.ts';
import { type Edition, mappingOf, newestPublished, type Section, sectionsOf } from '../store.ts';
import type { Prepared } from './editions.ts';
import { unmapped } from './outline.ts';
import { headOf } from './saving.ts';
import { updateHead } from './section-store.ts';
import type { Head } from './targets.ts';

/** What publishing an edition would bring, and what gives pause. */
export interface Proposal {
  before: Edition | undefined;
  /** Every section of both editions; without kinds it stays the same. */
  changes: SectionChange<Section>[];
  /** Gone sections of which nobody said what became of them. */
  unmapped: Section[];
  /** Sections in which nothing stands, and under which nothing does. */
  empty: Section[];
  sections: number;
  /** Names this very text: what is published must be what someone has seen. */
  stand: string;
}

export async function proposalFor(db: Database, { programme, edition }: Prepared): Promise<Proposal> {
  const before = await newestPublished(db, programme.code);
  const sections = await sectionsOf(db, edition.id);
  const old = before ? await sectionsOf(db, before.id) : [];
  const mapping = await mappingOf(db, edition.id);
  const holds = new Set(sections.map(({ parentKey }) => parentKey));
  return {
    before,
    changes: compareEditions(old, sections, mapping),
    unmapped: unmapped(sections, old, mapping),
    empty: sections.filter((one) => one.body === '' && one.examples.length === 0 && !holds.has(one.key)),
    sections: sections.length,
    stand: standOf(edition, sections),
  };
}

const standOf = (edition: Head, sections: readonly Section[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify([headOf(edition), sections.map(({ key, parentKey, revision }) => [key, parentKey, revision])]),
    )
    .digest('base64url')
    .slice(0, 22);

/** What other parts of the product do in the transaction in which an edition is published. */
export type OnPublished = (tx: Database, prepared: Prepared, at: Date) => Promise<void>;

/**
 * Publishes a prepared edition under the day that it bears.
 * @throws Conflict `changed` when someone changed the text after it was seen, and as `publishEdition`
 */
export async function publishPrepared(
  db: Database,
  actor: GuideActor,
  prepared: Prepared,
  { dated, stand }: { dated: string; stand: string },
  onPublished: readonly OnPublished[],
): Promise<void> {
  const { programme, edition } = prepared;
  await db.transaction(async (tx) => {
    const held = await holdDraft(tx, edition.id);
    if (standOf(held, await sectionsOf(tx, held.id)) !== stand) throw new Conflict('changed');
    await updateHead(tx, held.id, { ...headOf(held), dated });
    await publishEdition(tx, actor, programme.code, edition.number);
    for (const act of onPublished) await act(tx, prepared, actor.clock.now());
  });
}
