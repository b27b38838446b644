import { attachmentEnds } from '../../../../platform/attachments.ts';
import { type Answers, allAnswered, answered, type FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Button,
  ButtonLink,
  Checkbox,
  CheckboxGroup,
  Disclosure,
  ErrorSummary,
  FileField,
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
import { themeName, themes } from '../../../themes/index.ts';
import { contributionKinds } from '../tables.ts';
import { useCode, useOwnCrumbs } from './words.tsx';

export interface SendingFormProps {
  programme: { code: string; title: string };
  sections: Option[];
  areas: Option[];
  organisations: Option[];
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** The form of one page: what it is, how it reads, where it is from, and how its sender is named. */
export function SendingForm(props: SendingFormProps) {
  const { programme, sections, areas, organisations, answers, errors } = props;
  const { t, href } = usePage();
  const value = (name: string) => answered(answers, name);
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
        <input type="hidden" name="edition" value={value('edition')} />
        <RadioGroup
          name="kind"
          label={t('contributions.new.kind')}
          choices={contributionKinds.map((kind) => ({
            value: kind,
            label: t(`contributions.kind.${kind}`),
            hint: t(`contributions.kindHint.${kind}`),
          }))}
          value={value('kind')}
          errors={errors}
          required
        />
        <Select
          name="section"
          label={t('contributions.new.section')}
          options={sections}
          value={value('section')}
          empty={t('contributions.new.noSection')}
          errors={errors}
        />
        <TextField name="title" label={t('contributions.new.name')} value={value('title')} errors={errors} required />
        <TextArea
          name="body"
          label={t('contributions.new.body')}
          hint={t('contributions.new.bodyHint')}
          rows={12}
          value={value('body')}
          errors={errors}
          required
        />
        <ExampleFacts {...props} />
        <Select
          name="area"
          label={t('contributions.new.area')}
          hint={t('contributions.new.areaHint')}
          options={areas}
          value={value('area')}
          errors={errors}
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
          name="organisation"
          label={t('contributions.new.organisation')}
          options={organisations}
          value={value('organisation')}
          empty={t('contributions.new.personally')}
          errors={errors}
        />
        <TextField
          name="credit"
          label={t('contributions.new.credit')}
          hint={t('contributions.new.creditHint')}
          value={value('credit')}
          errors={errors}
          maxlength={120}
          required
        />
        <Checkbox
          name="consent"
          label={t('contributions.new.consent')}
          hint={t('contributions.new.consentHint')}
          checked={value('consent') === 'yes'}
          errors={errors}
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

function ExampleFacts({ answers, errors }: SendingFormProps) {
  const { t, language } = usePage();
  const code = useCode();
  const names = ['measureKind', 'themes', 'targetGroups'];
  const isOpen = names.some((name) => errors?.[name] || allAnswered(answers, name).some(Boolean));
  return (
    <Disclosure summary={t('contributions.new.facts')} open={isOpen || answered(answers, 'kind') === 'example'}>
      <div class="form">
        <Select
          name="measureKind"
          label={t('contributions.new.measureKind')}
          options={codeLists.measureKind.map((one) => ({ value: one, label: code('measureKind', one) }))}
          value={answered(answers, 'measureKind')}
          errors={errors}
        />
        <CheckboxGroup
          name="targetGroups"
          label={t('contributions.new.targetGroups')}
          choices={codeLists.targetGroup.map((one) => ({ value: one, label: code('targetGroup', one) }))}
          values={allAnswered(answers, 'targetGroups')}
          errors={errors}
          columns
        />
        <CheckboxGroup
          name="themes"
          label={t('contributions.new.themes')}
          choices={themes.map((theme) => ({ value: theme.code, label: themeName(theme.code, language) }))}
          values={allAnswered(answers, 'themes')}
          errors={errors}
          columns
        />
      </div>
    </Disclosure>
  );
}
