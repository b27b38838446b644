import { formats } from '../../../../platform/formats.ts';
import { DataTable, usePage } from '../../../../ui/index.ts';
import type { PublishedCall, PublishedVersion } from '../../catalogue-news/published-store.ts';
import type { CallDocument } from '../../document/schema.ts';
import { callVersionPath } from '../paths.ts';
import { textLanguage } from '../words.ts';

/** A link to a page of others, without telling where the reader comes from. */
const Outside = ({ url, children }: { url: string; children: string }) => (
  <a href={url} rel="nofollow noopener noreferrer">
    {children}
  </a>
);

const isWeb = (url: string | undefined): url is string => /^https?:\/\//.test(url ?? '');

/** What belongs to a call: documents, and where what it says comes from. */
export function Papers({ document: { documents = [], sources = [], unverified = [] } }: { document: CallDocument }) {
  const { t, language } = usePage();
  const { date } = formats(language);
  const lang = textLanguage(language);
  return (
    <>
      {documents.length > 0 && (
        <section aria-labelledby="documenten">
          <h2 id="documenten">{t('calls.page.documents')}</h2>
          <ul lang={lang}>
            {documents.map(({ title, url }) => (
              <li key={title}>{isWeb(url) ? <Outside url={url}>{title}</Outside> : title}</li>
            ))}
          </ul>
        </section>
      )}
      {unverified.length > 0 && (
        <section aria-labelledby="onzeker">
          <h2 id="onzeker">{t('calls.page.unverified')}</h2>
          <ul lang={lang}>
            {unverified.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {sources.length > 0 && (
        <section aria-labelledby="bronnen">
          <h2 id="bronnen">{t('calls.page.sources')}</h2>
          <ul>
            {sources.map(({ title, passage, url, date: on }) => (
              <li key={`${title}${passage}`}>
                <span lang={lang}>
                  {isWeb(url) ? <Outside url={url}>{title}</Outside> : title}
                  {passage && `, “${passage}”`}
                </span>
                {on && <span class="note"> {date(on)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Whom to ask. */
export function Contact({ contact = {} }: { contact: CallDocument['contact'] }) {
  const { t, language } = usePage();
  const { name, mail, phone, url } = contact;
  if (!name && !mail && !phone && !url) return null;
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{t('calls.page.contact')}</h2>
      <ul class="plain">
        {name && <li lang={textLanguage(language)}>{name}</li>}
        {mail && (
          <li>
            <a href={`mailto:${mail}`}>{mail}</a>
          </li>
        )}
        {phone && (
          <li>
            <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
          </li>
        )}
        {url && (
          <li>{isWeb(url) ? <Outside url={url}>{url.replace(/^https?:\/\//, '').split('/')[0]!}</Outside> : url}</li>
        )}
      </ul>
    </section>
  );
}

/** All versions of a call, the newest first, each with what changed. */
export function Versions({ call, current }: { call: PublishedCall; current: number }) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const name = ({ number }: PublishedVersion) => t('calls.page.versionName', { number });
  return (
    <section aria-labelledby="versies">
      <h2 id="versies">{t('calls.page.versions')}</h2>
      <DataTable
        caption={t('calls.page.versions')}
        hideCaption
        rows={call.versions.toReversed()}
        rowKey={({ number }) => number}
        columns={[
          {
            key: 'version',
            header: t('calls.page.version'),
            rowHeader: true,
            cell: (version) => (
              <a
                href={href(callVersionPath(call.code, version.number))}
                aria-current={version.number === current ? 'true' : undefined}
              >
                {name(version)}
              </a>
            ),
          },
          { key: 'at', header: t('calls.page.published'), cell: ({ publishedAt }) => date(publishedAt) },
          {
            key: 'note',
            header: t('calls.page.change'),
            cell: ({ note, number }) =>
              number === 1 && !note ? t('calls.page.firstVersion') : <span lang={textLanguage(language)}>{note}</span>,
          },
        ]}
      />
    </section>
  );
}
