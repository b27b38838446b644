import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildPlan } from '../../../../../test/builders/plan.ts';
import type { PlanDocument } from '../../../plans/index.ts';
import { readPlanDocument, writeJson } from '../../../plans/index.ts';
import { adoptExample, type Choices, carryOver } from './carrying.ts';
import { changesFor, saysAnything, type Way } from './changes.ts';
import type { Edition, Example, Section, Use } from './guide.ts';
import { idFor, type TakenField, takenFields, takenFrom } from './measure.ts';
import { suggestedSections } from './suggesting.ts';

const example = (key: string, overrides: Partial<Example> = {}): Example => ({
  key,
  title: `Voorbeeld ${key}`,
  description: 'Zo doet men het.',
  kind: 'public-space',
  themes: ['local-trade'],
  targetGroups: ['everyone'],
  level: 'municipality',
  sources: [{ document: 'Handreiking', passage: 'Economie' }],
  ...overrides,
});
const section = (key: string, examples: Example[] = [], body = `Tekst van ${key}`): Section => ({
  key,
  title: `Deel ${key}`,
  body,
  examples,
});
const nothing: Choices = { adopt: new Map(), renew: new Map(), keep: new Set() };
const wholly = (sectionKey: string): Use => ({ sectionKey, exampleKey: '', measureId: '' });

/** A plan on edition 1 with a measure from an example, and what it uses. */
function planWith(from: Edition, sectionKey: string, exampleKey: string): { document: PlanDocument; uses: Use[] } {
  const found = from.sections.find(({ key }) => key === sectionKey)!.examples.find(({ key }) => key === exampleKey)!;
  const { document, id } = adoptExample({ ...buildPlan(), guideEdition: '1' }, 'D2', takenFrom(found), exampleKey)!;
  return { document, uses: [wholly(sectionKey), { sectionKey, exampleKey, measureId: id }] };
}
const measureIn = ({ goals }: PlanDocument, id: string) =>
  goals.flatMap(({ measures }) => measures).find((one) => one.id === id)!;

describe('what a newer edition means for a plan', () => {
  const from: Edition = { number: 1, sections: [section('a', [example('terras')]), section('b'), section('c')] };
  const to: Edition = {
    number: 2,
    sections: [
      section('a1', [example('terras', { title: 'Ruim terras' }), example('markt')]),
      section('a2'),
      section('c', [example('elders')], 'Andere tekst'),
    ],
  };
  const mapping = [
    { fromKey: 'a', toKey: 'a1', note: 'Gesplitst.' },
    { fromKey: 'a', toKey: 'a2', note: 'Gesplitst.' },
    { fromKey: 'b', toKey: '', note: 'Niet meer nodig.' },
  ];
  const way: Way = { from, to, mapping };
  const { document, uses } = planWith(from, 'a', 'terras');

  it('is told for the sections that it uses, and for no others', () => {
    const changes = changesFor(document, [...uses, wholly('b')], way);
    assert.deepEqual(
      changes.sections.map(({ key, fate, after, notes }) => [key, fate, after.map((one) => one.key), notes]),
      [
        ['a', 'split', ['a1', 'a2'], ['Gesplitst.']],
        ['b', 'gone', [], ['Niet meer nodig.']],
      ],
    );
    assert.deepEqual(
      changes.added.map((one) => one.example.key),
      ['markt'],
    );
    assert.deepEqual(
      changes.changed.map(({ fields, isAdapted }) => [fields, isAdapted]),
      [[['title'], false]],
    );
    assert.ok(saysAnything(changes));
    assert.ok(!saysAnything(changesFor(document, [], way)));
  });

  it('keeps everything as it is when nothing is chosen', () => {
    const carried = carryOver(document, uses, to, changesFor(document, uses, way), nothing);
    assert.deepEqual(carried.document, { ...document, guideEdition: '2' });
    assert.deepEqual(
      carried.uses.map(({ sectionKey, exampleKey }) => [sectionKey, exampleKey]),
      [
        ['a1', ''],
        ['a2', ''],
        ['a1', 'terras'],
      ],
    );
  });

  it('takes what is chosen: a new text, a new example, a gone section kept', () => {
    const all = [...uses, wholly('b')];
    const carried = carryOver(document, all, to, changesFor(document, all, way), {
      adopt: new Map([['markt', 'D1']]),
      renew: new Map([['M-terras', ['title']]]),
      keep: new Set(['b']),
    });
    assert.equal(measureIn(carried.document, 'M-terras').title, 'Ruim terras');
    assert.equal(measureIn(carried.document, 'M-markt').status, 'planned');
    assert.ok(carried.uses.some(({ sectionKey }) => sectionKey === 'b'));
    assert.ok(carried.uses.some(({ measureId }) => measureId === 'M-markt'));
  });

  it('shows a measure that was adapted as adapted, whatever was changed in it', () => {
    for (const field of takenFields) {
      const goals = document.goals.map((goal) => ({
        ...goal,
        measures: goal.measures.map((one) => (one.id === 'M-terras' ? { ...one, [field]: undefined } : one)),
      }));
      const changes = changesFor({ ...document, goals }, uses, way);
      assert.deepEqual(
        changes.changed.map(({ isAdapted }) => isAdapted),
        [true],
        field,
      );
    }
  });

  it('names new measures by their example, under an id that is free and short enough', () => {
    assert.equal(idFor('terras', new Set()), 'M-terras');
    assert.equal(idFor('terras', new Set(['M-terras', 'M-terras-2'])), 'M-terras-3');
    assert.ok(idFor('x'.repeat(80), new Set()).length <= 64);
  });

  it('suggests sections by pillar and theme, and only suggests', () => {
    const some = [
      { key: 'handel', pillar: 'economy', themes: ['local-trade'] },
      { key: 'toerisme', pillar: 'economy', themes: ['tourism'] },
      { key: 'geen', pillar: null, themes: ['local-trade'] },
      { key: 'zorg', pillar: 'care', themes: [] },
    ];
    assert.deepEqual([...suggestedSections(buildPlan(), some)], ['handel', 'zorg']);
  });
});

const keys = ['a', 'b', 'c', 'd'];
const exampleKeys = ['een', 'twee', 'drie', 'vier'];
const text = fc.constantFrom('', 'Kort.', 'Iets **anders**.', 'Nog een tekst.');
const examples = fc
  .uniqueArray(fc.constantFrom(...exampleKeys), { maxLength: 4 })
  .chain((found) =>
    fc.tuple(
      ...found.map((key) =>
        fc
          .tuple(text, fc.constantFrom('voucher', 'service'))
          .map(([description, kind]) => example(key, { description, kind })),
      ),
    ),
  );
const edition = (number: number): fc.Arbitrary<Edition> =>
  fc.tuple(fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1 }), examples, text).map(([found, all, body]) => ({
    number,
    sections: found.map((key, index) =>
      section(
        key,
        all.filter((_, place) => place % found.length === index),
        `${key} ${body}`,
      ),
    ),
  }));
const mapping = fc.array(
  fc.record({ fromKey: fc.constantFrom(...keys), toKey: fc.constantFrom('', ...keys), note: text }),
  { maxLength: 4 },
);
const choices = fc.record({
  adopt: fc.dictionary(fc.constantFrom(...exampleKeys), fc.constantFrom('D1', 'D2', 'D9')),
  renew: fc.dictionary(fc.constantFrom(...exampleKeys), fc.subarray([...takenFields])),
  keep: fc.subarray(keys),
});

describe('carrying over, for any editions and any choices', () => {
  it('gives the same document each time, changes nothing unasked, and stays a plan', () => {
    fc.assert(
      fc.property(edition(1), edition(2), mapping, choices, fc.boolean(), (from, to, rows, chosen, adapts) => {
        let document: PlanDocument = { ...buildPlan(), guideEdition: '1' };
        const uses: Use[] = from.sections.map(({ key }) => wholly(key));
        for (const one of from.sections.flatMap((found) => found.examples.map((inner) => ({ found, inner })))) {
          const added = adoptExample(document, 'D1', takenFrom(one.inner), one.inner.key)!;
          document = added.document;
          uses.push({ sectionKey: one.found.key, exampleKey: one.inner.key, measureId: added.id });
        }
        if (adapts) document = JSON.parse(JSON.stringify(document).replaceAll('Kort.', 'Zelf geschreven.'));
        const changes = changesFor(document, uses, { from, to, mapping: rows });
        const wanted: Choices = {
          adopt: new Map(Object.entries(chosen.adopt)),
          renew: new Map(Object.entries(chosen.renew).map(([key, fields]) => [`M-${key}`, fields as TakenField[]])),
          keep: new Set(chosen.keep),
        };
        const before = structuredClone(document);
        const once = carryOver(document, uses, to, changes, wanted);
        assert.deepEqual(document, before, 'the plan itself is left alone');
        const again = carryOver(before, uses, to, changesFor(before, uses, { from, to, mapping: rows }), wanted);
        assert.deepEqual(again, once);
        assert.ok(readPlanDocument(writeJson(once.document), { format: 'json' }).ok);
        const old = new Map(before.goals.flatMap(({ measures }) => measures.map((one) => [one.id, one])));
        for (const measure of once.document.goals.flatMap(({ measures }) => measures)) {
          const was = old.get(measure.id) as Record<string, unknown> | undefined;
          if (!was) continue;
          const fields = wanted.renew.get(measure.id) ?? [];
          for (const [field, value] of Object.entries(measure)) {
            if (!fields.some((one) => one === field)) assert.deepEqual(value, was[field], `${measure.id} ${field}`);
          }
        }
        const there = new Set([...to.sections.map(({ key }) => key), ...chosen.keep]);
        for (const { sectionKey } of once.uses) assert.ok(there.has(sectionKey));
        const bare = carryOver(before, uses, to, changes, nothing).document;
        assert.deepEqual(bare, { ...before, guideEdition: '2' });
      }),
      { numRuns: 300 },
    );
  });
});
