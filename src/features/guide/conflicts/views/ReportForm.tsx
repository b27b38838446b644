import {
  Actions,
  type Answered,
  Button,
  ButtonLink,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  fieldsOf,
  Layout,
  type Option,
  RadioGroup,
  Select,
  type SelectProps,
  TextArea,
  TextField,
} from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { conflictsPath, reportPath } from '../addresses.ts';
import { urgencies } from '../tables.ts';

export interface ReportFormProps extends Answered {
  programmes: Option[];
  organisations: Option[];
}

/** Two instructions, what clashes, what one did meanwhile, and how urgent it is. */
export function ReportForm({ programmes, organisations, answers, errors }: ReportFormProps) {
  const { t, href } = usePage();
  const { field } = fieldsOf({ answers, errors });
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
        <Chosen {...field('programme')} label={t('conflicts.field.programme')} options={programmes} />
        <Chosen {...field('organisation')} label={t('conflicts.field.organisation')} options={organisations} />
        <TextField
          {...field('title')}
          label={t('conflicts.report.name')}
          hint={t('conflicts.report.nameHint')}
          required
        />
        <Instruction which="first" {...{ answers, errors }} />
        <Instruction which="second" {...{ answers, errors }} />
        <TextArea
          {...field('clash')}
          label={t('conflicts.field.clash')}
          hint={t('conflicts.report.clashHint')}
          required
        />
        <TextArea
          {...field('meanwhile')}
          label={t('conflicts.field.meanwhile')}
          hint={t('conflicts.report.meanwhileHint')}
          rows={3}
        />
        <RadioGroup
          {...field('urgency')}
          label={t('conflicts.field.urgency')}
          choices={urgencies.map((one) => ({ value: one, label: t(`conflicts.urgency.${one}`) }))}
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

/** A choice that is only shown when there is one. */
function Chosen(props: SelectProps) {
  const [only, another] = props.options;
  if (only && !another) return <input type="hidden" name={props.name} value={only.value} />;
  return <Select {...props} required />;
}

function Instruction({ which, ...form }: Answered & { which: 'first' | 'second' }) {
  const { t } = usePage();
  const { field } = fieldsOf(form);
  return (
    <Fieldset legend={t(`conflicts.report.${which}`)}>
      <TextField {...field(`${which}Title`)} label={t('conflicts.report.instruction')} required />
      <TextField
        {...field(`${which}Issuer`)}
        label={t('conflicts.report.issuer')}
        hint={t('conflicts.report.issuerHint')}
        required
      />
      <TextArea {...field(`${which}Passage`)} label={t('conflicts.report.passage')} rows={3} required />
      <TextField {...field(`${which}Url`)} label={t('conflicts.report.url')} type="url" />
      <DateField {...field(`${which}Date`)} label={t('conflicts.report.date')} />
    </Fieldset>
  );
}
