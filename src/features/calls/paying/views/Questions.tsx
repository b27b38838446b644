import {
  Actions,
  Alert,
  type Answered,
  Button,
  Form,
  fieldsOf,
  StatusTag,
  TextArea,
  usePage,
} from '../../../../ui/index.ts';
import { receiptPath, stepPath } from '../../applying/paths.ts';
import { answerPath } from '../addresses.ts';
import type { Dossier, Sent } from '../dossier.ts';
import { TurnList } from './TurnList.tsx';

interface QuestionsProps extends Answered {
  dossier: Dossier;
  mayAnswer: boolean;
}

/** What was said of reports: a question that waits comes with the form to answer it. */
export function Questions({ dossier, ...shown }: QuestionsProps) {
  const { t, href } = usePage();
  const { id } = dossier.application;
  const reviewed = dossier.sent.filter(({ turns }) => turns.some(({ reviews }) => reviews.length > 0));
  const isAccepted = ({ step }: Sent) => step.kind === 'final-account' && dossier.finalAccount !== undefined;
  if (reviewed.length === 0) return null;
  return (
    <section aria-labelledby="verslagen">
      <h2 id="verslagen">{t('paying.mine.reports')}</h2>
      {reviewed.map((sent) => (
        <section key={sent.step.id} aria-labelledby={`stap-${sent.step.id}`}>
          <h3 id={`stap-${sent.step.id}`}>{sent.step.title}</h3>
          {sent.state === 'approved' && <StatusTag tone="ok">{t('paying.review.approved')}</StatusTag>}
          <TurnList sent={sent} read={(turn) => href(receiptPath(id, sent.step.id, turn))} />
          {!isAccepted(sent) && <Answer sent={sent} dossier={dossier} {...shown} />}
        </section>
      ))}
    </section>
  );
}

function Answer({ sent, dossier, mayAnswer, answers, errors }: QuestionsProps & { sent: Sent }) {
  const { t, href } = usePage();
  const question = sent.reviews.at(-1);
  if (!question || (sent.state !== 'returned' && sent.state !== 'lapsed')) return null;
  if (!mayAnswer) return <Alert>{t('paying.mine.notYours')}</Alert>;
  const { id } = dossier.application;
  const isTyped = answers['review'] === question.id;
  return (
    <>
      {sent.state === 'returned' && (
        <p>
          <a href={href(stepPath(id, sent.step.id))}>{t('applying.returned.mend')}</a>
        </p>
      )}
      <Form action={href(answerPath(id))}>
        <input type="hidden" name="review" value={question.id} />
        <TextArea
          {...(isTyped ? fieldsOf({ answers, errors }).field('text') : { name: 'text' })}
          label={t('paying.mine.answer', { title: sent.step.title })}
          maxlength={5000}
          required
        />
        <Actions>
          <Button>{t('paying.mine.send')}</Button>
        </Actions>
      </Form>
    </>
  );
}
