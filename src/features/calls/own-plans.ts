import type { Database } from '../../platform/database/index.ts';
import { selectOwnMeasures } from './own-plans-store.ts';

/** A plan of who applies, as it is worked on now, with its measures. */
export interface OwnPlan {
  id: string;
  title: string;
  measures: { id: string; title: string }[];
}

/** How a measure is named in forms and answers. */
export const measureKey = (planId: string, measureId: string): string => `${planId}/${measureId}`;

const order = new Intl.Collator('nl', { numeric: true });

/** The plans of these organisations that have measures, by title. */
export async function ownPlans(db: Database, organisationIds: readonly string[]): Promise<OwnPlan[]> {
  const plans = new Map<string, OwnPlan>();
  for (const { planId, planTitle, ...measure } of await selectOwnMeasures(db, organisationIds)) {
    const plan = plans.get(planId) ?? { id: planId, title: planTitle, measures: [] };
    plan.measures.push(measure);
    plans.set(planId, plan);
  }
  return [...plans.values()].sort((a, b) => order.compare(a.title, b.title));
}
