import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import type { Programme } from '../../store.ts';
import { OneTextPage } from '../../views/OneTextPage.tsx';
import { moderationPath } from '../acts.ts';
import type { Contribution } from '../store.ts';
import { useQueueCrumbs } from './ModerationPage.tsx';

interface WordsPageProps {
  programme: Programme;
  contribution: Contribution;
  /** A question to the sender, or why it is declined. */
  kind: 'ask' | 'decline';
  answers: Answers;
  errors?: FieldErrors | undefined;
}

export function WordsPage({ programme, contribution, kind, ...form }: WordsPageProps) {
  return (
    <OneTextPage
      {...form}
      words={`contributions.${kind}`}
      kind={kind}
      isQuestion={kind === 'ask'}
      lead={contribution.title}
      breadcrumbs={useQueueCrumbs(programme, contribution)}
      back={moderationPath(programme.code, contribution.id)}
    />
  );
}
