import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Layout,
  type Option,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { codeLists } from '../../../plans/index.ts';
import type { Programme } from '../../store.ts';
import { moderationPath } from '../acts.ts';
import type { Target } from '../schema.ts';
import type { Contribution } from '../store.ts';
import { useQueueCrumbs } from './ModerationPage.tsx';
import { useCode } from './words.tsx';

interface AcceptPageProps {
  programme: Programme;
  contribution: Contribution;
  /** Of the edition that is being prepared, or of the one it would start from. */
  sections: Option[];
  /** The number of the edition that it goes into, and whether that one is there already. */
  edition: { number: number; isThere: boolean };
  targets: readonly Target[];
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** Where it goes and how it reads: the text as sent, for the editor to finish. */
export function AcceptPage(props: AcceptPageProps) {
  const { programme, contribution, sections, edition, targets, answers, errors } = props;
  const { t, href } = usePage();
  const code = useCode();
  const value = (name: string) => answered(answers, name);
  return (
    <Layout
      title={t('contributions.accept.title')}
      lead={t(edition.isThere ? 'contributions.accept.into' : 'contributions.accept.starts', {
        edition: edition.number,
      })}
      breadcrumbs={useQueueCrumbs(programme, contribution)}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <Form keep="aanvaarden">
        <RadioGroup
          name="target"
          label={t('contributions.accept.target')}
          choices={targets.map((target) => ({
            value: target,
            label: t(`contributions.target.${target}`),
            hint: t(`contributions.targetHint.${target}`),
          }))}
          value={value('target')}
          errors={errors}
          required
        />
        <Select
          name="section"
          label={t('contributions.accept.section')}
          hint={t('contributions.accept.sectionHint')}
          options={sections}
          value={value('section')}
          empty={t('contributions.accept.noSection')}
          errors={errors}
        />
        <TextField
          name="title"
          label={t('contributions.field.title')}
          hint={t('contributions.accept.titleHint')}
          value={value('title')}
          errors={errors}
          required
        />
        <TextArea
          name="body"
          label={t('contributions.accept.body')}
          hint={t('contributions.accept.bodyHint')}
          value={value('body')}
          errors={errors}
          rows={14}
          required
        />
        <Select
          name="measureKind"
          label={t('contributions.field.measureKind')}
          hint={t('contributions.accept.measureKindHint')}
          options={codeLists.measureKind.map((one) => ({ value: one, label: code('measureKind', one) }))}
          value={value('measureKind')}
          errors={errors}
        />
        <TextField
          name="credit"
          label={t('contributions.field.credit')}
          hint={t('contributions.accept.creditHint')}
          value={value('credit')}
          errors={errors}
          required
        />
        <TextArea
          name="reason"
          label={t('contributions.accept.word')}
          value={value('reason')}
          errors={errors}
          rows={3}
        />
        <Actions>
          <Button>{t('contributions.accept.send')}</Button>
          <ButtonLink kind="quiet" href={href(moderationPath(programme.code, contribution.id))}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}
