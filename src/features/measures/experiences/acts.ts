import type { Database } from '../../../platform/database/index.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { announce } from '../../../platform/events.ts';
import { record } from '../../../platform/journal.ts';
import { cardPath } from '../cards/card.ts';
import type { Actor } from '../cards/editing/acts.ts';
import { isExampleOrganisation } from '../cards/store.ts';
import { type Experience, findExperience, insertExperience, updateExperience } from './store.ts';
import type { ExperienceKind, measureExperience } from './tables.ts';

type Told = Partial<typeof measureExperience.$inferInsert> & { title: string };

interface About {
  cardId: string;
  organisationId: string;
  kind: ExperienceKind;
}

/** Writes down what an organisation learnt of a measure, for its own people first. Gives its id. */
export function addExperience(db: Database, { viewer, clock }: Actor, about: About, told: Told): Promise<string> {
  const at = clock.now();
  return db.transaction(async (tx) => {
    const isExample = await isExampleOrganisation(tx, about.organisationId);
    const id = await insertExperience(tx, {
      isExample,
      ...told,
      ...about,
      createdAt: at,
      updatedAt: at,
      createdBy: viewer.personId,
    });
    const subject = { type: 'experience', id };
    await record(tx, { act: 'experience.started', subject, viewer, organisationId: about.organisationId });
    return id;
  });
}

/**
 * @throws Conflict when someone else saved in between
 */
export const saveExperience = (
  db: Database,
  actor: Actor,
  seen: Experience,
  told: Told,
  revision: number,
): Promise<void> => change(db, actor, { ...seen, revision }, 'experience.saved', told);

/**
 * Makes it readable by everyone and tells who follows the measure. Twice is once.
 *
 * @throws NotFound when it was taken away, or its card was: nobody could read it
 */
export async function publishExperience(db: Database, actor: Actor, seen: Experience): Promise<void> {
  if (seen.removedAt !== null || !seen.isCardPublic) throw new NotFound();
  if (seen.publishedAt !== null) return;
  const at = actor.clock.now();
  await change(db, actor, seen, 'experience.published', { publishedAt: at }, (tx) =>
    announce(tx, {
      key: `experience-published:${seen.id}`,
      kind: `measures.event.${seen.kind}`,
      values: { title: seen.cardTitle, organisation: seen.organisationName },
      path: cardPath(seen.cardSlug),
      topics: [`measure:${seen.cardId}`],
      at,
    }),
  );
}

export const removeExperience = (db: Database, actor: Actor, seen: Experience): Promise<void> =>
  change(db, actor, seen, 'experience.removed', { removedAt: actor.clock.now() });

export const putBackExperience = (db: Database, actor: Actor, seen: Experience): Promise<void> =>
  change(db, actor, seen, 'experience.put-back', { removedAt: null });

function change(
  db: Database,
  { viewer, clock }: Actor,
  seen: Experience,
  act: string,
  changes: Partial<typeof measureExperience.$inferInsert>,
  also: (tx: Database) => Promise<unknown> = async () => {},
): Promise<void> {
  const { id, organisationId } = seen;
  return db.transaction(async (tx) => {
    if (!(await findExperience(tx, id))) throw new NotFound();
    if (!(await updateExperience(tx, seen, { ...changes, updatedAt: clock.now() }))) throw new Conflict();
    await record(tx, { act, subject: { type: 'experience', id }, viewer, organisationId });
    await also(tx);
  });
}
