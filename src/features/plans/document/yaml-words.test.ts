import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type languages, translator } from '../../../platform/i18n.ts';
import { problemMessage } from './problem.ts';
import { readPlanDocument } from './read.ts';

const first = (text: string, language: (typeof languages)[number] = 'nl'): string => {
  const result = readPlanDocument(text);
  assert.ok(!result.ok);
  const { line, column } = result.problems[0]!;
  return `${line}:${column} ${problemMessage(result.problems[0]!, translator(language))}`;
};

const mistakes: [string, RegExp][] = [
  ['title: Plan: nu', /^1:8 Dit is geen geldige YAML: hier kan geen sleutel of lijst beginnen\. Zet/],
  ['title: "Plan', /^1:\d+ .*YAML: er ontbreekt een teken/],
  ['areas: [a, b', /^1:\d+ .*een haakje is niet gesloten/],
  ['a:\n  b: 1\n c: 2', /^3:\d .*begint niet even ver/],
  ['a:\n\t- b', /^2:1 .*een tab\. Gebruik spaties/],
  ['title:Plan\narea: b', /^1:1 .*een dubbelpunt en een spatie/],
  ['title: @plan', /^1:8 .*niet met dit teken beginnen/],
  ['title: "C:\\plan"', /^1:\d+ .*Schrijf de backslash twee keer/],
  ['title: !plan b', /^1:8 .*begint tussen aanhalingstekens/],
  ['title: "a" b', /^1:\d+ .*iets te veel/],
  ['a: 1\n---\nb: 2', /^2:1 .*meer dan één document/],
  ['a: [\n  - b\n ]', /^2:3 .*binnen haakjes/],
  ['a: *', /^1:4 .*na & of \*/],
];

test('what is wrong with YAML is said in the language of the reader', () => {
  for (const [text, expected] of mistakes) {
    assert.match(first(text), expected);
    assert.doesNotMatch(first(text, 'en'), /document\.yaml/);
  }
});

test('a reason of the library that has no words of ours is told as it is', () => {
  assert.equal(first('a: &b &c 1'), '1:7 Dit is geen geldige YAML: A node can have at most one anchor');
});

test('text that begins with a star is not a file that refers to itself too often', () => {
  assert.equal(
    first('area: "1"\ntitle: *Samen* sterk'),
    '2:8 ‘*Samen*’ verwijst naar niets. Zet tekst die met * begint tussen aanhalingstekens.',
  );
  assert.match(first('a: *b\nc: &b 1'), /^1:4 ‘\*b’ verwijst naar niets/);
});
