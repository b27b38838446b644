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
  fieldsOf,
  Layout,
  TextField,
  usePage,
} from '../../../ui/index.ts';
import { planAt } from '../builder/addresses.ts';
import { type PlacedFinding, placeTitle } from '../builder/findings.ts';
import { shownFinding } from '../builder/views/Beside.tsx';
import { planCrumbs } from '../builder/views/crumbs.ts';
import type { Version } from '../public/published.ts';
import { publicationPath } from '../public/views/paths.ts';
import type { Draft } from '../store.ts';

interface PublishPageProps {
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
      breadcrumbs={planCrumbs(draft, href, t)}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      {draft.isExample && <Alert>{t('plans.example.long')}</Alert>}
      {stops.length > 0 ? (
        <section aria-labelledby="stopt">
          <h2 id="stopt">{t('publishing.stops', { count: stops.length })}</h2>
          <p>{t('publishing.stopsText')}</p>
          <Mend draft={draft} findings={stops} />
        </section>
      ) : (
        <PublishForm draft={draft} answers={answers} errors={errors} />
      )}
      {advice.length > 0 && (
        <section aria-labelledby="overweeg">
          <h2 id="overweeg">{t('publishing.advice', { count: advice.length })}</h2>
          <p>{t('publishing.adviceText')}</p>
          <Mend draft={draft} findings={advice} />
        </section>
      )}
      <Versions draft={draft} versions={versions} />
      <p>
        <a href={href(`${planAt(draft.id)}/bibliotheek`)}>{t('measures.consent.title')}</a>
      </p>
    </Layout>
  );
}

function Mend({ draft, findings }: Pick<PublishPageProps, 'draft' | 'findings'>) {
  const { t, href } = usePage();
  const shown = findings.map((one) => {
    const title = placeTitle(draft.document, one);
    const label = title ? t('publishing.mendIn', { title }) : t('publishing.mend');
    return shownFinding(one, { planId: draft.id, label, href });
  });
  return <Findings findings={shown} />;
}

function PublishForm({ draft, answers, errors }: Pick<PublishPageProps, 'draft' | 'answers' | 'errors'>) {
  const { t, href } = usePage();
  const { field } = fieldsOf({ answers, errors });
  return (
    <section aria-labelledby="besluit">
      <Alert kind="ok">{t('publishing.ready')}</Alert>
      <h2 id="besluit">{t('publishing.decision')}</h2>
      <Form>
        <DateField {...field('date')} label={t('publishing.date')} required />
        <TextField
          {...field('body')}
          label={t('publishing.body')}
          hint={t('publishing.bodyHint')}
          width="medium"
          required
        />
        <TextField
          {...field('reference')}
          label={t('publishing.reference')}
          hint={t('publishing.referenceHint')}
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
            cell: (one) => (
              <a href={href(publicationPath(draft.slug, one.number))}>
                {t('publishing.version', { number: one.number })}
              </a>
            ),
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
export const withdrawAt = (planId: string, number: number | string) =>
  `${planAt(planId)}/publicaties/${number}/intrekken`;
