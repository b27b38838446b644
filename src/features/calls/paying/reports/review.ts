import type { Services } from '../../../../app.ts';
import { Conflict } from '../../../../platform/errors.ts';
import { announce } from '../../../../platform/events.ts';
import { record } from '../../../../platform/journal.ts';
import type { Viewer } from '../../../../platform/viewer.ts';
import { lockCall } from '../../store.ts';
import { dossierPath, paymentsPath } from '../addresses.ts';
import { type Dossier, reviewState, type Sent } from '../dossier.ts';
import { insertAnswer, insertReview, selectFinalAccount, selectReviews } from '../store.ts';

interface Said {
  /** Made with the form: who presses twice says it once. */
  id: string;
  verdict: 'approved' | 'returned';
  remark: string;
}

type Needs = Pick<Services, 'db' | 'clock'>;

/**
 * Approves what was sent in, or sends it back with a question, and tells the applicant.
 * @throws Conflict when it was approved or, of a final account, accepted, or waits for an answer
 */
export async function review(
  { db, clock }: Needs,
  viewer: Viewer,
  { application, call, lead }: Pick<Dossier, 'application' | 'call' | 'lead'>,
  { step, submission }: Sent,
  { id, verdict, remark }: Said,
): Promise<void> {
  const at = clock.now();
  await db.transaction(async (tx) => {
    await lockCall(tx, call.id);
    const said = await selectReviews(tx, application.id);
    if (said.some((one) => one.id === id)) return;
    const reviews = said.filter(({ submissionId }) => submissionId === submission.id);
    if (reviewState({ reviews }) !== 'open') throw new Conflict();
    if (step.kind === 'final-account' && (await selectFinalAccount(tx, application.id))) throw new Conflict();
    if (!(await insertReview(tx, { id, submissionId: submission.id, verdict, remark, personId: viewer.personId, at })))
      throw new Conflict();
    await record(tx, {
      act: `report.${verdict}`,
      subject: { type: 'application', id: application.id },
      viewer,
      organisationId: call.organisationId,
      details: { step: step.id, review: id },
    });
    await announce(tx, {
      key: `report-review:${id}`,
      kind: `paying.event.${verdict}`,
      values: { title: application.title, step: step.title, reason: remark },
      path: paymentsPath(application.id),
      to: { organisations: [{ id: lead.id, role: 'editor' }] },
      at,
    });
  });
}

/**
 * Answers a question about what was sent in, and tells who calls. The caller has checked that the question is about this dossier.
 * @throws Conflict when it was answered before
 */
export async function answerQuestion(
  { db, clock }: Needs,
  viewer: Viewer,
  { application, call, lead }: Pick<Dossier, 'application' | 'call' | 'lead'>,
  { step, reviewId, text }: { step: Sent['step']; reviewId: string; text: string },
): Promise<void> {
  const at = clock.now();
  await db.transaction(async (tx) => {
    if (!(await insertAnswer(tx, { reviewId, text, personId: viewer.personId, at }))) throw new Conflict();
    await record(tx, {
      act: 'report.answered',
      subject: { type: 'application', id: application.id },
      viewer,
      organisationId: lead.id,
      details: { step: step.id, review: reviewId },
    });
    await announce(tx, {
      key: `report-answer:${reviewId}`,
      kind: 'paying.event.answered',
      values: { title: application.title, step: step.title },
      path: dossierPath(call.code, application.id),
      to: call.organisationId === null ? {} : { organisations: [{ id: call.organisationId, role: 'editor' }] },
      at,
    });
  });
}
