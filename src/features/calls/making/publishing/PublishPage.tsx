import { formats } from '../../../../platform/formats.ts';
import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Alert,
  Button,
  ButtonLink,
  Checkbox,
  DescriptionList,
  ErrorSummary,
  Findings,
  Form,
  Layout,
  StatusTag,
  TextArea,
  TextChange,
  usePage,
} from '../../../../ui/index.ts';
import type { CallProblem } from '../../document/problems/index.ts';
import { applicationStep } from '../../moments.ts';
import type { OwnedCall } from '../access.ts';
import { publishAt, versionsAt, workAt } from '../addresses.ts';
import { sayMoment } from '../form/moment.tsx';
import type { Difference } from '../parts/part.ts';
import { callCrumbs, problemFinding } from '../views/words.ts';
import type { PartDifferences } from './differences.ts';

export interface PublishPageProps {
  call: OwnedCall;
  problems: readonly CallProblem[];
  /** Number of the newest version; 0 for none. */
  version: number;
  /** Whether the draft is that version. */
  isSame: boolean;
  /** Since that version. */
  differences: readonly PartDifferences[];
  /** Areas that get a drawing right. */
  rights: number;
  /** Applications that stand on a version and are not sent in. */
  started: number;
  answers: Answers;
  errors?: FieldErrors | undefined;
  /** Why it was not published: the key of the reason. */
  refusal?: string | undefined;
}

/** What changes for readers, what stops it, and the form that makes the next version. */
export function PublishPage(props: PublishPageProps) {
  const { t, href } = usePage();
  const { call, problems, version, isSame, errors, refusal } = props;
  const stops = problems.filter(({ severity }) => severity === 'error');
  const advice = problems.filter(({ severity }) => severity !== 'error');
  const found = (some: readonly CallProblem[]) => some.map((one) => problemFinding(one, call.code, href, t));
  return (
    <Layout
      title={t('callwork.publish.title')}
      lead={call.draft.title}
      breadcrumbs={callCrumbs(call, href, t)}
      hasErrors={errors !== undefined || refusal !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      {refusal && <Alert kind="error">{t(`callwork.publish.refusal.${refusal}`)}</Alert>}
      {stops.length > 0 && (
        <section aria-labelledby="stopt">
          <h2 id="stopt">{t('callwork.work.errors', { count: stops.length })}</h2>
          <Findings findings={found(stops)} />
        </section>
      )}
      {isSame ? <Alert>{t('callwork.publish.same', { number: version })}</Alert> : <WhatChanges {...props} />}
      {stops.length === 0 && !isSame && call.withdrawnAt === null && <PublishForm {...props} />}
      {advice.length > 0 && (
        <section aria-labelledby="overweeg">
          <h2 id="overweeg">{t('callwork.publish.advice')}</h2>
          <Findings findings={found(advice)} />
        </section>
      )}
    </Layout>
  );
}

function WhatChanges({ call, version, differences }: PublishPageProps) {
  const { t } = usePage();
  if (version === 0) return <FirstVersion call={call} />;
  return (
    <section aria-labelledby="verschil">
      <h2 id="verschil">{t('callwork.publish.changes', { number: version })}</h2>
      {differences.map(({ key, heading, differences: some }) => (
        <section class="differences" key={key}>
          <h3>{heading}</h3>
          <dl>
            {some.map((one, index) => (
              <OneDifference key={index} {...one} />
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}

const tones = { added: 'ok', removed: 'error', changed: 'info', moved: 'neutral' } as const;

function OneDifference({ change, label, before, after }: Difference) {
  const { t } = usePage();
  return (
    <div>
      <dt class="row">
        {label}
        <StatusTag tone={tones[change]}>{t(`plans.compare.${change}`)}</StatusTag>
      </dt>
      <dd>{(before || after) && <Change {...{ before, after }} />}</dd>
    </div>
  );
}

/** Of a figure the whole is said, before and after; of a text the words that differ. */
function Change({ before, after }: Pick<Difference, 'before' | 'after'>) {
  const { t } = usePage();
  if (before.length > 80 || after.length > 80) return <TextChange {...{ before, after }} />;
  const side = (Tag: 'del' | 'ins', kind: 'removed' | 'added', text: string) =>
    text !== '' && (
      <Tag>
        <span class="visually-hidden"> {t(`ui.difference.${kind}`)}: </span>
        {text}
      </Tag>
    );
  return (
    <p class="text-change">
      {side('del', 'removed', before)} {side('ins', 'added', after)}
    </p>
  );
}

function FirstVersion({ call: { draft } }: { call: OwnedCall }) {
  const { t, language } = usePage();
  const step = applicationStep(draft);
  const said = (moment?: string) => (moment ? sayMoment(moment, { t, language }) : t('callwork.note.noMoment'));
  return (
    <section aria-labelledby="eerste">
      <h2 id="eerste">{t('callwork.publish.first')}</h2>
      <DescriptionList
        items={[
          { term: t('callwork.field.general.summary'), details: draft.summary },
          {
            term: t('callwork.field.budget.envelope'),
            details: draft.envelope ? formats(language).money(draft.envelope) : t('callwork.note.noMoment'),
          },
          { term: t('callwork.field.steps.opens'), details: said(step?.opens) },
          { term: t('callwork.field.steps.closes'), details: said(step?.closes) },
        ]}
      />
    </section>
  );
}

function PublishForm({ call, version, rights, started, answers, errors }: PublishPageProps) {
  const { t, href } = usePage();
  return (
    <section aria-labelledby="openbaar">
      <h2 id="openbaar">{t('callwork.publish.number', { number: version + 1 })}</h2>
      <p>{t('callwork.publish.frozen')}</p>
      {rights > 0 && <p>{t('callwork.publish.rights', { count: rights })}</p>}
      {started > 0 && (
        <p>
          {t('callwork.publish.started', { count: started })}{' '}
          <a href={href(versionsAt(call.code))}>{t('callwork.side.versions')}</a>
        </p>
      )}
      <Form action={href(publishAt(call.code))} id="deel">
        <input type="hidden" name="revision" value={call.revision} />
        {version > 0 && (
          <TextArea
            name="note"
            label={t('callwork.publish.note')}
            hint={t('callwork.publish.noteHint')}
            value={answered(answers, 'note')}
            errors={errors}
            rows={3}
            required
          />
        )}
        <Checkbox
          name="sure"
          label={t('callwork.publish.sure')}
          checked={answered(answers, 'sure') === 'yes'}
          errors={errors}
        />
        <Actions>
          <Button>{t('callwork.publish.publish')}</Button>
          <ButtonLink kind="quiet" href={href(workAt(call.code))}>
            {t('callwork.back')}
          </ButtonLink>
        </Actions>
      </Form>
    </section>
  );
}
