import type { Database } from '../../../platform/database/index.ts';
import { announce } from '../../../platform/events.ts';
import { selectDraftsIn } from '../../plans/index.ts';
import type { Prepared } from '../editing/editions.ts';
import { carryAt } from './addresses.ts';
import { crossingWaiting, standingOf } from './standing.ts';

/** Tells the editors of plans that use something that reads differently in the edition that was just published. */
export async function tellPlans(tx: Database, { programme, edition }: Prepared, at: Date): Promise<void> {
  for (const draft of await selectDraftsIn(tx, programme.code)) {
    const standing = await standingOf(tx, draft.document);
    if (!standing || !(await crossingWaiting(tx, draft, standing))) continue;
    await announce(tx, {
      key: `carry:${draft.id}:${edition.number}`,
      kind: 'carrying.event.newerEdition',
      values: { plan: draft.document.title, programme: programme.title, edition: String(edition.number) },
      path: carryAt(draft.id),
      to: { organisations: [{ id: draft.organisationId, role: 'editor' }] },
      at,
    });
  }
}
