import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInstance, type TOptions } from 'i18next';
import { fromRoot } from './root.ts';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** Looks up a word by its key (`<file>.<path in the file>`) and fills in `{{values}}`. */
export type Translate = (key: string, values?: TOptions) => string;

/** All words of one language: each file of `locales/<language>/` under its own name. */
export function readLocale(language: Language): Record<string, unknown> {
  const folder = fromRoot('locales', language);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      basename(file, '.json'),
      JSON.parse(readFileSync(fromRoot('locales', language, file), 'utf8')),
    ]),
  );
}

const i18n = createInstance();
await i18n.init({
  lng: 'nl',
  fallbackLng: false,
  // Preact escapes what it renders; escaping here too would show people `&amp;`.
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(languages.map((language) => [language, { translation: readLocale(language) }])),
});

const translators = Object.fromEntries(
  languages.map((language) => [language, remembering(i18n.getFixedT(language) as Translate)]),
) as Record<Language, Translate>;

/** A page asks for hundreds of words; those without values are looked up once. */
function remembering(translate: Translate): Translate {
  const known = new Map<string, string>();
  return (key, values) => {
    if (values) return translate(key, values);
    const found = known.get(key) ?? translate(key);
    // A key that someone makes up must not fill the memory.
    if (known.size < 20_000) known.set(key, found);
    return found;
  };
}

export const translator = (language: Language): Translate => translators[language];

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);
