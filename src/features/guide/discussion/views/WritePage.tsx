import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Button,
  ButtonLink,
  type Crumb,
  ErrorSummary,
  Form,
  Layout,
  Markdown,
  type Option,
  Select,
  TextArea,
} from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import type { Reaction } from '../store.ts';

/** To write, to reply, to change one's own, to report, to hide. */
export type Writing = 'write' | 'reply' | 'edit' | 'report' | 'hide';

interface WritePageProps {
  kind: Writing;
  /** What it is about: the section with its edition. */
  lead: string;
  breadcrumbs: Crumb[];
  /** Where "cancel" leads. */
  back: string;
  /** The reaction that it is about. */
  reaction?: Reaction | undefined;
  /** On whose behalf one can speak; only asked of who writes anew. */
  organisations?: Option[];
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** One text, with what it is about above it. */
export function WritePage({ kind, lead, breadcrumbs, back, reaction, organisations, answers, errors }: WritePageProps) {
  const { t } = usePage();
  const value = (name: string) => answered(answers, name);
  return (
    <Layout
      title={t(`discussion.${kind}.title`)}
      lead={lead}
      breadcrumbs={breadcrumbs}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      {reaction && kind !== 'edit' && (
        <blockquote>
          <Markdown text={reaction.body} level={3} />
        </blockquote>
      )}
      <Form keep={kind}>
        <TextArea
          name="body"
          label={t(`discussion.${kind}.label`)}
          hint={t(`discussion.${kind}.hint`)}
          value={value('body')}
          errors={errors}
          rows={7}
          required
        />
        {organisations && (
          <Select
            name="organisation"
            label={t('discussion.behalf')}
            hint={t('discussion.behalfHint')}
            options={organisations}
            value={value('organisation')}
            empty={t('discussion.personally')}
            errors={errors}
          />
        )}
        <Actions>
          <Button>{t(`discussion.${kind}.send`)}</Button>
          <ButtonLink kind="quiet" href={back}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}
