import { readFile } from 'node:fs/promises';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { fromRoot } from '../../platform/root.ts';
import type { Viewer } from '../../platform/viewer.ts';
import {
  createPlan,
  type PlanDocument,
  publishPlan,
  readPlanDocument,
  saveDocument,
  selectDraftsOf,
} from '../plans/index.ts';

/** One plan published twice, one draft with much to mend, and a region's roadmap that is still worked on. */
export async function addPlans(tx: Database, viewer: Viewer): Promise<void> {
  const { organisationId } = viewer.memberships[0]!;
  const at = (moment: string): { viewer: Viewer; clock: Clock } => ({ viewer, clock: { now: () => new Date(moment) } });
  const [sound, draft, roadmap] = await Promise.all(['plan-sound', 'plan', 'roadmap'].map(readExample));
  const decided = { body: 'gemeenteraad', date: '2020-06-29', reference: 'GR-2020-0614' };

  const id = await createPlan(tx, at('2020-06-19T08:30:00Z'), { organisationId, document: beforeAnythingRan(sound!) });
  await publishPlan(tx, { ...at('2020-07-01T07:00:00Z'), language: 'nl' }, id, decided);
  await saveDocument(tx, at('2021-06-14T09:15:00Z'), id, sound!);
  await publishPlan(tx, { ...at('2021-06-30T07:00:00Z'), language: 'nl' }, id, {
    ...decided,
    date: '2021-06-28',
    reference: 'GR-2021-0533',
  });

  await createPlan(tx, at('2020-06-02T12:00:00Z'), { organisationId, document: draft!, act: 'imported' });
  await createPlan(tx, at('2021-02-09T15:40:00Z'), { organisationId, document: roadmap! });
}

async function readExample(name: string): Promise<PlanDocument> {
  const result = readPlanDocument(await readFile(fromRoot('docs', 'examples', `${name}.yaml`)));
  if (!result.ok) throw new Error(`The example ${name} is not a plan: ${JSON.stringify(result.problems)}`);
  return result.plan;
}

/** The plan as the council first decided it: every measure still planned, and the last one not yet thought of. */
function beforeAnythingRan(document: PlanDocument): PlanDocument {
  const goals = document.goals.map((goal, index) => ({
    ...goal,
    measures: goal.measures
      .slice(0, index === 0 ? goal.measures.length - 1 : undefined)
      .map((measure) => ({ ...measure, status: 'planned' as const })),
  }));
  return { ...document, goals };
}

/** The plan that is public, which the projects are in; nothing when it is not there any more. */
export async function publicPlan(tx: Database, { memberships }: Viewer, { now }: Clock): Promise<string | undefined> {
  const plans = await selectDraftsOf(tx, [memberships[0]!.organisationId], now());
  return plans.find(({ publication }) => publication !== null)?.id;
}
