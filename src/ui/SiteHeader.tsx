import { Icon } from './Icon.tsx';
import { usePage } from './page.ts';
import { Wordmark } from './Wordmark.tsx';

export function SiteHeader() {
  const { t, href } = usePage();
  return (
    <header class="site-header">
      <div class="site-header__bar wide">
        <Wordmark href={href('/')} label={t('ui.home')} />
        <details class="site-header__menu">
          <summary class="nl-button nl-button--secondary">
            <Icon name="menu" />
            {t('ui.menu')}
          </summary>
          <div class="site-header__panel">
            <Search id="zoek-menu" />
            <Navigation />
            <Account />
          </div>
        </details>
        <div class="site-header__tools">
          <Search id="zoek" />
          <Account />
        </div>
      </div>
      <div class="site-header__nav wide">
        <Navigation />
      </div>
    </header>
  );
}

/** Looks in what this section of the site has, and in the plans where a section has no search of its own. */
function Search({ id }: { id: string }) {
  const { t, href, navigation } = usePage();
  const here = useHere();
  const section = navigation.find((item) => item.searchFor && currentState(here, item));
  return (
    <search>
      <form class="site-search" action={section?.href ?? href('/plannen')}>
        <label class="visually-hidden" for={id}>
          {t('ui.search')}
        </label>
        <input
          class="site-search__input"
          id={id}
          type="search"
          name="q"
          placeholder={section?.searchFor ?? t('ui.searchPlaceholder')}
        />
        <button class="site-search__button" type="submit" aria-label={t('ui.search')}>
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
}

function useHere(): string {
  const { path, href } = usePage();
  return href(path.split('?')[0] ?? path);
}

function Navigation() {
  const { t, navigation } = usePage();
  const here = useHere();
  if (navigation.length === 0) return null;
  return (
    <nav class="site-nav" aria-label={t('ui.mainNavigation')}>
      <ul class="plain">
        {navigation.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={currentState(here, item)}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const currentState = (here: string, { href, within = href }: { href: string; within?: string }) =>
  here === href ? 'page' : here.startsWith(`${within}/`) && within !== '/' && within !== '/en' ? 'true' : undefined;

function Account() {
  const { t, href, viewer } = usePage();
  return (
    <div class="site-account">
      <LanguageSwitch />
      <Basket />
      {viewer ? (
        <>
          <Notices />
          <a href={href('/account')}>
            <Icon name="person" />
            {viewer.name}
          </a>
          <form method="post" action={href('/afmelden')}>
            <button class="link-button" type="submit">
              {t('ui.signOut')}
            </button>
          </form>
        </>
      ) : (
        <>
          <a href={href('/aanmelden')}>
            <Icon name="person" />
            {t('ui.signIn')}
          </a>
          <a href={href('/registreren')}>{t('ui.register')}</a>
        </>
      )}
    </div>
  );
}

function Basket() {
  const { t, href, personal } = usePage();
  if (personal.basket === 0) return null;
  return (
    <a href={href('/mand')}>
      <Icon name="basket" />
      {t('ui.basket', { number: personal.basket })}
    </a>
  );
}

function Notices() {
  const { t, href, personal } = usePage();
  const { unread } = personal;
  return (
    <a href={href('/meldingen')}>
      <Icon name="bell" />
      {t('ui.notices.title')}
      {unread > 0 && (
        <span class="site-account__count">
          {unread > 99 ? '99+' : unread}
          <span class="visually-hidden"> {t('ui.notices.unread')}</span>
        </span>
      )}
    </a>
  );
}

function LanguageSwitch() {
  const { t, language, path } = usePage();
  const other = language === 'nl' ? 'en' : 'nl';
  const address = other === 'nl' ? path : `/en${path === '/' ? '' : path}`;
  return (
    <a href={address} lang={other} hreflang={other} rel="alternate">
      {t('ui.otherLanguage')}
    </a>
  );
}
