import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import type { Membership } from '../../../../platform/viewer.ts';
import { Alert } from '../../../../ui/Alert.tsx';
import { Actions, Button } from '../../../../ui/Button.tsx';
import { DataTable } from '../../../../ui/DataTable.tsx';
import { RadioGroup } from '../../../../ui/forms/Choices.tsx';
import { ErrorSummary } from '../../../../ui/forms/ErrorSummary.tsx';
import { FileField } from '../../../../ui/forms/FileField.tsx';
import { Form } from '../../../../ui/forms/Form.tsx';
import { Select } from '../../../../ui/forms/Select.tsx';
import { TextArea } from '../../../../ui/forms/TextArea.tsx';
import { Layout } from '../../../../ui/Layout.tsx';
import { DescriptionList } from '../../../../ui/Lists.tsx';
import { usePage } from '../../../../ui/page.ts';
import { type Problem, problemMessage } from '../../document/problem.ts';
import type { DraftSummary } from '../../store.ts';
import { workspaceCrumbs } from './crumbs.ts';
import { OrganisationField } from './NewPlan.tsx';

export interface Preview {
  title: string;
  area: string;
  goals: number;
  measures: number;
  errors: number;
  warnings: number;
  hints: number;
}

export interface ImportPageProps {
  organisations: readonly Membership[];
  plans: readonly DraftSummary[];
  answers: Answers;
  errors?: FieldErrors;
  problems?: readonly Problem[];
  preview?: Preview;
  /** The two areas to choose from, when the document is about another one than the organisation's own. */
  areas?: { document: string; own: string };
}

/** A plan file becomes a plan: looked at first for who wants, every problem with its place. */
export function ImportPage(props: ImportPageProps) {
  const { t, href } = usePage();
  const { errors, problems, preview } = props;
  return (
    <Layout
      title={t('drafts.import.title')}
      lead={t('drafts.import.lead')}
      breadcrumbs={workspaceCrumbs(href, t)}
      hasErrors={errors !== undefined || problems !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      {problems && <Problems problems={problems} />}
      {preview && <PreviewOf {...preview} />}
      <ImportFields {...props} />
    </Layout>
  );
}

function ImportFields({ organisations, plans, answers, errors, areas }: ImportPageProps) {
  const { t, href } = usePage();
  const value = (name: string) => answered(answers, name);
  return (
    <Form action={href('/werkplek/importeren')} files>
      {areas && (
        <RadioGroup
          name="area"
          label={t('drafts.import.area')}
          required
          errors={errors}
          value={value('area')}
          choices={[
            { value: 'own', label: t('drafts.import.areaOwn', { area: areas.own }) },
            { value: 'document', label: t('drafts.import.areaDocument', { area: areas.document }) },
          ]}
        />
      )}
      <OrganisationField {...{ organisations, answers, errors }} />
      {plans.length > 0 && (
        <Select
          name="over"
          label={t('drafts.import.over')}
          hint={t('drafts.import.overHint')}
          required
          empty={t('drafts.import.newPlan')}
          value={value('over')}
          options={plans.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <FileField
        name="file"
        label={t('drafts.import.file')}
        hint={t('drafts.import.fileHint')}
        accept=".yaml,.yml,.json"
        errors={errors}
      />
      <TextArea name="text" label={t('drafts.import.text')} rows={16} value={value('text')} errors={errors} />
      <Actions>
        <Button>{t('drafts.import.submit')}</Button>
        <Button kind="secondary" name="preview" value="yes">
          {t('drafts.import.preview')}
        </Button>
      </Actions>
    </Form>
  );
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  const { t } = usePage();
  const shown = problems.slice(0, 200);
  return (
    <section class="error-summary" role="alert" tabIndex={-1} aria-labelledby="problemen">
      <h2 id="problemen">{t('drafts.import.problems', { count: problems.length })}</h2>
      <p>{t('drafts.import.nothing')}</p>
      <DataTable
        caption={t('drafts.import.problems', { count: problems.length })}
        hideCaption
        rows={shown}
        columns={[
          {
            key: 'place',
            header: t('drafts.import.place'),
            cell: ({ line, column }) => t('drafts.import.lineColumn', { line, column }),
          },
          { key: 'key', header: t('drafts.import.key'), cell: ({ path }) => path && <code>{path}</code> },
          { key: 'what', header: t('drafts.import.what'), cell: (problem) => problemMessage(problem, t) },
        ]}
      />
    </section>
  );
}

function PreviewOf({ title, area, goals, measures, errors, warnings, hints }: Preview) {
  const { t } = usePage();
  return (
    <Alert kind="ok" title={t('drafts.import.readable')}>
      <DescriptionList
        items={[
          { term: t('drafts.new.name'), details: title },
          { term: t('drafts.new.area'), details: area },
          { term: t('drafts.overview.goals'), details: t('drafts.import.contents', { goals, measures }) },
          { term: t('drafts.findings.title'), details: t('drafts.import.findings', { errors, warnings, hints }) },
        ]}
      />
      <p>{t('drafts.import.notYet')}</p>
    </Alert>
  );
}
