import { today } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { announce } from '../../../platform/events.ts';
import { translator } from '../../../platform/i18n.ts';
import { record } from '../../../platform/journal.ts';
import { fromCents } from '../../../platform/money.ts';
import { callTopics } from '../catalogue-news/announcing.ts';
import { writeCofinancing } from '../cofinancing/index.ts';
import { OwnApplication } from '../interest.ts';
import { settleBudgetLines } from '../own-share/settlement.ts';
import { postEntries } from '../paying/posting.ts';
import { type Call, lockCall } from '../store.ts';
import { type Actor, toParties } from './actor.ts';
import { readDeciding } from './deciding.ts';
import type { DecisionDocument, DecisionRow } from './decision-document.ts';
import { insertDecision, upsertAwards } from './decision-store.ts';
import { counts, type Dossier } from './dossiers.ts';
import { decisionPath, letterPath } from './paths.ts';
import { type Choices, fingerprintOf, type ProposedRow } from './proposal.ts';
import { objectionDeadline } from './rules/deadline.ts';
import { writeDecimal } from './rules/fraction.ts';
import { lockUndecided } from './store.ts';
import { whyWords } from './why.ts';

/** Who decided, when (`YYYY-MM-DD`) and under which number. */
export interface Resolution {
  body: string;
  decidedOn: string;
  reference: string;
}

export interface Deciding {
  choices: Choices;
  note: string;
  resolution: Resolution;
  /** The fingerprint of the proposal that was read. */
  seen: string;
}

/**
 * Decides on all applications of the proposal at once: freezes the decision with what it rests on, promises the money in the ledger, settles
 * the lines in the budgets of plans, and tells everyone who applied. Gives the number of the decision.
 * @throws OwnApplication when who decides belongs to who applies; Conflict when the proposal is not the one that was seen, or something stands in its way: then nothing happened
 */
export const decide = (
  db: Database,
  actor: Actor,
  call: Call,
  { choices, note, resolution, seen }: Deciding,
): Promise<number> =>
  db.transaction(async (tx) => {
    await lockUndecided(tx, call.id);
    await lockCall(tx, call.id);
    const { viewer, clock } = actor;
    const at = clock.now();
    const deciding = await readDeciding({ db: tx, clock }, call.id, { choices, note, viewer });
    if (!deciding) throw new NotFound();
    const { proposal, version, guards, interests } = deciding;
    if (interests.length > 0) throw new OwnApplication();
    if (guards.length > 0 || fingerprintOf(proposal) !== seen) throw new Conflict();
    const rows = proposal.rows.map((row) => ({ row, written: writtenRow(row) }));
    const document: DecisionDocument = {
      call: { code: call.code, title: version.document.title, version: version.number },
      available: fromCents(proposal.left.available),
      method: proposal.method,
      ties: [...proposal.ties],
      note,
      rows: rows.map(({ written }) => written),
    };
    const objectionUntil = objectionDeadline(resolution.decidedOn, version.document.objectionDays);
    const { id, number } = await insertDecision(tx, {
      ...resolution,
      callId: call.id,
      objectionUntil,
      document,
      personId: viewer.personId,
      at,
    });
    await upsertAwards(
      tx,
      rows.map(({ row, written }) => ({
        applicationId: row.dossier.id,
        decisionId: id,
        outcome: written.outcome,
        cents: row.cents,
        rank: row.rank,
        reasons: written.reasons,
        calculation: row.calculation && writeCofinancing(row.calculation),
      })),
    );
    const given = rows.filter(({ row }) => row.cents > 0n);
    await postEntries(
      tx,
      call.id,
      given.map(({ row: { dossier, cents } }) => ({
        kind: 'commitment' as const,
        applicationId: dossier.id,
        cents,
        day: resolution.decidedOn,
        reference: resolution.reference,
      })),
      { viewer, at },
    );
    await record(tx, {
      act: 'call.decided',
      subject: { type: 'call', id: call.id },
      viewer,
      organisationId: call.organisationId,
      details: { number, granted: given.length, of: rows.length },
    });
    for (const { row, written } of rows) {
      const { dossier, cents } = row;
      await settleBudgetLines(tx, { applicationId: dossier.id, outcome: written.outcome, cents }, { viewer, clock });
      await announce(tx, {
        key: `application:${dossier.id}:decision:${number}`,
        kind: `assessing.event.${written.outcome}`,
        values: { title: dossier.title, call: version.document.title },
        path: letterPath(dossier.id),
        to: toParties(dossier),
        at,
      });
    }
    await announce(tx, {
      key: `call:${call.id}:decision:${number}`,
      kind: 'assessing.event.decided',
      values: { call: version.document.title },
      path: decisionPath(call.code, number),
      topics: callTopics({ ...call, document: version.document }),
      at,
    });
    return number;
  });

/** Whether a decision taken on this day would leave any day to object. */
export const leavesTime = (decidedOn: string, days: number | undefined, clock: Actor['clock']): boolean => {
  const until = objectionDeadline(decidedOn, days);
  return until === null || until >= today(clock);
};

function writtenRow({ dossier, score, rank, settledBy, requested, outcome, cents, why }: ProposedRow): DecisionRow {
  if (outcome === 'unsettled' || outcome === 'waiting') throw new Conflict();
  const [lead, ...partners] = dossier.parties.map(({ name }) => name);
  return {
    application: dossier.id,
    receipt: dossier.submission.receipt,
    title: dossier.title,
    lead: lead!,
    partners,
    score: score && writeDecimal(score),
    rank,
    settledBy,
    criteria: criteriaOf(dossier),
    requested: fromCents(requested),
    outcome,
    amount: fromCents(cents),
    // A decision is written in the language of the administration.
    reasons: why ? whyWords(why, translator('nl'), 'nl') : '',
  };
}

const criteriaOf = ({ document, points, assessors, moderation }: Dossier): DecisionRow['criteria'] =>
  points
    ? (document.criteria ?? []).map(({ id, title, most }) => ({
        title,
        points: writeDecimal(points[id]!),
        most,
        motivations: [...assessors.filter(counts).map(({ given }) => given.get(id)), moderation.get(id)].flatMap(
          (one) => one?.motivation ?? [],
        ),
      }))
    : [];
