import { attachmentEnds } from '../../../../platform/attachments.ts';
import { allAnswered, answered } from '../../../../platform/forms.ts';
import {
  Actions,
  type Answered,
  Button,
  ButtonLink,
  Checkbox,
  CheckboxGroup,
  Disclosure,
  ErrorSummary,
  FileField,
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
import { themeName, themes } from '../../../themes/index.ts';
import { contributionKinds } from '../tables.ts';
import { useCodeOptions, useOwnCrumbs } from './words.tsx';

export interface SendingFormProps extends Answered {
  programme: { code: string; title: string };
  sections: Option[];
  areas: Option[];
  organisations: Option[];
}

/** The form of one page: what it is, how it reads, where it is from, and how its sender is named. */
export function SendingForm(props: SendingFormProps) {
  const { programme, sections, areas, organisations, answers, errors } = props;
  const { t, href } = usePage();
  const { field, yesField } = fieldsOf(props);
  return (
    <Layout
      title={t('contributions.new.title')}
      lead={t('contributions.new.lead', { programme: programme.title })}
      breadcrumbs={useOwnCrumbs()}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <Form action={href('/bijdragen/nieuw')} files keep="bijdrage">
        <input type="hidden" name="programme" value={programme.code} />
        <input type="hidden" name="edition" value={answered(answers, 'edition')} />
        <RadioGroup
          {...field('kind')}
          label={t('contributions.new.kind')}
          choices={contributionKinds.map((kind) => ({
            value: kind,
            label: t(`contributions.kind.${kind}`),
            hint: t(`contributions.kindHint.${kind}`),
          }))}
          required
        />
        <Select
          {...field('section')}
          label={t('contributions.new.section')}
          options={sections}
          empty={t('contributions.new.noSection')}
        />
        <TextField {...field('title')} label={t('contributions.new.name')} required />
        <TextArea
          {...field('body')}
          label={t('contributions.new.body')}
          hint={t('contributions.new.bodyHint')}
          rows={12}
          required
        />
        <ExampleFacts {...{ answers, errors }} />
        <Select
          {...field('area')}
          label={t('contributions.new.area')}
          hint={t('contributions.new.areaHint')}
          options={areas}
        />
        <FileField
          name="attachments"
          label={t('contributions.new.attachments')}
          hint={t('contributions.new.attachmentsHint')}
          accept={attachmentEnds.join(',')}
          errors={errors}
          multiple
        />
        <Select
          {...field('organisation')}
          label={t('contributions.new.organisation')}
          options={organisations}
          empty={t('contributions.new.personally')}
        />
        <TextField
          {...field('credit')}
          label={t('contributions.new.credit')}
          hint={t('contributions.new.creditHint')}
          maxlength={120}
          required
        />
        <Checkbox
          {...yesField('consent')}
          label={t('contributions.new.consent')}
          hint={t('contributions.new.consentHint')}
        />
        <Actions>
          <Button>{t('contributions.new.send')}</Button>
          <ButtonLink kind="quiet" href={href('/bijdragen')}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}

/** What only an example of a measure tells. */
function ExampleFacts({ answers, errors }: Answered) {
  const { t, language } = usePage();
  const { field, listField } = fieldsOf({ answers, errors });
  const names = ['measureKind', 'themes', 'targetGroups'];
  const isOpen = names.some((name) => errors?.[name] || allAnswered(answers, name).some(Boolean));
  return (
    <Disclosure summary={t('contributions.new.facts')} open={isOpen || answered(answers, 'kind') === 'example'}>
      <div class="form">
        <Select
          {...field('measureKind')}
          label={t('contributions.new.measureKind')}
          options={useCodeOptions('measureKind')}
        />
        <CheckboxGroup
          {...listField('targetGroups')}
          label={t('contributions.new.targetGroups')}
          choices={useCodeOptions('targetGroup')}
          columns
        />
        <CheckboxGroup
          {...listField('themes')}
          label={t('contributions.new.themes')}
          choices={themes.map((theme) => ({ value: theme.code, label: themeName(theme.code, language) }))}
          columns
        />
      </div>
    </Disclosure>
  );
}
