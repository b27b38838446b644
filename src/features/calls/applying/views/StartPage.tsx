import { formats } from '../../../../platform/formats.ts';
import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { answered } from '../../../../platform/forms.ts';
import {
  Actions,
  Alert,
  Button,
  Checkbox,
  DataTable,
  ErrorSummary,
  Form,
  Layout,
  RadioGroup,
  TextField,
  usePage,
} from '../../../../ui/index.ts';
import { callPath } from '../../catalogue/paths.ts';
import type { CallDocument, CallStep } from '../../document/schema.ts';
import type { Organisation } from '../../holders.ts';
import { questionName } from '../../own-share/may-we-form.ts';
import { mayWePath } from '../../own-share/paths.ts';
import { applicationPath, startPath } from '../paths.ts';
import { counting } from '../starting.ts';
import type { OwnApplication } from '../store.ts';
import { ServerClock } from './parts.tsx';

/** An organisation that someone may apply for, with what it has in this call and what of the call it does not meet. */
export interface Candidate {
  organisation: Organisation;
  own: OwnApplication[];
  /** Keys of the facts that the call asks and that it does not meet: then it may not apply. */
  failed: string[];
}

export interface StartPageProps {
  call: { code: string; title: string };
  step: CallStep | undefined;
  /** Why nobody may start now; null when one may. */
  closed: 'withdrawn' | 'closed' | 'undated' | 'elsewhere' | null;
  most: number | undefined;
  candidates: Candidate[];
  /** The one that the form is for: the form of several asks to choose first. */
  chosen: Candidate | undefined;
  /** What the call asks before one applies. */
  questions: NonNullable<CallDocument['eligibility']>;
  ordinal: number;
  now: Date;
  answers: Answers;
  errors?: FieldErrors;
}

/** Starting an application: for whom, knowing what colleagues started before. */
export function StartPage(props: StartPageProps) {
  const { call, closed, candidates, errors, step, now, questions } = props;
  const { t, href } = usePage();
  return (
    <Layout
      title={t('applying.start.title')}
      lead={call.title}
      breadcrumbs={[{ href: href(callPath(call.code)), label: call.title }]}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      {closed && (
        <Alert kind="warning">
          <p>{t(`applying.start.closed.${closed}`)}</p>
        </Alert>
      )}
      {!closed && <ServerClock now={now} closes={step?.closes} />}
      {!closed && questions.length > 0 && (
        <p>
          {t('applying.start.questions')} <a href={href(mayWePath(call.code))}>{t('applying.start.mayWe')}</a>
        </p>
      )}
      {!closed && candidates.length === 0 && <p>{t('applying.start.nobody')}</p>}
      {candidates.map((one) => (
        <Existing key={one.organisation.id} candidate={one} />
      ))}
      {!closed && candidates.length > 0 && <Start {...props} />}
    </Layout>
  );
}

function Existing({ candidate: { organisation, own } }: { candidate: Candidate }) {
  const { t, href, language } = usePage();
  const { moment } = formats(language);
  const there = own.filter(({ removedAt }) => removedAt === null);
  if (there.length === 0) return null;
  return (
    <DataTable
      caption={t('applying.start.existing', { name: organisation.name })}
      rows={there}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: t('applying.field.title'),
          rowHeader: true,
          cell: ({ id, title }) => <a href={href(applicationPath(id))}>{title || t('applying.untitled')}</a>,
        },
        { key: 'by', header: t('applying.start.by'), cell: ({ startedBy }) => startedBy ?? t('applying.someone') },
        { key: 'at', header: t('applying.start.at'), cell: ({ createdAt }) => moment(createdAt) },
        {
          key: 'state',
          header: t('applying.mine.state'),
          cell: ({ withdrawnAt }) => t(withdrawnAt ? 'applying.mine.withdrawn' : 'applying.start.busy'),
        },
      ]}
    />
  );
}

function Start({ call, candidates, chosen, most, ordinal, questions, answers, errors }: StartPageProps) {
  const { t, href } = usePage();
  const busy = chosen ? counting(chosen.own) : [];
  const isFull = most !== undefined && busy.length >= most;
  const action = href(startPath(call.code));
  const yesOrNo = (['yes', 'no'] as const).map((value) => ({ value, label: t(`applying.answer.${value}`) }));
  if (!chosen || (candidates.length > 1 && answered(answers, 'organisatie') === '')) {
    return (
      <Form action={action} method="get">
        <RadioGroup
          name="organisatie"
          label={t('applying.start.forWhom')}
          required
          choices={candidates.map(({ organisation }) => ({ value: organisation.id, label: organisation.name }))}
        />
        {questions.map(({ id }) => (
          <input key={id} type="hidden" name={questionName(id)} value={answered(answers, questionName(id))} />
        ))}
        <Actions>
          <Button>{t('applying.start.next')}</Button>
        </Actions>
      </Form>
    );
  }
  return (
    <>
      <h2>{t('applying.start.new', { name: chosen.organisation.name })}</h2>
      {chosen.failed.length > 0 && (
        <Alert kind="error" title={t('applying.start.notFor', { name: chosen.organisation.name })}>
          <ul>
            {chosen.failed.map((key) => (
              <li key={key}>{t(`applying.unmet.${key}`)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {isFull && (
        <Alert kind="warning">
          <p>{t('applying.start.full', { count: most })}</p>
        </Alert>
      )}
      {!isFull && chosen.failed.length === 0 && (
        <Form action={action}>
          <input type="hidden" name="organisatie" value={chosen.organisation.id} />
          <input type="hidden" name="ordinal" value={ordinal} />
          {busy.length > 0 && (
            <>
              <Alert kind="warning" title={t('applying.start.already', { count: busy.length })}>
                <p>{t('applying.start.alreadyText')}</p>
              </Alert>
              <Checkbox
                name="another"
                label={t('applying.start.another')}
                checked={answered(answers, 'another') === 'yes'}
                errors={errors}
              />
            </>
          )}
          {questions.length > 0 && <p>{t('applying.start.asked')}</p>}
          {questions.map(({ id, question }) => (
            <RadioGroup
              key={id}
              name={questionName(id)}
              label={question}
              choices={yesOrNo}
              value={answered(answers, questionName(id))}
              errors={errors}
              inline
            />
          ))}
          <TextField
            name="title"
            label={t('applying.field.title')}
            hint={t('applying.field.titleHint')}
            value={answered(answers, 'title')}
            errors={errors}
            required
          />
          <Actions>
            <Button>{t('applying.start.submit')}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}
