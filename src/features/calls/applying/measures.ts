import type { Actor } from '../../../platform/actor.ts';
import type { Database } from '../../../platform/database/index.ts';
import { BadRequest } from '../../../platform/errors.ts';
import { record } from '../../../platform/journal.ts';
import { type Cents, fromCents } from '../../../platform/money.ts';
import type { Measure, PlanDocument } from '../../plans/index.ts';
import { measureKey, type OwnPlan } from '../own-plans.ts';
import { costsIn } from '../own-share/plan-costs.ts';
import type { HeldApplication } from './access.ts';
import type { SubmittedDocument } from './answers.ts';
import { lapsing, lockedDraft } from './drafts.ts';
import { replaceMeasures, selectLinkedMeasures, selectMeasureIds } from './measure-store.ts';

const measuresOf = (document: PlanDocument): Measure[] => document.goals.flatMap(({ measures }) => measures);

/** The linked measures with their titles and what they cost in the budget, as they are now. */
export async function linkedMeasures(db: Database, applicationId: string) {
  const rows = await selectLinkedMeasures(db, applicationId);
  return rows.map(({ planId, measureId, organisationId, document }) => {
    const measure = measuresOf(document).find(({ id }) => id === measureId);
    return {
      planId,
      measureId,
      organisationId,
      planTitle: document.title,
      measureTitle: measure?.title ?? measureId,
      budget: measure ? plannedCost(measure) : null,
    };
  });
}

const plannedCost = (measure: Measure): Cents => costsIn(measure).reduce((sum, { cents }) => sum + cents, 0n);

/** As they are frozen with what is sent in. */
export async function measureTitles(db: Database, applicationId: string): Promise<SubmittedDocument['measures']> {
  const linked = await linkedMeasures(db, applicationId);
  return linked.map(({ planId, measureId, planTitle, measureTitle, budget }) => ({
    ...{ plan: planId, measure: measureId, planTitle, measureTitle },
    ...(budget !== null && { budget: fromCents(budget) }),
  }));
}

const keyOf = ({ planId, measureId }: { planId: string; measureId: string }) => measureKey(planId, measureId);

interface Linking {
  keys: readonly string[];
  /** Those that the form showed as linked: what a colleague linked since stays. */
  shown?: readonly string[];
  plans: readonly OwnPlan[];
}

/**
 * Says which measures of their own plans the application pays for. Measures that were linked before and stand in a plan no more may stay.
 * @throws BadRequest for a measure that is none of theirs, Frozen
 */
export const linkMeasures = (
  db: Database,
  actor: Actor,
  held: HeldApplication,
  { keys, shown = [], plans }: Linking,
): Promise<void> =>
  db.transaction(async (tx) => {
    const { application } = await lockedDraft(tx, held.application.id);
    const before = await selectMeasureIds(tx, application.id);
    const offered = [
      ...before,
      ...plans.flatMap(({ id: planId, measures }) => measures.map(({ id: measureId }) => ({ planId, measureId }))),
    ];
    const known = new Map(offered.map((one) => [keyOf(one), one]));
    const chosen = [...new Set(keys)].map((key) => known.get(key));
    if (!chosen.every((one) => one !== undefined)) throw new BadRequest();
    const kept = before.filter((one) => !shown.includes(keyOf(one)) && !keys.includes(keyOf(one)));
    const linked = [...kept, ...chosen];
    await lapsing(tx, { ...held, application }, actor, () => replaceMeasures(tx, application.id, linked));
    await record(tx, {
      act: 'application.measures-linked',
      subject: { type: 'application', id: application.id },
      viewer: actor.viewer,
      organisationId: application.leadOrganisationId,
      details: { count: linked.length },
    });
  });
