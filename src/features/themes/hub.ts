import type { VNode } from 'preact';
import type { Language } from '../../platform/i18n.ts';
import type { Viewer } from '../../platform/viewer.ts';

export interface ThemeContext {
  language: Language;
  viewer: Viewer | null;
}

/** What another feature has about themes. The hub of a theme is made of these, in the order in which `app.ts` gives them. */
export interface ThemePart {
  /** Key of the words that count it, which take a `count`: "3 plannen". */
  counted: string;
  /** How many public things there are about each theme, by code; themes without any may be left out. */
  count(): Promise<ReadonlyMap<string, number>>;
  /** A section of the hub with a heading of the second level; null when there is nothing about this theme. */
  show(theme: string, context: ThemeContext): Promise<VNode | null>;
}
