import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languages, readLocale } from '../../../platform/i18n.ts';
import { fromRoot } from '../../../platform/root.ts';
import { codeLists } from '../document/codes.ts';
import { problemKeys } from '../document/problem.ts';
import { chapters, checks } from './table.ts';

type Words = Record<string, Record<string, string>>;

for (const { id, rules } of chapters) {
  test(`docs/policy/${id}.md lists the checks as they are`, () => {
    const rows = readFileSync(fromRoot('docs', 'policy', `${id}.md`), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split(' | '))
      .map(([check, severity, , , passage]) => ({
        id: check!.replaceAll(/[|` ]/g, ''),
        severity,
        heading: passage!.slice(1, passage!.indexOf('”')),
      }));
    const expected = rules.map((rule) => ({
      id: rule.id,
      severity: rule.severity,
      heading: rule.passage.heading,
    }));
    assert.deepEqual(rows, expected);
  });
}

test('the table holds every check once', () => {
  assert.equal(checks.length, 51);
  assert.equal(new Set(checks.map(({ id }) => id)).size, 51);
  assert.deepEqual(
    chapters.flatMap(({ rules }) => rules.map(({ id }) => id)),
    checks.map(({ id }) => id),
  );
});

for (const language of languages) {
  const locale = readLocale(language);
  test(`every check has its words in ${language}`, () => {
    const words = locale['checks'] as Words;
    const about = ['page', 'chapter', 'from', 'severity', 'status'];
    assert.deepEqual(
      Object.keys(words).filter((key) => !about.includes(key)),
      checks.map(({ id }) => id),
    );
    for (const { id } of checks) {
      const { title, why, fix, ...messages } = words[id]!;
      assert.ok(title && why && fix, id);
      assert.ok(Object.keys(messages).length > 0, id);
      assert.ok(
        Object.keys(messages).every((key) => /^message(_[a-z-]+)?$/.test(key)),
        id,
      );
    }
    assert.deepEqual(
      Object.keys(words['chapter']!),
      chapters.map(({ id }) => id),
    );
  });

  test(`every code and every problem has its words in ${language}`, () => {
    const labels = locale['codes'] as Words;
    for (const [list, codes] of Object.entries(codeLists)) assert.deepEqual(Object.keys(labels[list]!), [...codes]);
    assert.deepEqual(Object.keys((locale['document'] as Words)['problem']!), [...problemKeys]);
  });
}
