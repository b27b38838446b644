import { insertDecision, insertObjection, upsertAwards } from '../../src/features/calls/assessing/decision-store.ts';
import {
  insertAdvice,
  insertAssessor,
  replaceModeration,
  replaceScores,
  upsertAdmissibility,
  upsertDeclaration,
} from '../../src/features/calls/assessing/store.ts';
import { computeCofinancing, writeCofinancing } from '../../src/features/calls/cofinancing/index.ts';
import { postEntries } from '../../src/features/calls/paying/index.ts';
import { fromCents } from '../../src/platform/money.ts';
import type { TestApp } from '../app.ts';
import { aCall } from './calls.ts';

interface Assessed {
  call: { id: string; code: string };
  application: string;
  /** Every text that was written about it, to find it back. */
  text: string;
  /** Who scored it; the first one says that they have an interest. */
  people: readonly string[];
}

/** All that can be said of an application before a decision. */
export async function buildAssessment({ db, clock }: TestApp, { call, application, text, people }: Assessed) {
  const at = clock.now();
  const about = { applicationId: application, at };
  await upsertAdmissibility(db, { ...about, isAdmissible: true, reasons: text });
  const advice = { givenBy: text, adviceDate: '2021-01-01', isFavourable: true, description: text };
  await insertAdvice(db, { ...about, ...advice });
  for (const [index, personId] of people.entries()) {
    await insertAssessor(db, { callId: call.id, personId, at });
    await upsertDeclaration(db, { ...about, personId, hasConflict: index === 0, explanation: text });
    const scores = ['veiligheid', 'bereik'].map((criterionId) => ({ criterionId, points: 7, motivation: text, at }));
    await replaceScores(db, { applicationId: application, personId }, index === 0 ? [] : scores);
  }
  await replaceModeration(db, application, [{ criterionId: 'bereik', points: 8, motivation: text, at }]);
}

/** A decision that grants an application 50,000 euro, with its place in the ledger and an objection to it. Gives the objection. */
export async function buildDecision(test: TestApp, assessed: Omit<Assessed, 'people'>): Promise<string> {
  const { db, clock } = test;
  const { call, application, text } = assessed;
  const at = clock.now();
  const cents = 5_000_000n;
  const none = { units: {}, otherFunding: 0n, inhabitants: null, right: null, granted: 0n };
  const calculation = writeCofinancing(
    computeCofinancing(aCall().rule!, {
      ...none,
      costs: [{ type: null, cents: 2n * cents }],
      available: null,
      availableBeyond: null,
    }),
  );
  const row = {
    application,
    receipt: `${call.code}-1`,
    title: text,
    lead: text,
    partners: [text],
    score: '74',
    rank: 1,
    settledBy: null,
    criteria: [{ title: text, points: '7.5', most: 10, motivations: [text] }],
    requested: fromCents(cents),
    outcome: 'granted' as const,
    amount: fromCents(cents),
    reasons: text,
  };
  const { id } = await insertDecision(db, {
    callId: call.id,
    body: text,
    decidedOn: '2021-06-01',
    reference: text,
    objectionUntil: '2039-01-01',
    document: {
      call: { code: call.code, title: text, version: 1 },
      available: '1000000.00',
      method: 'ranking',
      ties: ['criterion'],
      note: text,
      rows: [row],
    },
    at,
  });
  const award = { outcome: row.outcome, cents, rank: 1, reasons: text, calculation };
  await upsertAwards(db, [{ applicationId: application, decisionId: id, ...award }]);
  await db.transaction((tx) =>
    postEntries(tx, call.id, [{ kind: 'commitment', applicationId: application, cents, day: '2021-06-01' }], {
      viewer: null,
      at,
    }),
  );
  return insertObjection(db, { applicationId: application, text, at });
}
