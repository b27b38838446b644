import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { finalAccount, reportAnswer, reportReview } from '../paying/tables.ts';
import { submission } from './tables.ts';

/** The steps of these applications that were sent back last, and neither sent in anew nor answered in words since. */
export async function selectReturned(db: Database, applications: readonly { id: string }[]) {
  if (applications.length === 0) return [];
  const rows = await db
    .selectDistinctOn([submission.applicationId, submission.stepId], {
      applicationId: submission.applicationId,
      stepId: submission.stepId,
      reviewId: reportReview.id,
      verdict: reportReview.verdict,
      remark: reportReview.remark,
      at: reportReview.at,
      until: reportReview.until,
      isAnswered: sql<boolean>`${reportAnswer.at} is not null`,
      isSettled: sql<boolean>`${finalAccount.at} is not null`,
    })
    .from(submission)
    .leftJoin(reportReview, eq(reportReview.submissionId, submission.id))
    .leftJoin(reportAnswer, eq(reportAnswer.reviewId, reportReview.id))
    .leftJoin(finalAccount, eq(finalAccount.applicationId, submission.applicationId))
    .where(
      inArray(
        submission.applicationId,
        applications.map(({ id }) => id),
      ),
    )
    .orderBy(
      asc(submission.applicationId),
      asc(submission.stepId),
      desc(submission.turn),
      desc(reportReview.at),
      asc(reportReview.verdict),
      desc(reportAnswer.at),
      desc(reportReview.id),
    );
  return rows.flatMap(({ verdict, isAnswered, reviewId, remark, at, ...row }) =>
    verdict === 'returned' && !isAnswered ? [{ ...row, reviewId: reviewId!, remark: remark!, at: at! }] : [],
  );
}

export type Returned = Awaited<ReturnType<typeof selectReturned>>[number];
