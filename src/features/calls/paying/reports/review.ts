import type { Services } from '../../../../app.ts';
import { Conflict } from '../../../../platform/errors.ts';
import { announce } from '../../../../platform/events.ts';
import { record } from '../../../../platform/journal.ts';
import type { Viewer } from '../../../../platform/viewer.ts';
import { showDate } from '../../../../ui/forms/typed.ts';
import { stepPath } from '../../applying/paths.ts';
import { reopened } from '../../applying/reopening.ts';
import { selectReturned } from '../../applying/reopening-store.ts';
import { lockApplication } from '../../applying/store.ts';
import { lockCall } from '../../store.ts';
import { dossierPath, paymentsPath } from '../addresses.ts';
import { type Dossier, refuseJudged, refuseOwn, type Sent } from '../dossier.ts';
import { insertAnswer, insertReview, selectFinalAccount, selectReviews } from '../store.ts';
import type { Said } from './shape.ts';

type Needs = Pick<Services, 'db' | 'clock'>;

/**
 * Approves what was sent in, or sends it back with what is missing, and tells the applicant. The id is made with the form: who presses twice
 * says it once.
 * @throws OwnApplication for who belongs to who applies, Conflict when it was approved or, of a final account, accepted, was sent in anew, or waits for the applicant
 */
export async function review(
  { db, clock }: Needs,
  viewer: Viewer,
  { application, call, lead }: Pick<Dossier, 'application' | 'call' | 'lead'>,
  { step, submission }: Sent,
  { id, verdict, remark, until }: Said,
): Promise<void> {
  const at = clock.now();
  await db.transaction(async (tx) => {
    await lockApplication(tx, application.id);
    await lockCall(tx, call.id);
    await refuseOwn({ tx, clock }, viewer, application.id);
    if ((await selectReviews(tx, application.id)).some((one) => one.id === id)) return;
    await refuseJudged(tx, { step, submission }, at);
    if (step.kind === 'final-account' && (await selectFinalAccount(tx, application.id))) throw new Conflict();
    const { personId } = viewer;
    if (!(await insertReview(tx, { id, submissionId: submission.id, verdict, remark, until, personId, at })))
      throw new Conflict();
    const { closes } = reopened(step, { until });
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
      values: { title: application.title, step: step.title, reason: remark, until: closes ? numbers(closes) : '' },
      path: verdict === 'returned' ? stepPath(application.id, step.id) : paymentsPath(application.id),
      to: { organisations: [{ id: lead.id, role: 'editor' }] },
      at,
    });
  });
}

/** A moment as a call states it, for people to read in any language of ours: "31/12/2026, 23:59:59". */
const numbers = (local: string): string => `${showDate(local.slice(0, 10))}, ${local.slice(11)}`;

/**
 * Answers in words what was sent back, which then stands as it was sent in, and tells who calls. The caller has checked that it is of this
 * dossier.
 * @throws Conflict when it was answered before, or sent in anew
 */
export async function answerQuestion(
  { db, clock }: Needs,
  viewer: Viewer,
  { application, call, lead }: Pick<Dossier, 'application' | 'call' | 'lead'>,
  { step, reviewId, text }: { step: Sent['step']; reviewId: string; text: string },
): Promise<void> {
  const at = clock.now();
  await db.transaction(async (tx) => {
    await lockApplication(tx, application.id);
    if (!(await selectReturned(tx, [application])).some((one) => one.reviewId === reviewId)) throw new Conflict();
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
