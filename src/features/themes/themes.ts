import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Language } from '../../platform/i18n.ts';
import { fromRoot } from '../../platform/root.ts';

export interface Theme {
  code: string;
  nl: string;
  en: string;
  pillar: string;
}

const file = 'themes.csv';

/** The themes by which people follow and find, in the order in which lists show them: `content/themes.csv`. */
export const themes: readonly Theme[] = parse(readFileSync(fromRoot('content', file)), { columns: true });

const byCode = new Map(themes.map((theme) => [theme.code, theme]));

export const isTheme = (code: string): boolean => byCode.has(code);

/** What people call a theme; a plan may name one that is not in the list, which then stands as it is. */
export const themeName = (code: string, language: Language): string => byCode.get(code)?.[language] ?? code;
