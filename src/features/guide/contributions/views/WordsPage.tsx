import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import { Actions, Button, ButtonLink, ErrorSummary, Form, Layout, TextArea } from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import type { Programme } from '../../store.ts';
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

const fields = { ask: 'body', decline: 'reason' } as const;

/** A question or a reason: a text that the sender gets. */
export function WordsPage({ programme, contribution, kind, answers, errors }: WordsPageProps) {
  const { t, href } = usePage();
  const name = fields[kind];
  return (
    <Layout
      title={t(`contributions.${kind}.title`)}
      lead={contribution.title}
      breadcrumbs={useQueueCrumbs(programme, contribution)}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <Form keep={kind}>
        <TextArea
          name={name}
          label={t(`contributions.${kind}.label`)}
          hint={t(`contributions.${kind}.hint`)}
          value={answered(answers, name)}
          errors={errors}
          rows={8}
          required
        />
        <Actions>
          <Button kind={kind === 'decline' ? 'danger' : 'primary'}>{t(`contributions.${kind}.send`)}</Button>
          <ButtonLink kind="quiet" href={href(moderationPath(programme.code, contribution.id))}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}
