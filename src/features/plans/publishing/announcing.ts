import type { Database } from '../../../platform/database/index.ts';
import { announce, type Topic } from '../../../platform/events.ts';
import { addJob } from '../../../platform/jobs.ts';
import type { PlanDocument } from '../document/schema.ts';
import { publicationPath } from '../public/views/paths.ts';

interface Told {
  planId: string;
  slug: string;
  number: number;
  document: PlanDocument;
  at: Date;
}

/** Tells who follows the plan, its area or a theme of its measures that it was published. */
export const announcePublication = (tx: Database, told: Told): Promise<boolean> =>
  tell(tx, told, told.number === 1 ? 'publishing.event.published' : 'publishing.event.again');

/** Tells the same people that a publication was taken back; its address says why. */
export const announceWithdrawal = (tx: Database, told: Told): Promise<boolean> =>
  tell(tx, told, 'publishing.event.withdrawn');

async function tell(tx: Database, { planId, slug, number, document, at }: Told, kind: string): Promise<boolean> {
  // Who shows measures of published plans, as the library does by consent, renews them after the commit.
  await addJob(tx, 'renew-plan-cards', { planId });
  return announce(tx, {
    key: `${kind} ${planId} ${number}`,
    kind,
    values: { title: document.title, number: String(number) },
    path: publicationPath(slug, number),
    topics: topicsOf(planId, document),
    at,
  });
}

function topicsOf(planId: string, { area, areas = [], goals }: PlanDocument): Topic[] {
  const themes = goals.flatMap((goal) => goal.measures).flatMap((measure) => measure.themes ?? []);
  const topics: Topic[] = [
    `plan:${planId}`,
    ...[area, ...areas].map((code): Topic => `area:${code}`),
    ...themes.map((theme): Topic => `theme:${theme}`),
  ];
  return [...new Set(topics)];
}
