import type { Database } from '../../../platform/database/index.ts';
import { announce } from '../../../platform/events.ts';
import { formats } from '../../../platform/formats.ts';
import type { Cents } from '../../../platform/money.ts';
import { type Actor, type BudgetLine, type Draft, lockDraft, partAt, writeDraft } from '../../plans/index.ts';
import { selectApplication } from '../applying/store.ts';
import type { SettledReceipts } from '../applying/tables.ts';
import { areSame, hopedIn, measureIn, receiptsIn, settled, sumOf, withLines } from './receipts.ts';
import { isPublishedSince, selectPaidMeasures, selectPaying, updateSettled } from './settlement-store.ts';

interface Settlement {
  applicationId: string;
  /** What was decided; `accounted`: its final account was accepted; `moved`: money was let go of, asked back or forgiven. */
  outcome: 'granted' | 'partly' | 'refused' | 'accounted' | 'moved';
  /** What was granted, or may be kept in the end; nothing when refused. */
  cents: Cents;
}

/** A measure that the application pays for. */
interface Place {
  planId: string;
  measureId: string;
  title: string | null;
  /** What it hoped for: an amount is divided in proportion to it. */
  hoped: BudgetLine[];
  /** What its budget says now, that is to be replaced. */
  present: BudgetLine[];
  /** What was made of it before, when that was not the first hope. */
  earlier: SettledReceipts | null;
}

type Later = 'anew' | 'accounted' | 'moved';
type Outcome = 'confirmed' | 'refused' | 'unsettled' | Later | `${Later}ByHand`;

const acts = { anew: 'receipts-settled', accounted: 'receipts-accounted', moved: 'receipts-moved' } as const;
const laterOf = (outcome: Settlement['outcome']): Later =>
  outcome === 'accounted' || outcome === 'moved' ? outcome : 'anew';

/**
 * Carries a decision, a final account or a later booking over to the plans, in its transaction: what the application's measures hoped for becomes certain, in
 * proportion and exact to the cent over all plans and years together, or goes away. A later amount takes the place of the earlier one where the
 * budget still says that one; where people changed it or published the plan meanwhile, its editors are told instead. Each measure is one revision of
 * its plan, which the builder can undo. What cannot be written never stops the act: the editors are told. Publications stay as they are. Receipts of
 * other applications are never touched. Rules: docs/policy/awarding.md.
 */
export async function settleBudgetLines(
  tx: Database,
  { applicationId, outcome, cents }: Settlement,
  actor: Actor,
): Promise<void> {
  const application = await selectApplication(tx, applicationId);
  if (!application) throw new RangeError(`There is no application ${applicationId}`);
  const linked = await selectPaidMeasures(tx, applicationId);
  const drafts = new Map<string, Draft>();
  for (const planId of new Set(linked.map((one) => one.planId))) {
    const draft = await lockDraft(tx, planId);
    if (draft) drafts.set(planId, draft);
  }
  const whose = { call: application.callCode, application: applicationId };
  const places: Place[] = [];
  for (const one of linked) {
    const draft = drafts.get(one.planId);
    if (!draft) continue;
    places.push(placeOf(draft, one, { whose, paying: await selectPaying(tx, application.callId, one) }));
  }
  const given = outcome === 'refused' ? 0n : cents;
  const become = settled(
    places.flatMap(({ hoped }) => hoped),
    { cents: given, application: applicationId },
  );
  const at = actor.clock.now();
  for (const place of places) {
    const { planId, title, hoped, present, earlier } = place;
    const lines = become.splice(0, hoped.length).filter((line) => line !== null);
    const draft = drafts.get(planId)!;
    if (earlier ? areSame(lines, present) : hoped.length === 0 && (title !== null || given === 0n)) {
      if (!earlier) await keep(tx, applicationId, place, { left: [], at });
      continue;
    }
    const mayWrite = title !== null && (!earlier || (await stillStands(tx, place, earlier)));
    const later = laterOf(outcome);
    const written = mayWrite ? await write(tx, draft, { ...place, lines, act: acts[later] }, actor) : null;
    if (written) {
      drafts.set(planId, written);
      await keep(tx, applicationId, place, { left: lines, at });
    }
    const kind = earlier ? laterKind(later, written !== null) : written ? firstKind(given) : 'unsettled';
    await tell(tx, kind, { application, draft, place, lines, given, at });
  }
}

const firstKind = (given: Cents): Outcome => (given > 0n ? 'confirmed' : 'refused');
const laterKind = (later: Later, isWritten: boolean): Outcome => (isWritten ? later : `${later}ByHand`);

type PaidMeasure = Awaited<ReturnType<typeof selectPaidMeasures>>[number];
type Sharing = { whose: { call: string; application: string }; paying: Parameters<typeof hopedIn>[2] };

function placeOf({ document }: Draft, { planId, measureId, settled: before }: PaidMeasure, { whose, paying }: Sharing) {
  const measure = measureIn(document, measureId);
  const hoped = hopedIn(measure, whose, paying);
  const place = { planId, measureId, title: measure?.title ?? null };
  // After a refusal one can hope anew.
  const isFirst = before === null || (before.left.length === 0 && hoped.length > 0);
  return isFirst
    ? { ...place, hoped, present: hoped, earlier: null }
    : { ...place, hoped: before.hoped, present: receiptsIn(measure, whose), earlier: before };
}

const stillStands = async (tx: Database, { planId, present }: Place, { left, at }: SettledReceipts): Promise<boolean> =>
  areSame(present, left) && !(await isPublishedSince(tx, planId, new Date(at)));

const keep = (
  tx: Database,
  applicationId: string,
  { planId, measureId, hoped }: Place,
  { left, at }: { left: BudgetLine[]; at: Date },
) => updateSettled(tx, { applicationId, planId, measureId }, { hoped, left, at: at.toISOString() });

/** The plan with its new revision; null when it cannot be written. */
async function write(
  tx: Database,
  draft: Draft,
  { measureId, present, lines, act }: Place & { lines: BudgetLine[]; act: (typeof acts)[Later] },
  actor: Actor,
): Promise<Draft | null> {
  if (draft.removedAt !== null) return null;
  const document = withLines(draft.document, measureId, { before: present, after: lines });
  const change = { document, act, part: 'budget', item: measureId };
  try {
    const revision = await tx.transaction((inner) => writeDraft(inner, draft, change, actor));
    return { ...draft, document, revision };
  } catch {
    return null;
  }
}

interface Told {
  application: { id: string; title: string };
  draft: Draft;
  place: Place;
  lines: BudgetLine[];
  given: Cents;
  at: Date;
}

function tell(tx: Database, what: Outcome, { application, draft, place, lines, given, at }: Told): Promise<boolean> {
  const { measureId, title, hoped, earlier } = place;
  const { money } = formats('nl');
  const isHope = earlier === null && lines.length === 0;
  return announce(tx, {
    key: `receipts:${application.id}:${draft.id}:${measureId}:${what}:${given}:${at.toISOString()}`,
    kind: `ownshare.event.${what}`,
    values: {
      title: application.title,
      plan: draft.document.title,
      measure: title ?? measureId,
      amount: money(sumOf(isHope ? hoped : lines)),
      before: money(sumOf(earlier?.left ?? [])),
    },
    path: draft.removedAt === null ? partAt(draft.id, 'begroting', measureId) : `/aanvragen/${application.id}`,
    to: { organisations: [{ id: draft.organisationId, role: 'editor' }] },
    at,
  });
}
