import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Language, translator } from '../platform/i18n.ts';
import { nothingPersonal, type Page, PageProvider } from './page.ts';

/** A page as views know it, without a server. */
export function fakePage(changes: Partial<Page> = {}, language: Language = 'nl'): Page {
  return {
    language,
    t: translator(language),
    href: (path) => (language === 'nl' ? path : `/${language}${path === '/' ? '' : path}`),
    path: '/stijlgids',
    viewer: null,
    navigation: [
      { href: '/plannen', label: 'Plannen' },
      { href: '/gebieden', label: 'Gebieden' },
    ],
    notice: null,
    personal: nothingPersonal,
    asset: (name) => `/assets/${name}`,
    ...changes,
  };
}

/** The HTML of a view inside a page. */
export const render = (view: VNode, page: Page = fakePage()): string =>
  renderToString(h(PageProvider, { value: page }, view));
