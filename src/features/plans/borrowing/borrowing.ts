import type { Database } from '../../../platform/database/index.ts';
import { BadRequest } from '../../../platform/errors.ts';
import { goalLens, measureLens } from '../builder/lenses.ts';
import { addItem } from '../builder/listing.ts';
import type { Pillar } from '../document/codes.ts';
import type { Measure, PlanDocument } from '../document/schema.ts';
import { type Actor, changeDraft } from '../drafts.ts';
import { insertBorrowings, type NewBorrowing } from './store.ts';

/** A measure to take over: what the plan starts with, and where it comes from. */
export interface Borrowable {
  measure: Omit<Measure, 'id' | 'borrowedFrom'>;
  /** What the document can say of the origin: the code of its area, and the id of the measure in that area's plan. */
  from: { area?: string; measure?: string };
  cardId: string | null;
  plan: string | null;
  organisationId: string | null;
}

interface Wish {
  planId: string;
  goal: GoalChoice;
  items: readonly Borrowable[];
  /** Says in the same transaction which cards are still to be taken over: what two browsers ask at once is done once. */
  claim?: ((tx: Database) => Promise<ReadonlySet<string>>) | undefined;
}

/** A goal of the plan by its id, or a new one. */
export type GoalChoice = { id: string } | { title: string; pillar: Pillar };

const most = 1000;

/**
 * Takes measures over into a plan as drafts, in one save that the builder can undo. Words and all else can be changed afterwards;
 * where they come from is kept. The caller has checked that this viewer may edit this plan.
 * @returns the plan's revision, the goal and the ids that the measures have there
 * @throws BadRequest when the plan has no such goal or would hold too many measures
 */
export async function borrowMeasures(
  db: Database,
  actor: Actor,
  { planId, goal, items, claim }: Wish,
): Promise<{ revision: number; goal: string; measures: string[] }> {
  const measures: string[] = [];
  let parent = '';
  const revision = await changeDraft(db, actor, planId, async ({ document: before }, tx) => {
    const claimed = await claim?.(tx);
    const wanted = claimed ? items.filter(({ cardId }) => cardId && claimed.has(cardId)) : items;
    if (wanted.length === 0) return { document: before, act: 'borrowed' };
    const started = withGoal(before, goal);
    parent = started.goal;
    let document = started.document;
    const rows: NewBorrowing[] = [];
    for (const item of wanted) {
      const added = addItem(measureLens, document, { ...item.measure, id: '', borrowedFrom: mark(item) }, parent);
      document = added.document;
      measures.push(added.item);
      rows.push(rowOf(item, { planId, measure: added.item, actor }));
    }
    if (measureLens.read(document).length > most) throw new BadRequest();
    await insertBorrowings(tx, rows);
    const only = measures.length === 1 && 'id' in goal ? { part: 'measures', item: measures[0]! } : {};
    return { document, act: 'borrowed', ...only };
  });
  return { revision, goal: parent, measures };
}

function withGoal(document: PlanDocument, goal: GoalChoice): { document: PlanDocument; goal: string } {
  if ('id' in goal) {
    if (!document.goals.some(({ id }) => id === goal.id)) throw new BadRequest();
    return { document, goal: goal.id };
  }
  const added = addItem(goalLens, document, { id: '', ...goal, measures: [] }, '');
  return { document: added.document, goal: added.item };
}

/** Marks the measure as borrowed also where nothing is known of an area. */
const mark = ({ from }: Borrowable): NonNullable<Measure['borrowedFrom']> => ({ ...from, adapted: false });

const rowOf = (
  { measure, cardId, plan, organisationId, from }: Borrowable,
  place: { planId: string; measure: string; actor: Actor },
): NewBorrowing => ({
  planId: place.planId,
  measure: place.measure,
  cardId,
  fromPlan: plan,
  fromMeasure: plan ? (from.measure ?? null) : null,
  fromOrganisation: organisationId,
  originTitle: measure.title,
  originText: measure.description ?? '',
  personId: place.actor.viewer.personId,
  at: place.actor.clock.now(),
});
