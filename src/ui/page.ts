import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Translate } from '../platform/i18n.ts';

/** What every view may know of the request it answers. */
export interface Page {
  language: Language;
  t: Translate;
  /** The address in this page's language: `/plannen` or `/en/plannen`. */
  href(path: string): string;
  /** Path and query asked for, without the language prefix. */
  path: string;
  viewer: { name: string; isAdministrator: boolean } | null;
  navigation: { href: string; label: string; within?: string; searchFor?: string }[];
  notice: Notice | null;
  personal: Personal;
  /** The public address of a bundled file: `asset('main.css')`. */
  asset(name: string): string;
}

/** What a page shows of someone's own: of who signed in, or what a visitor's browser keeps. */
export interface Personal {
  /** Themes chosen in this browser, which no account keeps. */
  themes: string[];
  /** How many measures are laid aside. */
  basket: number;
  /** Notices that were not read yet. */
  unread: number;
}

export const nothingPersonal: Personal = { themes: [], basket: 0, unread: 0 };

/** A message after an act, shown once on the next page; `undo` is the address that takes the act back. */
export interface Notice {
  key: string;
  values?: Record<string, string>;
  undo?: string;
}

const PageContext = createContext<Page | null>(null);

export const PageProvider = PageContext.Provider;

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('A view is rendered outside a page');
  return page;
}
