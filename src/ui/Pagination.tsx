import { Icon } from './Icon.tsx';
import { usePage } from './page.ts';

export interface PaginationProps {
  page: number;
  pages: number;
  /** The finished address of a page. */
  hrefOf(page: number): string;
}

export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  const { t } = usePage();
  if (pages < 2) return null;
  return (
    <nav class="pagination" aria-label={t('ui.pagination.label')}>
      {page > 1 && (
        <a rel="prev" href={hrefOf(page - 1)}>
          <Icon name="previous" />
          {t('ui.pagination.previous')}
        </a>
      )}
      <span>{t('ui.pagination.here', { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={hrefOf(page + 1)}>
          {t('ui.pagination.next')}
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
