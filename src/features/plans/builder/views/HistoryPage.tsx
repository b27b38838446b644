import { formats } from '../../../../platform/formats.ts';
import type { Translate } from '../../../../platform/i18n.ts';
import { Actions, Button } from '../../../../ui/Button.tsx';
import { DataTable } from '../../../../ui/DataTable.tsx';
import { Select } from '../../../../ui/forms/Select.tsx';
import { Layout } from '../../../../ui/Layout.tsx';
import { usePage } from '../../../../ui/page.ts';
import { differences } from '../../differences.ts';
import { wordsIn } from '../../public/words.ts';
import type { Revision, RevisionEntry } from '../../revision-store.ts';
import type { Draft } from '../../store.ts';
import { historyAt, revisionAt } from '../addresses.ts';
import { differencesInWords } from '../difference-words.ts';
import { planCrumbs } from './crumbs.ts';
import { PlaceDifferences } from './Differences.tsx';

interface HistoryPageProps {
  draft: Draft;
  entries: readonly RevisionEntry[];
  /** First revision of the next page. */
  older: number | undefined;
}

/** Every save of a plan, newest first. */
export function HistoryPage({ draft, entries, older }: HistoryPageProps) {
  const { t, href, language } = usePage();
  const { moment } = formats(language);
  return (
    <Layout
      title={t('drafts.history.title')}
      lead={t('drafts.history.lead')}
      breadcrumbs={planCrumbs(draft, href, t)}
      script
    >
      <DataTable
        caption={t('drafts.history.title')}
        hideCaption
        rows={entries}
        rowKey={({ revision }) => revision}
        columns={[
          { key: 'number', header: t('drafts.history.number'), numeric: true, cell: ({ revision }) => revision },
          {
            key: 'what',
            header: t('drafts.history.what'),
            rowHeader: true,
            cell: (entry) => <a href={href(revisionAt(draft.id, entry.revision))}>{actInWords(entry, t)}</a>,
          },
          { key: 'who', header: t('drafts.history.who'), cell: ({ by }) => by ?? t('drafts.someone') },
          { key: 'when', header: t('drafts.history.when'), cell: ({ at }) => moment(at) },
        ]}
      />
      {older !== undefined && (
        <p>
          <a href={href(`${historyAt(draft.id)}?tot=${older}`)}>{t('drafts.history.older')}</a>
        </p>
      )}
    </Layout>
  );
}

/** "Maatregel bewaard (M3)". */
function actInWords({ act, part, item }: RevisionEntry, t: Translate): string {
  const what = t(`drafts.act.${act}`);
  const isList = part === 'goals' || part === 'measures';
  const where = part ? t(isList ? `builder.${part}.list` : `builder.${part}.title`) : '';
  return [what, where && `: ${where}`, item && ` (${item})`].filter(Boolean).join('');
}

interface RevisionPageProps {
  draft: Draft;
  /** Absent for the first save. */
  before: Revision | undefined;
  after: Revision;
  mayEdit: boolean;
}

/** What differs between two saves, and the way back to the earlier one. */
export function RevisionPage({ draft, before, after, mayEdit }: RevisionPageProps) {
  const { t, href, language } = usePage();
  const { moment } = formats(language);
  const found = before ? differences(before.document, after.document) : [];
  const places = before ? differencesInWords(found, [before.document, after.document], wordsIn(language)) : [];
  const who = { name: after.by ?? t('drafts.someone'), moment: moment(after.at) };
  const crumbs = [...planCrumbs(draft, href, t), { href: href(historyAt(draft.id)), label: t('drafts.history.title') }];
  const title = before
    ? t('drafts.history.between', { from: before.revision, to: after.revision })
    : t('drafts.history.first');
  return (
    <Layout
      title={title}
      lead={t('drafts.history.by', { what: actInWords(after, t), ...who })}
      breadcrumbs={crumbs}
      script
    >
      {before && places.length === 0 && <p>{t('drafts.history.same')}</p>}
      {places.map((place, index) => (
        <PlaceDifferences key={index} {...place} />
      ))}
      <Compare draft={draft} after={after} />
      {mayEdit && (
        <Actions>
          {before && after.revision !== 1 && <RestoreButton draft={draft} revision={before.revision} />}
          {after.revision !== draft.revision && <RestoreButton draft={draft} revision={after.revision} />}
        </Actions>
      )}
    </Layout>
  );
}

function RestoreButton({ draft, revision }: { draft: Draft; revision: number }) {
  const { t, href } = usePage();
  return (
    <form method="post" action={href(revisionAt(draft.id, revision, 'terugzetten'))}>
      <Button kind="secondary">{t('drafts.history.restore', { revision })}</Button>
    </form>
  );
}

function Compare({ draft, after }: { draft: Draft; after: Revision }) {
  const { t, href } = usePage();
  const first = Math.max(1, draft.revision - 199);
  const numbers = Array.from({ length: draft.revision - first + 1 }, (_, index) => String(draft.revision - index));
  const options = numbers
    .filter((number) => Number(number) !== after.revision)
    .map((value) => ({ value, label: t('drafts.history.save', { revision: value }) }));
  if (options.length === 0) return null;
  return (
    <form class="form" method="get" action={href(revisionAt(draft.id, after.revision))}>
      <Select
        name="met"
        label={t('drafts.history.compareWith', { revision: after.revision })}
        required
        empty={false}
        options={options}
      />
      <Actions>
        <Button kind="secondary">{t('drafts.history.compare')}</Button>
      </Actions>
    </form>
  );
}
