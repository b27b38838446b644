import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type ComparedSection, compareEditions, joinMappings, type MappingRow } from './compare.ts';
import { inReadingOrder } from './order.ts';

const section = (key: string, more: Partial<ComparedSection> = {}): ComparedSection => ({
  key,
  parentKey: null,
  position: 0,
  title: key,
  body: '',
  pillar: null,
  themes: [],
  level: null,
  hints: {},
  examples: [],
  ...more,
});

const told = (before: ComparedSection[], after: ComparedSection[], mapping: MappingRow[] = []) =>
  compareEditions(before, after, mapping).map(({ from, to, kinds }) =>
    `${from?.key ?? '-'}>${to?.key ?? '-'} ${kinds.join(',')}`.trim(),
  );

/** Editions as they can be: chapters with sections, in reading order. */
const edition = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 7 })
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key, index) =>
        fc
          .record({ parent: fc.nat(7), body: fc.constantFrom('', 'een', 'twee'), title: fc.constantFrom(key, 'titel') })
          .map(({ parent, body, title }) =>
            section(key, { position: index, body, title, parentKey: parent < index ? keys[parent]! : null }),
          ),
      ),
    ),
  )
  .map((sections) => inReadingOrder(sections));

const mapping = fc.uniqueArray(
  fc.record({
    fromKey: fc.constantFrom('a', 'b', 'c', 'd', 'x'),
    toKey: fc.constantFrom('', 'a', 'c', 'e', 'g', 'y'),
    note: fc.constant(''),
  }),
  { selector: ({ fromKey, toKey }) => `${fromKey}>${toKey}`, maxLength: 5 },
);

describe('a comparison of editions', () => {
  it('finds what is new, gone, renamed and changed', () => {
    const before = [section('a'), section('b'), section('c')];
    const after = [section('a', { title: 'A' }), section('c', { body: 'x' }), section('d')];
    assert.deepEqual(told(before, after), ['a>a renamed', 'b>- gone', 'c>c changed', '->d new']);
  });

  it('finds what was split, merged and put in another chapter', () => {
    const before = [section('a'), section('a1', { parentKey: 'a' }), section('b'), section('c')];
    const after = [section('a'), section('a2'), section('a3', { parentKey: 'a2' }), section('d')];
    const rows = [
      { fromKey: 'a1', toKey: 'a2', note: '' },
      { fromKey: 'a1', toKey: 'a3', note: '' },
      { fromKey: 'b', toKey: 'd', note: '' },
      { fromKey: 'c', toKey: 'd', note: '' },
    ];
    assert.deepEqual(told(before, after, rows), [
      'a>a',
      'a1>a2 moved,renamed,split',
      'a1>a3 moved,renamed,split',
      'b>d renamed,merged',
      'c>d renamed,merged',
    ]);
  });

  it('calls as few sections moved as explain the new order', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((key) => section(key)) as [
      ComparedSection,
      ComparedSection,
      ComparedSection,
      ComparedSection,
    ];
    assert.deepEqual(told([a, b, c, d], [d, a, b, c]), ['d>d moved', 'a>a', 'b>b', 'c>c']);
  });

  it('stays in a chapter that got another key', () => {
    const before = [section('a'), section('a1', { parentKey: 'a' })];
    const after = [section('b', { title: 'a' }), section('a1', { parentKey: 'b' })];
    assert.deepEqual(told(before, after, [{ fromKey: 'a', toKey: 'b', note: '' }]), ['a>b', 'a1>a1']);
  });

  it('of an edition with itself finds nothing', () => {
    fc.assert(
      fc.property(edition, (one) => {
        for (const { from, to, kinds } of compareEditions(one, one, [])) assert.ok(from === to && kinds.length === 0);
      }),
    );
  });

  it('leaves nothing out and makes nothing up', () => {
    fc.assert(
      fc.property(edition, edition, mapping, (before, after, rows) => {
        const changes = compareEditions(before, after, rows);
        assert.deepEqual(new Set(changes.flatMap(({ from }) => from ?? [])), new Set(before));
        assert.deepEqual(new Set(changes.flatMap(({ to }) => to ?? [])), new Set(after));
        for (const { from, to, kinds } of changes) {
          assert.equal(kinds.includes('new'), from === null);
          assert.equal(kinds.includes('gone'), to === null);
          if (from && to) assert.equal(kinds.includes('renamed'), from.title !== to.title);
        }
        const order = changes.flatMap(({ to }) => to?.key ?? []).filter((key, at, all) => all.indexOf(key) === at);
        assert.deepEqual(
          order,
          after.map(({ key }) => key),
        );
      }),
    );
  });

  it('the other way round, without a mapping, turns new into gone', () => {
    fc.assert(
      fc.property(edition, edition, (before, after) => {
        const keys = (changes: ReturnType<typeof compareEditions>, kind: 'new' | 'gone') =>
          changes.flatMap(({ from, to, kinds }) => (kinds.includes(kind) ? [(from ?? to)!.key] : [])).sort();
        assert.deepEqual(
          keys(compareEditions(before, after, []), 'gone'),
          keys(compareEditions(after, before, []), 'new'),
        );
      }),
    );
  });
});

describe('mappings over several editions', () => {
  const row = (fromKey: string, toKey: string, note = '') => ({ fromKey, toKey, note });

  it('follow a section that is split and then partly gone', () => {
    const joined = joinMappings(
      [
        ['a', 'b'],
        ['a1', 'a2', 'b'],
        ['a1', 'b'],
      ],
      [[row('a', 'a1', 'Gesplitst.'), row('a', 'a2', 'Gesplitst.')], [row('a2', '')]],
    );
    assert.deepEqual(joined, [row('a', 'a1', 'Gesplitst.'), row('b', 'b')]);
  });

  it('say what is gone on the way, even when its key comes back for something else', () => {
    assert.deepEqual(joinMappings([['a'], ['b'], ['a', 'b']], [[row('a', '')], []]), [row('a', '')]);
  });

  it('of one step are as good as that step', () => {
    fc.assert(
      fc.property(edition, edition, mapping, (before, after, rows) => {
        const keys = [before, after].map((sections) => sections.map(({ key }) => key));
        const joined = joinMappings(keys, [rows]);
        const shown = (given: MappingRow[]) =>
          compareEditions(before, after, given).map(({ from, to, kinds }) => [from?.key, to?.key, kinds]);
        assert.deepEqual(shown(joined), shown(rows));
      }),
    );
  });
});
