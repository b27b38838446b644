import { formats } from '../../../../platform/formats.ts';
import { Alert, Layout, TextChange, usePage } from '../../../../ui/index.ts';
import type { PublishedCall, PublishedVersion } from '../../catalogue-news/published-store.ts';
import { callPath, callsPath } from '../paths.ts';
import { changesBetween } from '../version-changes.ts';
import { textLanguage } from '../words.ts';
import { CallBody } from './CallBody.tsx';
import { Versions } from './Papers.tsx';
import { Provenance } from './StateBox.tsx';

interface VersionPageProps {
  call: PublishedCall;
  version: PublishedVersion;
  /** The name of an area by its code. */
  nameOf(code: string): string;
  now: Date;
}

/** One version of a call as it was made public, with what it changed. */
export function VersionPage({ call, version, nameOf, now }: VersionPageProps) {
  const { t, href, language } = usePage();
  const { document, number } = version;
  const newest = call.versions.at(-1)!;
  const before = call.versions.filter((one) => one.number < number).at(-1);
  return (
    <Layout
      title={`${document.title}, ${t('calls.page.versionName', { number }).toLocaleLowerCase()}`}
      heading={<VersionHead version={version} />}
      breadcrumbs={[
        { href: href(callsPath), label: t('calls.title') },
        { href: href(callPath(call.code)), label: newest.document.title },
      ]}
      head={<meta name="robots" content="noindex" />}
    >
      {number !== newest.number && (
        <Alert kind="warning" title={t('calls.page.olderText', { number })}>
          <p>
            <a href={href(callPath(call.code))}>{t('calls.page.newest')}</a>
          </p>
        </Alert>
      )}
      <Provenance call={call} />
      {before && <Changes {...{ before, version, nameOf }} />}
      <p lang={textLanguage(language)}>{document.summary}</p>
      <CallBody {...{ call, document, now }} areas={document.applicants.areas?.map(nameOf) ?? []} />
      <Versions call={call} current={number} />
    </Layout>
  );
}

function VersionHead({ version: { document, number, publishedAt } }: { version: PublishedVersion }) {
  const { t, language } = usePage();
  const { date } = formats(language);
  return (
    <div class="page__title">
      <h1>
        <span lang={textLanguage(language)}>{document.title}</span>,{' '}
        {t('calls.page.versionName', { number }).toLocaleLowerCase()}
      </h1>
      <p class="lead">{t('calls.compare.lead', { day: date(publishedAt) })}</p>
    </div>
  );
}

function Changes({ before, version, nameOf }: Omit<VersionPageProps, 'call' | 'now'> & { before: PublishedVersion }) {
  const { t, language } = usePage();
  const words = { t, language, formats: formats(language), nameOf };
  const changes = changesBetween(before.document, version.document, words);
  const lang = textLanguage(language);
  return (
    <section aria-labelledby="veranderd">
      <h2 id="veranderd">{t('calls.compare.changes', { number: before.number })}</h2>
      {version.note && (
        <p class="lead" lang={lang}>
          {version.note}
        </p>
      )}
      {changes.length === 0 && <p>{t('calls.compare.same')}</p>}
      {changes.length > 0 && (
        <details class="disclosure">
          <summary>{t('calls.compare.wordByWord')}</summary>
          <div>
            <p class="note">{t('calls.compare.legend')}</p>
            {changes.map(({ title, before: old, after, isValue }) => (
              <section key={title}>
                <h3>{title}</h3>
                {isValue ? <ValueChange before={old} after={after} /> : <TextChange before={old} after={after} />}
              </section>
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function ValueChange({ before, after }: { before: string; after: string }) {
  const { t } = usePage();
  return (
    <p class="text-change">
      {before && (
        <del>
          <span class="visually-hidden">{t('ui.difference.removed')}: </span>
          {before}
        </del>
      )}{' '}
      {after && (
        <ins>
          <span class="visually-hidden">{t('ui.difference.added')}: </span>
          {after}
        </ins>
      )}
    </p>
  );
}
