import { formats } from '../../../../platform/formats.ts';
import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Alert,
  Button,
  ButtonLink,
  Checkbox,
  DataTable,
  DateField,
  DescriptionList,
  ErrorSummary,
  Fieldset,
  Form,
  fieldsOf,
  Layout,
  MoneyField,
  RadioGroup,
  StatusTag,
  TextArea,
  TextField,
  usePage,
} from '../../../../ui/index.ts';
import { useCrumbs } from '../../applying/views/parts.tsx';
import { OwnApplicationAlert } from '../../OwnApplicationAlert.tsx';
import type { Objection } from '../decision-store.ts';
import { dossierPath, letterPath, objectionPath, objectionsPath, objectPath } from '../paths.ts';
import { assessingCrumbs } from './parts.tsx';

function ObjectionState({ isUpheld }: Pick<Objection, 'isUpheld'>) {
  const { t } = usePage();
  if (isUpheld === null) return <StatusTag tone="warning">{t('assessing.objection.open')}</StatusTag>;
  return (
    <StatusTag tone={isUpheld ? 'ok' : 'neutral'}>
      {t(isUpheld ? 'assessing.objection.upheld' : 'assessing.objection.rejected')}
    </StatusTag>
  );
}

function Told({ objection }: { objection: Objection }) {
  const { t, language } = usePage();
  const { moment, date } = formats(language);
  return (
    <DescriptionList
      items={[
        { term: t('assessing.field.state'), details: <ObjectionState {...objection} /> },
        { term: t('assessing.objection.at'), details: moment(objection.at) },
        { term: t('assessing.objection.by'), details: objection.by },
        { term: t('assessing.objection.text'), details: <span class="preline">{objection.text}</span> },
        { term: t('assessing.objection.settledAt'), details: objection.settledAt && date(objection.settledAt) },
        {
          term: t('assessing.objection.answer'),
          details: objection.answer && <span class="preline">{objection.answer}</span>,
        },
      ]}
    />
  );
}

interface ObjectPageProps {
  application: { id: string; title: string };
  objections: readonly Objection[];
  /** Last day; null when there is none. */
  until: string | null;
  /** `others`: only a publisher of the lead may. */
  state: 'open' | 'others' | 'over' | 'objected' | 'undecided';
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** Where an applicant objects to the decision, and reads what became of it. */
export function ObjectPage({ application, objections, until, state, answers, errors }: ObjectPageProps) {
  const { t, href, language } = usePage();
  const { field } = fieldsOf({ answers, errors });
  const { id, title } = application;
  return (
    <Layout
      title={t('assessing.objection.title')}
      lead={title}
      breadcrumbs={[
        ...useCrumbs({ id, title }),
        ...(state === 'undecided' ? [] : [{ href: href(letterPath(id)), label: t('assessing.letter.short') }]),
      ]}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      {objections.map((objection) => (
        <Told key={objection.id} objection={objection} />
      ))}
      {state === 'open' && until !== null ? (
        <>
          <p>{t('assessing.objection.until', { date: formats(language).date(until) })}</p>
          <Form action={href(objectPath(id))} keep="objection">
            <TextArea
              {...field('text')}
              label={t('assessing.objection.text')}
              hint={t('assessing.objection.hint')}
              rows={10}
              required
            />
            <Actions>
              <Button>{t('assessing.objection.button')}</Button>
            </Actions>
          </Form>
        </>
      ) : (
        <Alert>{t(`assessing.objection.state.${state}`, { date: until && formats(language).date(until) })}</Alert>
      )}
    </Layout>
  );
}

interface ObjectionsPageProps {
  call: { code: string; title: string };
  objections: readonly Objection[];
}

/** Objections to the decisions on a call, for who called. */
export function ObjectionsPage({ call, objections }: ObjectionsPageProps) {
  const page = usePage();
  const { t, href, language } = page;
  return (
    <Layout title={t('assessing.objections.title')} lead={call.title} breadcrumbs={assessingCrumbs(page, call)}>
      <DataTable
        caption={t('assessing.objections.title')}
        hideCaption
        rows={objections}
        rowKey={({ id }) => id}
        empty={t('assessing.objections.none')}
        columns={[
          {
            key: 'title',
            header: t('assessing.field.application'),
            rowHeader: true,
            cell: ({ id, title }) => <a href={href(objectionPath(call.code, id))}>{title}</a>,
          },
          { key: 'at', header: t('assessing.objection.at'), cell: ({ at }) => formats(language).moment(at) },
          { key: 'state', header: t('assessing.field.state'), cell: (one) => <ObjectionState {...one} /> },
        ]}
      />
    </Layout>
  );
}

interface SettlePageProps {
  call: { code: string; title: string };
  objection: Objection;
  amounts: { now: bigint; rule: bigint; free: bigint };
  /** Of an organisation that this reader belongs to. */
  isOwn: boolean;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** One objection, and how it is settled. */
export function SettlePage({ call, objection, amounts, isOwn, answers, errors }: SettlePageProps) {
  const page = usePage();
  const { t, href, language } = page;
  const { money } = formats(language);
  const { field, yesField } = fieldsOf({ answers, errors });
  return (
    <Layout
      title={t('assessing.objections.of', { title: objection.title })}
      breadcrumbs={[
        ...assessingCrumbs(page, call),
        { href: href(objectionsPath(call.code)), label: t('assessing.objections.title') },
      ]}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <Told objection={objection} />
      <p>
        <a href={href(dossierPath(call.code, objection.applicationId))}>{t('assessing.objections.dossier')}</a>
      </p>
      {objection.isUpheld === null && isOwn && <OwnApplicationAlert />}
      {objection.isUpheld === null && !isOwn && (
        <Form action={href(objectionPath(call.code, objection.id))} keep="settlement">
          <h2>{t('assessing.settle.title')}</h2>
          <RadioGroup
            {...field('isUpheld')}
            label={t('assessing.settle.question')}
            choices={[
              { value: 'no', label: t('assessing.objection.rejected') },
              { value: 'yes', label: t('assessing.objection.upheld') },
            ]}
            required
          />
          <TextArea {...field('answer')} label={t('assessing.settle.answer')} rows={8} required />
          <Fieldset
            legend={t('assessing.settle.award')}
            hint={t('assessing.settle.awardHint', {
              now: money(amounts.now),
              rule: money(amounts.rule),
              free: money(amounts.free),
            })}
          >
            <MoneyField {...field('amount')} value={answered(answers, 'amount')} label={t('assessing.settle.amount')} />
            <TextField {...field('body')} label={t('assessing.deciding.body')} width="medium" />
            <DateField {...field('decidedOn')} label={t('assessing.deciding.date')} />
            <TextField {...field('reference')} label={t('assessing.deciding.reference')} width="medium" />
            <Checkbox {...yesField('confirmed')} label={t('assessing.settle.confirm')} />
          </Fieldset>
          <Actions>
            <Button>{t('assessing.settle.button')}</Button>
            <ButtonLink kind="quiet" href={href(objectionsPath(call.code))}>
              {t('ui.cancel')}
            </ButtonLink>
          </Actions>
        </Form>
      )}
    </Layout>
  );
}
