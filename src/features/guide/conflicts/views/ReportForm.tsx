import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Button,
  ButtonLink,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  Layout,
  type Option,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { conflictsPath, reportPath } from '../addresses.ts';
import { urgencies } from '../tables.ts';

export interface ReportFormProps {
  programmes: Option[];
  organisations: Option[];
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** Two instructions, what clashes, what one did meanwhile, and how urgent it is. */
export function ReportForm({ programmes, organisations, answers, errors }: ReportFormProps) {
  const { t, href } = usePage();
  const value = (name: string) => answered(answers, name);
  return (
    <Layout
      title={t('conflicts.report.title')}
      lead={t('conflicts.report.lead')}
      breadcrumbs={[{ href: href(conflictsPath), label: t('conflicts.list.title') }]}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <Form action={href(reportPath)} keep="tegenstrijdig">
        <Chosen name="programme" label={t('conflicts.field.programme')} options={programmes} {...{ answers, errors }} />
        <Chosen
          name="organisation"
          label={t('conflicts.field.organisation')}
          options={organisations}
          {...{ answers, errors }}
        />
        <TextField
          name="title"
          label={t('conflicts.report.name')}
          hint={t('conflicts.report.nameHint')}
          value={value('title')}
          errors={errors}
          required
        />
        <Instruction which="first" {...{ answers, errors }} />
        <Instruction which="second" {...{ answers, errors }} />
        <TextArea
          name="clash"
          label={t('conflicts.field.clash')}
          hint={t('conflicts.report.clashHint')}
          value={value('clash')}
          errors={errors}
          required
        />
        <TextArea
          name="meanwhile"
          label={t('conflicts.field.meanwhile')}
          hint={t('conflicts.report.meanwhileHint')}
          value={value('meanwhile')}
          errors={errors}
          rows={3}
        />
        <RadioGroup
          name="urgency"
          label={t('conflicts.field.urgency')}
          choices={urgencies.map((one) => ({ value: one, label: t(`conflicts.urgency.${one}`) }))}
          value={value('urgency')}
          errors={errors}
          required
        />
        <Actions>
          <Button>{t('conflicts.report.check')}</Button>
          <ButtonLink kind="quiet" href={href(conflictsPath)}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}

interface PartProps {
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** A choice that is only shown when there is one. */
function Chosen({
  name,
  label,
  options,
  answers,
  errors,
}: PartProps & { name: string; label: string; options: Option[] }) {
  const [only, another] = options;
  if (only && !another) return <input type="hidden" name={name} value={only.value} />;
  return <Select {...{ name, label, options, errors }} value={answered(answers, name)} required />;
}

function Instruction({ which, answers, errors }: PartProps & { which: 'first' | 'second' }) {
  const { t } = usePage();
  const field = (name: string) => ({
    name: `${which}${name}`,
    value: answered(answers, `${which}${name}`),
    errors: errors ?? {},
  });
  return (
    <Fieldset legend={t(`conflicts.report.${which}`)}>
      <TextField {...field('Title')} label={t('conflicts.report.instruction')} required />
      <TextField
        {...field('Issuer')}
        label={t('conflicts.report.issuer')}
        hint={t('conflicts.report.issuerHint')}
        required
      />
      <TextArea {...field('Passage')} label={t('conflicts.report.passage')} rows={3} required />
      <TextField {...field('Url')} label={t('conflicts.report.url')} type="url" />
      <DateField {...field('Date')} label={t('conflicts.report.date')} />
    </Fieldset>
  );
}
