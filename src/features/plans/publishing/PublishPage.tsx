import { formats } from '../../../platform/formats.ts';
import type { Answers, FieldErrors } from '../../../platform/forms.ts';
import {
  Actions,
  Alert,
  Button,
  ButtonLink,
  Checkbox,
  ConfirmLink,
  DataTable,
  DateField,
  ErrorSummary,
  Findings,
  Form,
  Layout,
  TextField,
  usePage,
} from '../../../ui/index.ts';
import { partAt, planAt } from '../builder/addresses.ts';
import { type PlacedFinding, placeTitle } from '../builder/findings.ts';
import type { Version } from '../public/published.ts';
import type { Draft } from '../store.ts';

export interface PublishPageProps {
  draft: Draft;
  findings: PlacedFinding[];
  versions: Version[];
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** What stops a publication, what to think about first, and the form that makes it. */
export function PublishPage({ draft, findings, versions, answers, errors }: PublishPageProps) {
  const { t, href } = usePage();
  const stops = findings.filter((finding) => finding.severity === 'error');
  const advice = findings.filter((finding) => finding.severity !== 'error');
  return (
    <Layout
      title={t('publishing.title')}
      lead={draft.document.title}
      breadcrumbs={[
        { href: href('/werkplek'), label: t('publishing.workspace') },
        { href: href(planAt(draft.id)), label: draft.document.title },
      ]}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      {draft.isExample && <Alert>{t('plans.example.long')}</Alert>}
      {stops.length > 0 ? (
        <section aria-labelledby="stopt">
          <h2 id="stopt">{t('publishing.stops', { count: stops.length })}</h2>
          <p>{t('publishing.stopsText')}</p>
          <Findings findings={stops.map((finding) => useFinding(draft, finding))} />
        </section>
      ) : (
        <PublishForm draft={draft} answers={answers} errors={errors} />
      )}
      {advice.length > 0 && (
        <section aria-labelledby="overweeg">
          <h2 id="overweeg">{t('publishing.advice', { count: advice.length })}</h2>
          <p>{t('publishing.adviceText')}</p>
          <Findings findings={advice.map((finding) => useFinding(draft, finding))} />
        </section>
      )}
      <Versions draft={draft} versions={versions} />
    </Layout>
  );
}

function useFinding(draft: Draft, finding: PlacedFinding) {
  const { t, href } = usePage();
  const { severity, check, message, why, fix, source, part, item } = finding;
  const title = placeTitle(draft.document, finding);
  return {
    code: check,
    severity: severity === 'hint' ? ('info' as const) : severity,
    message,
    why,
    fix,
    source,
    place: {
      href: href(partAt(draft.id, part.slug, item)),
      label: title ? t('publishing.mendIn', { title }) : t('publishing.mend'),
    },
  };
}

function PublishForm({ draft, answers, errors }: Pick<PublishPageProps, 'draft' | 'answers' | 'errors'>) {
  const { t, href } = usePage();
  const value = (name: string) => String(answers[name] ?? '');
  return (
    <section aria-labelledby="besluit">
      <Alert kind="ok">{t('publishing.ready')}</Alert>
      <h2 id="besluit">{t('publishing.decision')}</h2>
      <Form>
        <DateField name="date" label={t('publishing.date')} value={value('date')} errors={errors} required />
        <TextField
          name="body"
          label={t('publishing.body')}
          hint={t('publishing.bodyHint')}
          value={value('body')}
          errors={errors}
          width="medium"
          required
        />
        <TextField
          name="reference"
          label={t('publishing.reference')}
          hint={t('publishing.referenceHint')}
          value={value('reference')}
          errors={errors}
          width="medium"
        />
        <Checkbox name="sure" label={t('publishing.sure')} hint={t('publishing.sureHint')} errors={errors} />
        <Actions>
          <Button>{t('publishing.publish')}</Button>
          <ButtonLink kind="quiet" href={href(planAt(draft.id))}>
            {t('publishing.back')}
          </ButtonLink>
        </Actions>
      </Form>
    </section>
  );
}

function Versions({ draft, versions }: Pick<PublishPageProps, 'draft' | 'versions'>) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  if (versions.length === 0) return null;
  const at = (version: Version) => `/plannen/${draft.slug}/publicaties/${version.number}`;
  return (
    <section aria-labelledby="versies">
      <h2 id="versies">{t('publishing.versions')}</h2>
      <DataTable
        caption={t('publishing.versions')}
        hideCaption
        rows={versions}
        columns={[
          {
            key: 'number',
            header: t('publishing.number'),
            rowHeader: true,
            cell: (one) => <a href={href(at(one))}>{t('publishing.version', { number: one.number })}</a>,
          },
          { key: 'on', header: t('publishing.publishedOn'), cell: (one) => date(one.publishedAt) },
          {
            key: 'by',
            header: t('publishing.decidedBy'),
            cell: (one) => `${one.decision.body}, ${date(one.decision.date)}`,
          },
          {
            key: 'state',
            header: t('publishing.state'),
            cell: (one) =>
              one.withdrawal ? (
                t('publishing.withdrawnOn', { date: date(one.withdrawal.at) })
              ) : (
                <ConfirmLink href={href(withdrawAt(draft.id, one.number))}>{t('publishing.withdraw')}</ConfirmLink>
              ),
          },
        ]}
      />
    </section>
  );
}

export const publishAt = (planId: string) => `${planAt(planId)}/publiceren`;
export const withdrawAt = (planId: string, number: number) => `${planAt(planId)}/publicaties/${number}/intrekken`;
