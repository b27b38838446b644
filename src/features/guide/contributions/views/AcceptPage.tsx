import {
  Actions,
  type Answered,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  fieldsOf,
  Layout,
  type Option,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import type { Programme } from '../../store.ts';
import { moderationPath } from '../acts.ts';
import type { Target } from '../schema.ts';
import type { Contribution } from '../store.ts';
import { useQueueCrumbs } from './ModerationPage.tsx';
import { useCodeOptions } from './words.tsx';

interface AcceptPageProps extends Answered {
  programme: Programme;
  contribution: Contribution;
  /** Of the edition that is being prepared, or of the one it would start from. */
  sections: Option[];
  /** The number of the edition that it goes into, and whether that one is there already. */
  edition: { number: number; isThere: boolean };
  targets: readonly Target[];
}

/** Where it goes and how it reads: the text as sent, for the editor to finish. */
export function AcceptPage(props: AcceptPageProps) {
  const { programme, contribution, sections, edition, targets, errors } = props;
  const { t, href } = usePage();
  const { field } = fieldsOf(props);
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
          {...field('target')}
          label={t('contributions.accept.target')}
          choices={targets.map((target) => ({
            value: target,
            label: t(`contributions.target.${target}`),
            hint: t(`contributions.targetHint.${target}`),
          }))}
          required
        />
        <Select
          {...field('section')}
          label={t('contributions.accept.section')}
          hint={t('contributions.accept.sectionHint')}
          options={sections}
          empty={t('contributions.accept.noSection')}
        />
        <TextField
          {...field('title')}
          label={t('contributions.field.title')}
          hint={t('contributions.accept.titleHint')}
          required
        />
        <TextArea
          {...field('body')}
          label={t('contributions.accept.body')}
          hint={t('contributions.accept.bodyHint')}
          rows={14}
          required
        />
        <Select
          {...field('measureKind')}
          label={t('contributions.field.measureKind')}
          hint={t('contributions.accept.measureKindHint')}
          options={useCodeOptions('measureKind')}
        />
        <TextField
          {...field('credit')}
          label={t('contributions.field.credit')}
          hint={t('contributions.accept.creditHint')}
          required
        />
        <TextArea {...field('reason')} label={t('contributions.accept.word')} rows={3} />
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
