import type { Database } from '../../../platform/database/index.ts';
import { Conflict } from '../../../platform/errors.ts';
import type { Answers } from '../../../platform/forms.ts';
import { record } from '../../../platform/journal.ts';
import { type Actor, changeDraft, type Draft } from '../../plans/index.ts';
import type { Edition, Section } from '../store.ts';
import { changedSince, choicesIn } from './choosing.ts';
import { adoptExample, carryOver } from './rules/carrying.ts';
import { takenFrom } from './rules/measure.ts';
import { crossingTo, type Standing, standingOf } from './standing.ts';
import { replaceUses, usesOf } from './use-store.ts';

/**
 * Carries a plan over to a newer edition, with what was chosen, as one revision that the builder undoes like any other. Gives it.
 * @throws Conflict when the plan stands on another edition by now, or a measure to take over was changed after it was seen
 */
export function carryPlan(
  db: Database,
  actor: Actor,
  planId: string,
  { from, to, answers }: { from: Edition; to: Edition; answers: Answers },
): Promise<number> {
  return changeDraft(db, actor, planId, async (draft, tx) => {
    const standing = await standingOf(tx, draft.document);
    if (standing?.current?.id !== from.id) throw new Conflict('edition');
    const { way, uses, changes } = await crossingTo(tx, draft, standing, from, to);
    if (changedSince(answers, changes).length > 0) throw new Conflict('measures');
    const choices = choicesIn(answers, changes);
    const carried = carryOver(draft.document, uses, way.to, changes, choices);
    await replaceUses(tx, { planId, editionId: to.id, at: actor.clock.now() }, carried.uses);
    return { document: carried.document, act: 'carried-over', item: String(to.number) };
  });
}

/** Names the edition that a plan stands on. Gives the plan's revision. */
export const standOn = (db: Database, actor: Actor, planId: string, edition: Edition): Promise<number> =>
  changeDraft(db, actor, planId, ({ document }) => ({
    document: { ...document, guideEdition: String(edition.number) },
    act: 'saved',
    part: 'details',
  }));

/** Writes down with which sections of its edition a plan works; measures that were taken from examples stay so. */
export async function useSections(
  db: Database,
  actor: Actor,
  draft: Draft,
  edition: Edition,
  keys: readonly string[],
): Promise<void> {
  await db.transaction(async (tx) => {
    const taken = (await usesOf(tx, draft.id, edition)).filter(({ exampleKey }) => exampleKey !== '');
    const wholly = [...new Set(keys)].map((sectionKey) => ({ sectionKey, exampleKey: '', measureId: '' }));
    const at = actor.clock.now();
    await replaceUses(tx, { planId: draft.id, editionId: edition.id, at }, [...wholly, ...taken]);
    await record(tx, {
      act: 'plan.guide-sections-chosen',
      subject: { type: 'plan', id: draft.id },
      viewer: actor.viewer,
      organisationId: draft.organisationId,
      details: { edition: edition.number, sections: keys },
    });
  });
}

/** Makes a new measure of an example, at the end of a goal. Gives the plan's revision and the measure's id. */
export async function takeExample(
  db: Database,
  actor: Actor,
  planId: string,
  { standing, section, example, goal }: { standing: Standing; section: Section; example: string; goal: string },
): Promise<{ revision: number; measure: string }> {
  const edition = standing.current!;
  const found = section.examples.find(({ key }) => key === example)!;
  let measure = '';
  const revision = await changeDraft(db, actor, planId, async ({ document }, tx) => {
    const added = adoptExample(document, goal, takenFrom(found), example);
    if (!added) throw new Conflict('goal');
    measure = added.id;
    const uses = (await usesOf(tx, planId, edition)).filter(({ measureId }) => measureId !== added.id);
    const use = { sectionKey: section.key, exampleKey: example, measureId: added.id };
    await replaceUses(tx, { planId, editionId: edition.id, at: actor.clock.now() }, [...uses, use]);
    return { document: added.document, act: 'example-taken', part: 'measures', item: added.id };
  });
  return { revision, measure };
}
