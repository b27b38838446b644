import { createHash, randomUUID } from 'node:crypto';
import type { Answered } from '../../src/features/calls/applying/answers.ts';
import { insertSubmission, selectApplication, selectSubmissionsTo } from '../../src/features/calls/applying/store.ts';
import { insertDecision, upsertAwards } from '../../src/features/calls/assessing/decision-store.ts';
import { computeCofinancing, factsOf, writeCofinancing } from '../../src/features/calls/cofinancing/index.ts';
import { postEntries } from '../../src/features/calls/paying/posting.ts';
import { insertAnswer, insertReview } from '../../src/features/calls/paying/store.ts';
import { lockCall, selectVersion } from '../../src/features/calls/store.ts';
import { toCents } from '../../src/platform/money.ts';
import type { TestApp } from '../app.ts';

/** An application is granted what the rule gives on its costs, at most `most` euro, and the call promises it. Gives the cents. */
export async function buildAward(
  { db, clock }: TestApp,
  callId: string,
  applicationId: string,
  most = '9999999.00',
  inhabitants: bigint | null = null,
): Promise<bigint> {
  const application = (await selectApplication(db, applicationId))!;
  const { document } = (await selectVersion(db, callId, application.versionNumber))!;
  const step = document.steps.find(({ kind }) => kind === 'application')!;
  const answers = application.answers[step.id] ?? {};
  const none = { inhabitants, right: null, granted: 0n, availableBeyond: null };
  const available = toCents(most);
  const given = computeCofinancing(document.rule!, { ...factsOf(document.rule!, step, answers), ...none, available });
  const at = clock.now();
  await db.transaction(async (tx) => {
    await lockCall(tx, callId);
    const { id, number } = await insertDecision(tx, {
      callId,
      body: 'Vlaamse Regering',
      decidedOn: '2021-05-01',
      document: { call: { code: 'x', title: 'x', version: 1 }, available: most, method: '', ties: [], rows: [] },
      at,
    });
    await upsertAwards(tx, [
      {
        applicationId,
        decisionId: id,
        outcome: 'granted',
        cents: given.subsidy,
        calculation: writeCofinancing(given),
      },
    ]);
    const entry = { kind: 'commitment', applicationId, cents: given.subsidy, day: '2021-05-01' } as const;
    await postEntries(tx, callId, [{ ...entry, reference: String(number) }], { viewer: null, at });
  });
  return given.subsidy;
}

/** An application that asked this much, in euro, is refused. */
export async function buildRefusal(
  { db, clock }: TestApp,
  callId: string,
  applicationId: string,
  requested: string,
): Promise<void> {
  const row = {
    application: applicationId,
    requested,
    outcome: 'refused',
    amount: '0.00',
    reasons: 'Te laat.',
  } as const;
  const of = { receipt: '', title: '', lead: '', partners: [], score: null, rank: null, criteria: [] };
  await db.transaction(async (tx) => {
    const { id } = await insertDecision(tx, {
      callId,
      body: 'Vlaamse Regering',
      decidedOn: '2021-05-01',
      document: {
        ...{ call: { code: 'x', title: 'x', version: 1 }, available: '0.00', method: '', ties: [] },
        rows: [{ ...of, ...row }],
      },
      at: clock.now(),
    });
    await upsertAwards(tx, [{ applicationId, decisionId: id, outcome: 'refused', cents: 0n, reasons: row.reasons }]);
  });
}

/** A later step of an application as it was sent in. Gives the id. */
export async function buildSubmission(
  { db, clock }: TestApp,
  call: { id: string; code: string },
  applicationId: string,
  stepId: string,
  answers: Answered,
): Promise<string> {
  const { leadOrganisationId, title } = (await selectApplication(db, applicationId))!;
  const sequence = (await selectSubmissionsTo(db, call.id)).length + 1;
  const document = {
    call: call.code,
    version: 1,
    step: stepId,
    title,
    lead: { organisation: title, area: null },
    partners: [],
    measures: [],
    answers,
    files: [],
  };
  await insertSubmission(db, {
    applicationId,
    callId: call.id,
    stepId,
    sequence,
    receipt: `${call.code.toUpperCase()}-${String(sequence).padStart(4, '0')}`,
    document,
    sha256: createHash('sha256').update(JSON.stringify(document)).digest('hex'),
    organisationId: leadOrganisationId,
    at: clock.now(),
  });
  const [last] = (await selectSubmissionsTo(db, call.id)).slice(-1);
  return last!.id;
}

/** Money that moved in a dossier that was granted something, a report with a question and a final account; every text is `text`. */
export async function buildMoney(
  test: TestApp,
  { call, application, text }: { call: { id: string; code: string }; application: string; text: string },
): Promise<void> {
  const { db, clock } = test;
  const at = clock.now();
  const told = { applicationId: application, day: '2021-06-01', payee: text, reference: text, note: text };
  await db.transaction((tx) =>
    postEntries(
      tx,
      call.id,
      [
        { ...told, kind: 'payment', purpose: 'advance', cents: 100_000n },
        { ...told, kind: 'claim', cents: 50_000n },
        { ...told, kind: 'repayment', cents: 10_000n },
      ],
      { viewer: null, at },
    ),
  );
  const report = await buildSubmission(test, call, application, 'voortgang', { stand: text });
  const review = { id: randomUUID(), submissionId: report, verdict: 'returned', remark: text, at } as const;
  await insertReview(db, review);
  await insertAnswer(db, { reviewId: review.id, text, at });
  await buildSubmission(test, call, application, 'eindafrekening', {
    kosten: [{ description: text, amount: '1000.00' }],
  });
}
