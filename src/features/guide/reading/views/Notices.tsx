import { formats } from '../../../../platform/formats.ts';
import { Alert, usePage } from '../../../../ui/index.ts';
import type { Edition, Programme } from '../../store.ts';
import { editionPath, guidePath, sectionPath } from '../paths.ts';
import { editionName, textLanguage } from './words.ts';

/** Says of a guide that nobody keeps it up any more. */
export function ArchiveNotice({ programme }: { programme: Programme }) {
  const { t, language } = usePage();
  const { archived } = programme;
  if (!archived) return null;
  const since = archived.since
    ? t('guide.archive.since', { day: formats(language).date(archived.since) })
    : t('guide.archive.sinceUnknown');
  return (
    <Alert kind="warning" title={t('guide.archive.title')}>
      <p>{since}</p>
      <p lang={textLanguage(language)}>{archived.notice}</p>
    </Alert>
  );
}

interface OlderNoticeProps {
  programme: Programme;
  edition: Edition;
  newest: Edition;
  /** On the page of a section: what it is called in the newest edition; null when it is gone. */
  section?: string | null | undefined;
}

/** Says of an edition that there is a newer one, and leads to the same place in it. */
export function OlderNotice({ programme: { code }, edition, newest, section }: OlderNoticeProps) {
  const { t, href, language } = usePage();
  if (edition.number === newest.number) return null;
  const to = section
    ? { path: sectionPath(code, newest.number, section), text: t('guide.older.toSection') }
    : { path: guidePath(code), text: t('guide.older.toEdition') };
  return (
    <Alert kind="warning" title={t('guide.older.title', { edition: editionName(newest, t, language) })}>
      {section === null && <p>{t('guide.older.gone')}</p>}
      <p>
        <a href={href(to.path)}>{to.text}</a>
      </p>
    </Alert>
  );
}

/** What the text is and is not. */
export function Provenance({ edition }: { edition: Edition }) {
  const { t, href, language } = usePage();
  if (edition.provenance === '') return null;
  return (
    <Alert title={t('guide.provenance')}>
      <p lang={textLanguage(language)}>{edition.provenance}</p>
      {edition.sources.length > 0 && (
        <p>
          <a href={href(`${editionPath(edition.programmeCode, edition.number)}#bronnen`)}>{t('guide.toSources')}</a>
        </p>
      )}
    </Alert>
  );
}
