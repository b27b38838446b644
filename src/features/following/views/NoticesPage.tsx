import { formats } from '../../../platform/formats.ts';
import { Button, ButtonLink, EmptyState, Layout, Pagination, StatusTag, usePage } from '../../../ui/index.ts';
import type { listNotices } from '../notice-store.ts';

type Listed = Awaited<ReturnType<typeof listNotices>>[number];

interface NoticesProps {
  notices: Listed[];
  unread: number;
  page: number;
  pages: number;
}

export function NoticesPage({ notices, unread, page, pages }: NoticesProps) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('following.notices.title')}
      lead={t('following.notices.unread', { count: unread })}
      actions={
        <>
          {unread > 0 && (
            <form method="post" action={href('/meldingen/gelezen')}>
              <Button kind="secondary">{t('following.notices.readAll')}</Button>
            </form>
          )}
          <ButtonLink kind="secondary" href={href('/volgen/mijn')}>
            {t('following.mine.title')}
          </ButtonLink>
        </>
      }
    >
      {notices.length === 0 && (
        <EmptyState title={t('following.notices.none')}>
          <p>{t('following.notices.noneText')}</p>
        </EmptyState>
      )}
      <ul class="plain follows">
        {notices.map((one) => (
          <OneNotice key={one.id} {...one} />
        ))}
      </ul>
      <Pagination page={page} pages={pages} hrefOf={(other) => href(`/meldingen?pagina=${other}`)} />
    </Layout>
  );
}

function OneNotice({ id, kind, values, at, readAt }: Listed) {
  const { t, href, language } = usePage();
  const title = t(kind, values);
  return (
    <li class="follows__one">
      <div class="follows__name">
        <a href={href(`/meldingen/${id}`)}>{title}</a>
        <p class="note">{formats(language).moment(at)}</p>
      </div>
      {!readAt && (
        <>
          <StatusTag tone="info">{t('following.notices.new')}</StatusTag>
          <form method="post" action={href(`/meldingen/${id}/gelezen`)}>
            <Button kind="quiet">
              {t('following.notices.read')} <span class="visually-hidden">{title}</span>
            </Button>
          </form>
        </>
      )}
    </li>
  );
}
