import type { Database } from '../../../platform/database/index.ts';
import { announce } from '../../../platform/events.ts';
import { formats } from '../../../platform/formats.ts';
import type { Cents } from '../../../platform/money.ts';
import { type Actor, type BudgetLine, type Draft, lockDraft, partAt, writeDraft } from '../../plans/index.ts';
import { selectApplication } from '../applying/store.ts';
import { centsOf, expectedIn, measureIn, settled, withReceipts } from './receipts.ts';
import { selectPaidMeasures, selectToldAmounts, settledKey } from './settlement-store.ts';

interface Settlement {
  applicationId: string;
  outcome: 'granted' | 'partly' | 'refused';
  /** What was granted; nothing when refused. */
  cents: Cents;
}

/** A measure that the application pays for, with the receipts it hoped for and what they become. */
interface Place {
  planId: string;
  measureId: string;
  hoped: BudgetLine[];
  lines: BudgetLine[];
}

type Outcome = 'confirmed' | 'refused' | 'unsettled' | 'changed';

/**
 * Carries a decision over to the plans, in its transaction: what the application's measures hoped for of this call becomes certain, in proportion
 * and exact to the cent over all plans and years together, or goes away. Each measure is one revision of its plan, which the builder can undo. What
 * cannot be written never stops the decision: the plan's editors are told, as they are of a later decision that changes the amount. Publications stay as
 * they are.
 */
export async function settleBudgetLines(
  tx: Database,
  { applicationId, outcome, cents }: Settlement,
  actor: Actor,
): Promise<void> {
  const application = await selectApplication(tx, applicationId);
  if (!application) throw new RangeError(`There is no application ${applicationId}`);
  const { callCode: call, title } = application;
  const linked = await selectPaidMeasures(tx, applicationId);
  const drafts = new Map<string, Draft>();
  for (const planId of new Set(linked.map((one) => one.planId))) {
    const draft = await lockDraft(tx, planId);
    if (draft) drafts.set(planId, draft);
  }
  const granted = outcome === 'refused' ? 0n : cents;
  const hoping = linked.flatMap(({ planId, measureId }) => {
    const draft = drafts.get(planId);
    const measure = draft && measureIn(draft.document, measureId);
    return draft ? [{ planId, measureId, measure, hoped: expectedIn(measure, call) }] : [];
  });
  const become = settled(
    hoping.flatMap(({ hoped }) => hoped),
    granted,
  );
  const told = await selectToldAmounts(tx, applicationId);
  // After an objection: what became of the first decision is no longer hoped for, and may have been changed by hand.
  const isChanged = told.length > 0 && !told.includes(String(granted));
  for (const { measure, ...place } of hoping) {
    const lines = become.splice(0, place.hoped.length).filter((line) => line !== null);
    const isGone = measure === undefined && granted > 0n;
    const draft = drafts.get(place.planId)!;
    const about = { applicationId, title, draft, granted, at: actor.clock.now() };
    if (place.hoped.length === 0 && !isGone) {
      if (isChanged) await tell(tx, 'changed', about, { ...place, lines });
      continue;
    }
    const written = isGone ? null : await write(tx, draft, { call, ...place, lines }, actor);
    if (written) drafts.set(place.planId, written);
    const what = written ? (granted > 0n ? 'confirmed' : 'refused') : 'unsettled';
    await tell(tx, what, about, { ...place, lines });
  }
}

/** The plan with its new revision; null when it cannot be written. */
async function write(
  tx: Database,
  draft: Draft,
  { call, measureId, lines }: Place & { call: string },
  actor: Actor,
): Promise<Draft | null> {
  if (draft.removedAt !== null) return null;
  const document = withReceipts(draft.document, { measureId, call, lines });
  const change = { document, act: 'receipts-settled', part: 'budget', item: measureId } as const;
  try {
    const revision = await tx.transaction((inner) => writeDraft(inner, draft, change, actor));
    return { ...draft, document, revision };
  } catch {
    return null;
  }
}

const sumOf = (lines: readonly BudgetLine[]): Cents => lines.reduce((sum, line) => sum + centsOf(line), 0n);

interface Told {
  applicationId: string;
  title: string;
  draft: Draft;
  granted: Cents;
  at: Date;
}

const tell = (
  tx: Database,
  what: Outcome,
  { applicationId, title, draft, granted, at }: Told,
  { measureId, hoped, lines }: Place,
): Promise<boolean> =>
  announce(tx, {
    key: `${settledKey(applicationId)}${draft.id}:${measureId}:${what}:${granted}`,
    kind: `ownshare.event.${what}`,
    values: {
      title,
      plan: draft.document.title,
      measure: measureIn(draft.document, measureId)?.title ?? measureId,
      amount: formats('nl').money(what === 'changed' ? granted : sumOf(lines.length > 0 ? lines : hoped)),
      cents: String(granted),
    },
    path: draft.removedAt === null ? partAt(draft.id, 'begroting', measureId) : `/aanvragen/${applicationId}`,
    to: { organisations: [{ id: draft.organisationId, role: 'editor' }] },
    at,
  });
