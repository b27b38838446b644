import type { Database } from '../../../platform/database/index.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { announce } from '../../../platform/events.ts';
import { record } from '../../../platform/journal.ts';
import { fromCents, toCents } from '../../../platform/money.ts';
import { writeCofinancing } from '../cofinancing/index.ts';
import { refuseInterest } from '../interest.ts';
import { settleBudgetLines } from '../own-share/settlement.ts';
import { balanceOf, keptOf } from '../paying/ledger.ts';
import { postEntries } from '../paying/posting.ts';
import { selectFinalAccount } from '../paying/store.ts';
import { type Call, lockCall, selectNewestVersion } from '../store.ts';
import { type Actor, toParties } from './actor.ts';
import { computationOf, givesNothing, leftOf } from './deciding.ts';
import { insertDecision, insertSettlement, selectAward, selectObjection, upsertAwards } from './decision-store.ts';
import { type Dossier, readDossier } from './dossiers.ts';
import { decisionPath, letterPath, objectPath } from './paths.ts';
import { type AmountProblem, amountProblem, amountsAnew, outcomeAnew } from './rules/anew.ts';
import { objectionDeadline } from './rules/deadline.ts';
import type { GivenSettlement } from './schema.ts';

/** The amount of an upheld objection cannot be given: key of its words under `assessing.problem`, and the most that can. */
export class AmountRefused extends Error {
  readonly key: AmountProblem | 'amountFinal';
  readonly cents: bigint;

  constructor(key: AmountRefused['key'], cents: bigint) {
    super(key);
    this.key = key;
    this.cents = cents;
  }
}

/** The least and the most that an upheld objection can give, in cents: more than before, by the rule, within what is free. */
export async function amountsFor(db: Database, clock: Actor['clock'], callId: string, dossier: Dossier) {
  const now = dossier.award?.award.cents ?? 0n;
  const newest = await selectNewestVersion(db, callId);
  const left = await leftOf(db, callId, newest?.document ?? dossier.document, dossier.id);
  const computation = await computationOf({ db, clock }, callId, dossier);
  const isPartialAllowed = newest?.document.selection?.isPartialAllowed ?? false;
  const { compute } = computation ?? givesNothing;
  return amountsAnew({ now, left, isPartialAllowed, compute: (offer) => compute(offer, 0n) });
}

/**
 * Answers an objection; who applied hears of it. Upheld with an amount, a new decision gives it: more than before, not more than the rule gives,
 * and only of what is free in the envelope. What the decision of before said stays in its document.
 * @throws OwnApplication for who belongs to who applies; Conflict when it was settled before; AmountRefused
 */
export const settleObjection = (
  db: Database,
  actor: Actor,
  call: Call,
  objectionId: string,
  { isUpheld, answer, award }: GivenSettlement,
): Promise<void> =>
  db.transaction(async (tx) => {
    await lockCall(tx, call.id);
    const { viewer, clock } = actor;
    const at = clock.now();
    const objection = await selectObjection(tx, call.id, objectionId);
    const dossier = objection && (await readDossier({ db: tx, clock }, call.id, objection.applicationId));
    if (!dossier) throw new NotFound();
    refuseInterest(viewer, dossier);
    const settlement = { objectionId, isUpheld, answer, personId: viewer.personId, at };
    if (!(await insertSettlement(tx, settlement))) throw new Conflict();
    if (award) await decideAnew(tx, actor, call, dossier, award);
    await record(tx, {
      act: isUpheld ? 'objection.upheld' : 'objection.rejected',
      subject: { type: 'application', id: dossier.id },
      viewer,
      organisationId: call.organisationId,
      details: award ? { amount: award.amount } : {},
    });
    await announce(tx, {
      key: `objection:${objectionId}:settled`,
      kind: isUpheld ? 'assessing.event.upheld' : 'assessing.event.rejected',
      values: { title: dossier.title },
      path: award ? letterPath(dossier.id) : objectPath(dossier.id),
      to: toParties(dossier),
      at,
    });
  });

type NewAward = NonNullable<GivenSettlement['award']>;

async function decideAnew(tx: Database, actor: Actor, call: Call, dossier: Dossier, given: NewAward): Promise<void> {
  const { viewer, clock } = actor;
  const at = clock.now();
  const { amount, body, decidedOn, reference } = given;
  const cents = toCents(amount);
  const amounts = await amountsFor(tx, clock, call.id, dossier);
  const { now, requested, free } = amounts;
  const final = await selectFinalAccount(tx, dossier.id);
  if (final) throw new AmountRefused('amountFinal', final.cents);
  const problem = amountProblem(amounts, cents);
  if (problem) throw new AmountRefused(problem.key, problem.cents);
  const version = (await selectNewestVersion(tx, call.id))!;
  const before = (await selectAward(tx, dossier.id))!;
  const outcome = outcomeAnew(amounts, cents);
  const [lead, ...partners] = dossier.parties.map(({ name }) => name);
  const frozen = before.decision.document.rows.find(({ application }) => application === dossier.id);
  const { id, number } = await insertDecision(tx, {
    callId: call.id,
    body,
    decidedOn,
    reference,
    objectionUntil: objectionDeadline(decidedOn, version.document.objectionDays),
    document: {
      ...before.decision.document,
      call: { code: call.code, title: version.document.title, version: version.number },
      available: fromCents(free),
      note: '',
      rows: [
        {
          application: dossier.id,
          receipt: dossier.submission.receipt,
          title: dossier.title,
          lead: lead!,
          partners,
          score: frozen?.score ?? null,
          rank: frozen?.rank ?? null,
          criteria: frozen?.criteria ?? [],
          requested: fromCents(requested),
          outcome,
          amount,
          reasons: '',
        },
      ],
    },
    personId: viewer.personId,
    at,
  });
  await upsertAwards(tx, [
    {
      applicationId: dossier.id,
      decisionId: id,
      outcome,
      cents,
      rank: before.award.rank,
      reasons: '',
      calculation: writeCofinancing(amounts.compute(cents)),
    },
  ]);
  const ledger = await postEntries(
    tx,
    call.id,
    [{ kind: 'commitment', applicationId: dossier.id, cents: cents - now, day: decidedOn, reference }],
    { viewer, at },
  );
  const kept = keptOf(balanceOf(ledger, dossier.id));
  await settleBudgetLines(tx, { applicationId: dossier.id, outcome, cents: kept }, { viewer, clock });
  await announce(tx, {
    key: `call:${call.id}:decision:${number}`,
    kind: 'assessing.event.decided',
    values: { call: version.document.title },
    path: decisionPath(call.code, number),
    topics: [`call:${call.code}`],
    at,
  });
}
