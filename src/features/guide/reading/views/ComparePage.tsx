import { DataTable, EmptyState, Layout, StatusTag, TextChange, type Tone, usePage } from '../../../../ui/index.ts';
import type { ChangeKind, SectionChange } from '../../rules/compare.ts';
import type { Edition, Programme, Section } from '../../store.ts';
import { comparedText } from '../compared-text.ts';
import { guidePath, guidesPath, sectionPath } from '../paths.ts';
import { GuideLinks } from './EditionPage.tsx';
import { CompareForm } from './Editions.tsx';
import { ArchiveNotice } from './Notices.tsx';
import { editionName, textLanguage } from './words.ts';

interface ComparePageProps {
  programme: Programme;
  editions: Edition[];
  from: Edition;
  to: Edition;
  changes: SectionChange<Section>[];
}

const tones: Record<ChangeKind, Tone> = {
  new: 'ok',
  gone: 'error',
  moved: 'info',
  renamed: 'info',
  split: 'info',
  merged: 'info',
  changed: 'warning',
};

/** What became of each section between two editions, and word by word what changed in it. */
export function ComparePage({ programme, editions, from, to, changes }: ComparePageProps) {
  const { t, href, language } = usePage();
  const name = (edition: Edition) => editionName(edition, t, language);
  return (
    <Layout
      title={t('guide.compare.title')}
      lead={t('guide.compare.lead', { programme: programme.title, from: name(from), to: name(to) })}
      breadcrumbs={[
        { href: href(guidesPath), label: t('guide.list.title') },
        { href: href(guidePath(programme.code)), label: programme.title },
      ]}
      head={
        <>
          <meta name="robots" content="noindex" />
          <GuideLinks programme={programme} />
        </>
      }
    >
      <ArchiveNotice programme={programme} />
      <CompareForm code={programme.code} editions={editions} from={from.number} to={to.number} />
      <Comparison {...{ changes, from, to }} />
    </Layout>
  );
}

/** An overview of what differs, and then each section word by word. */
export function Comparison({ changes, from, to }: Sides & { changes: readonly SectionChange<Section>[] }) {
  const { t } = usePage();
  const different = changes.filter(({ kinds }) => kinds.length > 0);
  if (different.length === 0) return <EmptyState title={t('guide.compare.same')} />;
  return (
    <>
      <Overview {...{ different, from, to }} same={changes.length - different.length} />
      <h2>{t('guide.compare.wordByWord')}</h2>
      <p class="note">{t('guide.compare.legend')}</p>
      {different.map((change) => (
        <Change key={anchorOf(change)} {...{ change, from, to }} />
      ))}
    </>
  );
}

type Sides = { from: Edition; to: Edition };

const anchorOf = ({ from, to }: SectionChange<Section>) => `${from?.key ?? ''}-naar-${to?.key ?? ''}`;

function Overview({ different, same }: Sides & { different: SectionChange<Section>[]; same: number }) {
  const { t, language } = usePage();
  return (
    <DataTable
      caption={t('guide.compare.overview', { count: different.length, same })}
      rows={different}
      rowKey={anchorOf}
      columns={[
        {
          key: 'section',
          header: t('guide.compare.section'),
          rowHeader: true,
          cell: (change) => (
            <a href={`#${anchorOf(change)}`} lang={textLanguage(language)}>
              {(change.to ?? change.from)!.title}
            </a>
          ),
        },
        { key: 'kinds', header: t('guide.compare.what'), cell: ({ kinds }) => <Kinds kinds={kinds} /> },
        {
          key: 'note',
          header: t('guide.compare.note'),
          cell: ({ note, from, to, kinds }) => (
            <>
              {kinds.includes('renamed') && (
                <span lang={textLanguage(language)}>{`${from!.title} → ${to!.title}. `}</span>
              )}
              <span lang={textLanguage(language)}>{note}</span>
            </>
          ),
        },
      ]}
    />
  );
}

function Kinds({ kinds }: { kinds: readonly ChangeKind[] }) {
  const { t } = usePage();
  return (
    <span class="row">
      {kinds.map((kind) => (
        <StatusTag key={kind} tone={tones[kind]}>
          {t(`guide.compare.kind.${kind}`)}
        </StatusTag>
      ))}
    </span>
  );
}

function Change({ change, from, to }: Sides & { change: SectionChange<Section> }) {
  const { t, language } = usePage();
  const { kinds } = change;
  const sameText = change.from && change.to && !kinds.includes('changed');
  const [before, after] = [comparedText(change.from), comparedText(change.to)];
  return (
    <div class="guide-change">
      <h3 id={anchorOf(change)} lang={textLanguage(language)}>
        {(change.to ?? change.from)!.title}
      </h3>
      <Kinds kinds={kinds} />
      {sameText && <p class="note">{t('guide.compare.sameText')}</p>}
      {!sameText && (
        <div class="guide-beside">
          {(['before', 'after'] as const).map((side) => (
            <Side
              key={side}
              {...{ side, before, after }}
              edition={side === 'before' ? from : to}
              section={side === 'before' ? change.from : change.to}
            />
          ))}
        </div>
      )}
    </div>
  );
}

interface SideProps {
  side: 'before' | 'after';
  edition: Edition;
  section: Section | null;
  before: string;
  after: string;
}

function Side({ side, edition, section, before, after }: SideProps) {
  const { t, href, language } = usePage();
  const name = t('guide.edition.short', { number: edition.number });
  if (!section) return <p class="note">{t('guide.compare.notIn', { edition: name })}</p>;
  return (
    <div class={`guide-side guide-side--${side}`}>
      <p class="note">
        {edition.publishedAt ? (
          <a href={href(sectionPath(edition.programmeCode, edition.number, section.key))}>{name}</a>
        ) : (
          name
        )}
      </p>
      <div lang={textLanguage(language)}>
        <b>{section.title}</b>
        <TextChange before={before} after={after} side={side} />
      </div>
    </div>
  );
}
