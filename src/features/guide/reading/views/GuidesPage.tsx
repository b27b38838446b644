import { Card, CardGrid, EmptyState, Layout, Tag, usePage } from '../../../../ui/index.ts';
import type { Edition, Programme } from '../../store.ts';
import { guidePath } from '../paths.ts';
import { WorkLink } from './WorkLink.tsx';
import { editionName, textLanguage } from './words.ts';

export interface ListedGuide {
  programme: Programme;
  newest: Edition | undefined;
}

/** Every programme with its guide; those that nobody keeps up come last. */
export function GuidesPage({ guides }: { guides: ListedGuide[] }) {
  const { t, href, language } = usePage();
  return (
    <Layout title={t('guide.list.title')} lead={t('guide.list.lead')}>
      {guides.length === 0 && <EmptyState title={t('guide.list.empty')} />}
      <CardGrid>
        {guides.map(({ programme, newest }) => (
          <Card
            key={programme.code}
            level={2}
            title={programme.title}
            href={href(guidePath(programme.code))}
            kicker={newest ? editionName(newest, t, language) : t('guide.list.none')}
            footer={programme.archived && <Tag>{t('guide.archive.short')}</Tag>}
          >
            <p lang={textLanguage(language)}>{programme.summary}</p>
          </Card>
        ))}
      </CardGrid>
      <ul class="plain stack">
        <li>
          <a href={href('/bijdragen')}>{t('contributions.own.title')}</a>
        </li>
        <li>
          <a href={href('/verwijzingen')}>{t('references.register.title')}</a>
        </li>
        <li>
          <a href={href('/tegenstrijdig')}>{t('conflicts.list.title')}</a>
        </li>
      </ul>
    </Layout>
  );
}

/** A programme of which no edition can be read yet. */
export function EmptyGuidePage({ programme, mayWork }: { programme: Programme; mayWork: boolean }) {
  const { t, href } = usePage();
  return (
    <Layout
      title={programme.title}
      lead={programme.summary}
      breadcrumbs={[{ href: href('/handreikingen'), label: t('guide.list.title') }]}
    >
      <EmptyState title={t('guide.list.none')}>
        <p>{t('guide.list.noneHelp')}</p>
        {mayWork && <WorkLink code={programme.code} />}
      </EmptyState>
    </Layout>
  );
}
