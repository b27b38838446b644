import { Icon } from './Icon.tsx';
import { usePage } from './page.ts';

/** Says once, on the page after an act, what was done, with a way to take it back. */
export function NoticeArea() {
  const { t, href, notice } = usePage();
  if (!notice) return null;
  return (
    <div class="site-notice wide" role="status">
      <Icon name="check" />
      <p>{t(notice.key, notice.values)}</p>
      {notice.undo && (
        <form method="post" action={href(notice.undo)}>
          <button class="link-button" type="submit">
            {t('ui.undo')}
          </button>
        </form>
      )}
    </div>
  );
}
