import { formats } from '../../../../platform/formats.ts';
import { Alert, type Answered, ErrorSummary, Layout, usePage } from '../../../../ui/index.ts';
import { AnswerList } from '../../applying/form/AnswerList.tsx';
import type { AnswerFile } from '../../applying/form/FileControl.tsx';
import { type Dossier, reviewState, type Sent } from '../dossier.ts';
import { dossierCrumbs } from './crumbs.ts';
import { ReviewForm } from './ReviewForm.tsx';
import { ReviewList } from './ReviewList.tsx';

interface ReportPageProps extends Answered {
  dossier: Dossier;
  sent: Sent;
  files: Record<string, AnswerFile[]>;
  /** A fresh id for the review, when this reader may give one. */
  reviewId: string | null;
}

/** What was sent in by a step, to read; and what who calls says of it. */
export function ReportPage({ dossier, sent, files, reviewId, answers, errors }: ReportPageProps) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const { step, submission, reviews } = sent;
  const costTypes = dossier.document.rule?.costTypes?.map(({ code, title }) => ({ value: code, label: title })) ?? [];
  const state = reviewState(sent);
  const hasReview = step.kind !== 'application';
  return (
    <Layout
      title={step.title}
      lead={t('paying.report.sent', { receipt: submission.receipt, day: date(submission.at) })}
      breadcrumbs={dossierCrumbs(dossier, href, t)}
      hasErrors={errors !== undefined}
      script={reviewId !== null}
    >
      <ErrorSummary errors={errors} />
      <AnswerList fields={step.fields} answers={submission.document.answers} options={{ costTypes }} files={files} />
      {hasReview && (
        <section aria-labelledby="oordeel">
          <h2 id="oordeel">{t('paying.review.title')}</h2>
          <ReviewList reviews={reviews} />
          {state === 'returned' && <Alert>{t('paying.review.waits')}</Alert>}
          {state === 'open' && reviewId === null && <p class="note">{t('paying.review.notYours')}</p>}
          {state === 'open' && reviewId !== null && (
            <ReviewForm {...{ reviewId, answers, errors }} isFinal={step.kind === 'final-account'} />
          )}
        </section>
      )}
    </Layout>
  );
}
