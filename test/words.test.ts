import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, it } from 'node:test';
import { languages, readLocale } from '../src/platform/i18n.ts';
import { fromRoot } from '../src/platform/root.ts';

const plural = /_(zero|one|two|few|many|other)$/;

function flatten(words: unknown, prefix = ''): [string, string][] {
  if (typeof words === 'string') return [[prefix, words]];
  return Object.entries(words as object).flatMap(([key, inner]) => flatten(inner, prefix ? `${prefix}.${key}` : key));
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return ['.ts', '.tsx'].includes(extname(path)) && !/\.test\.tsx?$/.test(path) ? [path] : [];
  });
}

const locales = Object.fromEntries(languages.map((language) => [language, new Map(flatten(readLocale(language)))]));
const keys = [...locales['nl']!.keys()];
const known = new Set(keys.map((key) => key.replace(plural, '')));
const source = sourcesIn(fromRoot('src'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

const literals = new Set([...source.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/gi)].map((match) => match[1]!));
/** Keys put together in the source: `checks.${id}.title` may be any key of that form. */
const patterns = [...source.matchAll(/`((?:[\w-]+\.)*[\w-]*\$\{[^`]*)`/g)]
  .map((match) => match[1]!)
  .map((text) =>
    text
      .replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '\u0000')
      .replaceAll('.', '\\.')
      .replaceAll('\u0000', '[\\w.-]+'),
  )
  .filter((text) => /^[\w\\.[\]+-]+$/.test(text) && /[a-z]/i.test(text.replace(/\[\\w\.-\]\+/g, '')))
  .map((text) => new RegExp(`^${text}$`));

describe('the words', () => {
  it('are there in every language', () => {
    for (const language of languages)
      assert.deepEqual([...locales[language]!.keys()].sort(), [...keys].sort(), language);
  });

  it('take the same values in every language', () => {
    const values = (text: string) => [...text.matchAll(/\{\{-?\s*(\w+)/g)].map((match) => match[1]).sort();
    for (const key of keys.filter((key) => !plural.test(key))) {
      assert.deepEqual(values(locales['en']!.get(key)!), values(locales['nl']!.get(key)!), key);
    }
  });

  it('exist when the source asks for them', () => {
    const files = new Set(keys.map((key) => key.split('.')[0]));
    const asked = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1]!);
    assert.deepEqual(
      asked.filter((key) => !known.has(key)),
      [],
    );
    const missing = [...literals].filter(
      (literal) =>
        files.has(literal.split('.')[0]!) && !known.has(literal) && !keys.some((key) => key.startsWith(`${literal}.`)),
    );
    assert.deepEqual(
      missing.filter((literal) => new RegExp(`t\\([^)]*'${literal}'`).test(source)),
      [],
    );
  });

  it('are all used', () => {
    const unused = [...known].filter((key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)));
    assert.deepEqual(unused, []);
  });

  it('are not empty', () => {
    for (const language of languages) {
      for (const [key, text] of locales[language]!) assert.notEqual(text.trim(), '', `${language} ${key}`);
    }
  });
});
