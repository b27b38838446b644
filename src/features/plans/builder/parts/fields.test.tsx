import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPlan } from '../../../../../test/builders/plan.ts';
import type { Answers } from '../../../../platform/forms.ts';
import { fakePage, render } from '../../../../ui/testing.tsx';
import type { PlanDocument } from '../../document/schema.ts';
import type { Part } from '../part.ts';
import { collections, parts } from './index.ts';

const hostile = '"><script>alert(1)</script>\'&{{number}}';
const list = {
  needs: [{ title: hostile, description: hostile, source: hostile }],
  policyLinks: [{ title: hostile, url: hostile, kind: 'other' }],
  stakeholders: [{ name: hostile, kind: 'union', degree: 'advised', answer: hostile }],
  leftOut: { care: hostile, sdg: hostile },
} satisfies Partial<PlanDocument>;

function hostilePlan(): PlanDocument {
  const plan = buildPlan({ ...list, title: hostile, area: hostile, language: 'fr', vision: hostile });
  const [goal] = plan.goals;
  goal!.title = hostile;
  goal!.indicators = [{ code: hostile, baseline: hostile, target: hostile }];
  Object.assign(goal!.measures[0]!, {
    description: hostile,
    themes: [hostile],
    owner: hostile,
    borrowedFrom: { area: '44021' },
    partners: [{ name: hostile }],
    consulted: [{ body: hostile }],
    coordination: [{ body: hostile, question: hostile }],
    support: { criteria: hostile },
    budget: [{ year: 2020, amount: '1234.50', direction: 'expense', call: hostile }],
    sources: [{ title: hostile, owner: hostile, url: hostile }],
  });
  return plan;
}

const itemOf = ({ slug, hasItem }: Part): string =>
  !hasItem ? '' : collections.find(({ parts: of }) => of.includes(slug))?.key === 'goals' ? 'D1' : 'M1';

const namesIn = (html: string) => [
  ...new Set([...html.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map((match) => match[1]!)),
];

function assertLabelled(html: string): void {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  );
  const labelled = new Set([...html.matchAll(/<label[^>]* for="([^"]+)"/g)].map((match) => match[1]));
  for (const [tag] of html.matchAll(/<(?:input|select|textarea)[^>]*>/g)) {
    const id = / id="([^"]+)"/.exec(tag)?.[1];
    assert.ok(labelled.has(id) || / aria-label="[^"]+"/.test(tag), `without label: ${tag}`);
    for (const other of / aria-describedby="([^"]+)"/.exec(tag)?.[1]?.split(' ') ?? []) assert.ok(ids.includes(other));
  }
}

for (const part of parts) {
  const item = itemOf(part);
  const document = hostilePlan();
  const answers: Answers = part.answers(part.read(document, item)!);

  for (const language of ['nl', 'en'] as const) {
    test(`${part.slug}: every control has a label and a name, in ${language}, and text stays text`, () => {
      const html = render(part.fields({ document, item, answers, errors: {} }), fakePage({}, language));
      assertLabelled(html);
      assert.ok(namesIn(html).length > 0);
      assert.ok(!html.includes('<script'));
      assert.doesNotMatch(html, /(?:builder|codes|ui)\.[a-zA-Z.]+[<"]/);
    });
  }

  test(`${part.slug}: every answer has its control, and each error stands beside its field`, () => {
    const first = render(part.fields({ document, item, answers, errors: {} }));
    const names = namesIn(first);
    assert.deepEqual(
      Object.keys(answers).filter((name) => !names.includes(name)),
      [],
    );
    const errors = Object.fromEntries(names.map((name) => [name, `fout bij ${name}`]));
    const html = render(part.fields({ document, item, answers, errors }));
    assertLabelled(html);
    for (const name of names.filter((one) => !one.endsWith('.remove')))
      assert.ok(html.includes(`fout bij ${name}<`), name);
  });
}

for (const { slug, creation } of collections) {
  test(`${slug}: what a new one starts with has labels, and refuses to be empty`, () => {
    const document = buildPlan();
    const html = render(creation.fields({ document, answers: {}, errors: { title: 'Vul dit in.' } }));
    assertLabelled(html);
    assert.ok(html.includes('Vul dit in.<'));
    assert.equal(creation.shape(document).safeParse({ title: ' ' }).success, false);
  });
}
