import { formats } from '../../../../platform/formats.ts';
import { Alert, type Answered, ErrorSummary, Layout, usePage } from '../../../../ui/index.ts';
import { AnswerList } from '../../applying/form/AnswerList.tsx';
import type { AnswerFile } from '../../applying/form/FileControl.tsx';
import type { FieldOptions } from '../../applying/form/StepFields.tsx';
import { OwnApplicationAlert } from '../../OwnApplicationAlert.tsx';
import { reportPath } from '../addresses.ts';
import type { Dossier, Sent, Turn } from '../dossier.ts';
import { dossierCrumbs } from './crumbs.ts';
import { ReviewForm } from './ReviewForm.tsx';
import { TurnList } from './TurnList.tsx';

interface ReportPageProps extends Answered {
  dossier: Dossier;
  sent: Sent;
  /** The one of its turns that is read. */
  turn: Turn;
  ownTerm: string | undefined;
  files: Record<string, AnswerFile[]>;
  options: FieldOptions;
  /** A fresh id for the review, when this reader may give one. */
  reviewId: string | null;
  /** Of an organisation that this reader belongs to. */
  isOwn: boolean;
}

/** What was sent in by a step, to read; and what who calls says of it. */
export function ReportPage({
  dossier,
  sent,
  turn,
  ownTerm,
  files,
  options,
  reviewId,
  isOwn,
  answers,
  errors,
}: ReportPageProps) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const { step, state } = sent;
  const { submission } = turn;
  const at = href(reportPath(dossier.call.code, dossier.application.id, step.id));
  const isNewest = submission.id === sent.submission.id;
  const hasReview = step.kind !== 'application';
  const isToJudge = isNewest && (state === 'open' || state === 'lapsed');
  return (
    <Layout
      title={step.title}
      lead={t('paying.report.sent', { receipt: submission.receipt, day: date(submission.at) })}
      breadcrumbs={dossierCrumbs(dossier, href, t)}
      hasErrors={errors !== undefined}
      script={reviewId !== null}
    >
      <ErrorSummary errors={errors} />
      {!isNewest && (
        <Alert kind="warning">
          <p>
            {t('applying.receipt.replaced')} <a href={at}>{sent.submission.receipt}</a>
          </p>
        </Alert>
      )}
      <AnswerList fields={step.fields} answers={submission.document.answers} {...{ options, files }} />
      {hasReview && (
        <section aria-labelledby="oordeel">
          <h2 id="oordeel">{t('paying.review.title')}</h2>
          <TurnList sent={sent} read={(number) => `${at}?beurt=${number}`} />
          {state === 'returned' && <Alert>{t('paying.review.waits')}</Alert>}
          {isToJudge && isOwn && <OwnApplicationAlert />}
          {isToJudge && reviewId === null && !isOwn && <p class="note">{t('paying.review.notYours')}</p>}
          {isToJudge && reviewId !== null && (
            <ReviewForm {...{ reviewId, ownTerm, answers, errors }} isFinal={step.kind === 'final-account'} />
          )}
        </section>
      )}
    </Layout>
  );
}
