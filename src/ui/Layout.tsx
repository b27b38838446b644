import type { ComponentChildren } from 'preact';
import { Breadcrumbs, type Crumb } from './Breadcrumbs.tsx';
import { NoticeArea } from './NoticeArea.tsx';
import { usePage } from './page.ts';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteHeader } from './SiteHeader.tsx';

export interface LayoutProps {
  /** The page's title, and its `h1` unless `heading` is given. */
  title: string;
  /** Replaces the `h1` with something richer; must hold the `h1` itself. */
  heading?: ComponentChildren;
  /** One sentence under the title. */
  lead?: ComponentChildren;
  /** Buttons beside the title. */
  actions?: ComponentChildren;
  /** For search engines; the lead where it is text. */
  description?: string;
  breadcrumbs?: Crumb[];
  aside?: ComponentChildren;
  /** Shows that something went wrong before the title is read out. */
  hasErrors?: boolean;
  /** Only pages on which people work need our script and the style of forms that it serves; others go without. */
  script?: boolean;
  /** More for `<head>`: canonical address, feeds. */
  head?: ComponentChildren;
  children?: ComponentChildren;
}

/** A whole page. Addresses are given finished: `href('/plannen')`. */
export function Layout(props: LayoutProps) {
  const { t, language } = usePage();
  return (
    <html lang={language}>
      <Head {...props} />
      <body>
        <SkipLink />
        <SiteHeader />
        <NoticeArea />
        <div class="wide page">
          <Breadcrumbs items={props.breadcrumbs ?? []} />
          <div class={props.aside ? 'page__columns' : undefined}>
            <main id="inhoud" tabIndex={-1}>
              {props.heading ?? <PageTitle {...props} />}
              {props.children}
            </main>
            {props.aside && (
              <aside class="page__aside" aria-label={t('ui.beside')}>
                {props.aside}
              </aside>
            )}
          </div>
        </div>
        <SiteFooter />
      </body>
    </html>
  );
}

function Head({ title, lead, description, hasErrors, head, script }: LayoutProps) {
  const { t, asset } = usePage();
  const summary = description ?? (typeof lead === 'string' ? lead : undefined);
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${hasErrors ? `${t('ui.error')}: ` : ''}${title} – Lokale Relance`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {summary && <meta name="description" content={summary} />}
      <meta name="theme-color" content="#fbf7f0" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#0d1b1a" media="(prefers-color-scheme: dark)" />
      <link rel="stylesheet" href={asset('main.css')} />
      {script && <link rel="stylesheet" href={asset('workspace.css')} />}
      <link
        rel="preload"
        href={asset('figtree-latin-wght-normal.woff2')}
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
      />
      <link rel="icon" href={asset('favicon.svg')} type="image/svg+xml" />
      {head}
      {script && <script type="module" src={asset('main.js')} />}
    </head>
  );
}

function SkipLink() {
  const { t } = usePage();
  return (
    <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
      {t('ui.skipLink')}
    </a>
  );
}

function PageTitle({ title, lead, actions }: Pick<LayoutProps, 'title' | 'lead' | 'actions'>) {
  return (
    <div class="page__title">
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {actions && <div class="row">{actions}</div>}
    </div>
  );
}
