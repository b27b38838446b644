import { Icon } from './Icon.tsx';
import { usePage } from './page.ts';

/** What a reader must know on any page: what was just done, and what only their browser keeps. */
export function NoticeArea() {
  return (
    <>
      <JustDone />
      <OnlyInBrowser />
    </>
  );
}

/** Says once, on the page after an act, what was done, with a way to take it back. */
function JustDone() {
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

/** Themes that were chosen without account are gone with the browser: says so until someone signs in. */
function OnlyInBrowser() {
  const { t, href, viewer, personal, path } = usePage();
  if (viewer || personal.themes.length === 0) return null;
  const query = new URLSearchParams({ terug: path });
  return (
    <section class="site-notice site-notice--reminder wide" aria-label={t('ui.chosen.label')}>
      <Icon name="bell" />
      <p>
        {t('ui.chosen.text', { count: personal.themes.length })}{' '}
        <a href={href(`/aanmelden?${query}`)}>{t('ui.chosen.signIn')}</a> {t('ui.chosen.or')}{' '}
        <a href={href(`/registreren?${query}`)}>{t('ui.chosen.register')}</a> {t('ui.chosen.toKeep')}
      </p>
      <a href={href('/themas')}>{t('ui.chosen.themes')}</a>
    </section>
  );
}
