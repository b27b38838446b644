import type { Database } from '../../platform/database/index.ts';
import { addressKey, findRules } from '../references/index.ts';
import type { Facts } from './checks/facts.ts';
import type { PlanDocument } from './document/schema.ts';
import { measuresOf } from './public/contents.ts';

/** What the platform knows that the checks on this plan need. */
export async function factsFor(db: Database, document: PlanDocument): Promise<Facts> {
  return { references: await findRules(db, sourceKeys(document)) };
}

/** The addresses that a plan's sources name, as they are compared. */
export function sourceKeys(document: PlanDocument): string[] {
  const sources = measuresOf(document).flatMap((measure) => measure.sources ?? []);
  return [...new Set(sources.map(({ url }) => (url ? addressKey(url) : '')))].filter((key) => key !== '');
}
