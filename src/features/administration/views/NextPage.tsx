import { Icon } from '../../../ui/Icon.tsx';
import { usePage } from '../../../ui/page.ts';

/** For lists that are paged by the last row shown: there is no count, only a way on. */
export function NextPage({ href }: { href: string | null }) {
  const { t } = usePage();
  if (href === null) return null;
  return (
    <nav class="pagination" aria-label={t('ui.pagination.label')}>
      <a rel="next" href={href}>
        {t('ui.pagination.next')}
        <Icon name="next" />
      </a>
    </nav>
  );
}
