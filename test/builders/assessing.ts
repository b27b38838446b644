import { eq } from 'drizzle-orm';
import { fileSubject } from '../../src/features/calls/applying/file-store.ts';
import { selectSubmissions } from '../../src/features/calls/applying/store.ts';
import { submission } from '../../src/features/calls/applying/tables.ts';
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
import { addAttachments, listAttachments } from '../../src/platform/attachments.ts';
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

/** A file of the field `plan`, that was sent in with an application. Gives its id. */
export async function buildSentFile({ db, clock }: TestApp, application: string): Promise<string> {
  const content = Buffer.from('de route');
  const subject = fileSubject(application, 'aanvraag', 'plan');
  const uploads = [{ name: 'route.pdf', type: 'application/pdf', content }];
  await addAttachments(db, subject, { uploads, personId: null, at: clock.now() });
  const { id, sha256 } = (await listAttachments(db, subject))[0]!;
  const sent = (await selectSubmissions(db, application))[0]!;
  const files = [{ field: 'plan', name: 'route.pdf', size: content.length, sha256 }];
  await db
    .update(submission)
    .set({ document: { ...sent.document, files } })
    .where(eq(submission.id, sent.id));
  return id;
}

/** The form of a decision on the page that was seen, filled in. */
export const decisionForm = (body: string, values: Record<string, string> = {}) => ({
  act: 'decide',
  body: 'De Vlaamse minister',
  decidedOn: '01/03/2021',
  reference: 'VR 2021/17',
  confirmed: 'yes',
  seen: /name="seen" value="([^"]+)"/.exec(body)![1]!,
  ...values,
});

/** What an assessor gives on the criteria of `aCall`, for one reason. */
export const pointsForm = (veiligheid: string, bereik: string, why: string) => ({
  'points-veiligheid': veiligheid,
  'motivation-veiligheid': why,
  'points-bereik': bereik,
  'motivation-bereik': why,
});
