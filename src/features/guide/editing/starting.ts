import type { Database } from '../../../platform/database/index.ts';
import { Conflict } from '../../../platform/errors.ts';
import { createEdition, type GuideActor } from '../programmes.ts';
import { newestPublished, type Programme, sectionsOf, selectEditions } from '../store.ts';
import { newestNumber } from './section-store.ts';

/** Section of the edition before → the same section of the new one, by the ids of their rows. */
export type SectionPair = { from: string; to: string };

/** What another feature keeps with a section and takes along to a new edition, in the same transaction. */
export type TakeAlong = (tx: Database, pairs: readonly SectionPair[]) => Promise<void>;

/**
 * A new edition in preparation that starts as the newest published one: sections, examples, hints, and what others keep with
 * them. Gives its number.
 * @throws Conflict when one is being prepared already
 */
export async function startEdition(
  db: Database,
  actor: GuideActor,
  { code }: Programme,
  title: (number: number) => string,
  takeAlong: readonly TakeAlong[] = [],
): Promise<number> {
  return db.transaction(async (tx) => {
    if ((await selectEditions(tx, code)).some(({ publishedAt }) => publishedAt === null)) throw new Conflict('started');
    const number = (await newestNumber(tx, code)) + 1;
    const before = await newestPublished(tx, code);
    const sections = before ? await sectionsOf(tx, before.id) : [];
    const editionId = await createEdition(tx, actor, code, {
      number,
      title: title(number),
      introduction: before?.introduction ?? '',
      provenance: before?.provenance ?? '',
      sources: before?.sources ?? [],
      sections: sections.map(({ id: _id, editionId: _edition, position: _position, revision: _revision, ...kept }) => ({
        ...kept,
        examples: kept.examples.map(({ id: _, sectionId: __, position: ___, ...example }) => example),
      })),
    });
    const made = new Map((await sectionsOf(tx, editionId)).map(({ key, id }) => [key, id]));
    const pairs = sections.map(({ key, id }) => ({ from: id, to: made.get(key)! }));
    for (const take of takeAlong) await take(tx, pairs);
    return number;
  });
}
