import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FacetName, SearchQuery } from '../query.ts';
import { columnsOf, readBlock, type Slot, writeBlock } from './block.ts';
import { blockSize, packEntries, unpackEntries } from './postings.ts';
import { idsInOrder, tally } from './tally.ts';

const codes = ['a', 'b', 'c'];
const facets: FacetName[] = ['pillar', 'theme', 'area'];
const value = fc.record({ facet: fc.constantFrom(...facets), code: fc.constantFrom(...codes) });
const slot = fc.record({
  values: fc.uniqueArray(value, { maxLength: 6, selector: ({ facet, code }) => facet + code }),
  cost: fc.option(fc.nat({ max: 1_000_000 })),
  publishedAt: fc.nat({ max: 2_000_000_000 }),
  used: fc.nat({ max: 9 }),
});
const slots = fc
  .array(fc.option(slot, { nil: undefined }), { minLength: 1, maxLength: 40 })
  .map((list) =>
    list.map(
      (one, at): Slot | undefined =>
        one && { ...one, cardId: `card-${at}`, values: one.values.map(({ facet, code }) => `${facet}:${code}`) },
    ),
  );
const chosen = fc.dictionary(fc.constantFrom(...facets), fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 }), {
  noNullPrototype: true,
}) as fc.Arbitrary<SearchQuery['facets']>;

const has = (one: Slot, name: string, wanted: readonly string[] | undefined) =>
  !wanted || wanted.some((code) => one.values.includes(`${name}:${code}`));

describe('counting', () => {
  it('is the same as asking each card each question', () => {
    fc.assert(
      fc.property(slots, chosen, (cards, wanted) => {
        const all = Int32Array.from(cards.keys());
        const counted = tally([columnsOf(writeBlock(cards))], all, wanted);
        const passing = cards.flatMap((one, at) =>
          one && facets.every((name) => has(one, name, wanted[name])) ? [at] : [],
        );
        assert.deepEqual([...counted.places], passing);
        for (const name of facets) {
          for (const code of codes) {
            const expected = cards.filter(
              (one) =>
                one?.values.includes(`${name}:${code}`) &&
                facets.every((other) => other === name || has(one, other, wanted[other])),
            ).length;
            const found = counted.facets[name].find((one) => one.code === code);
            assert.equal(found?.count ?? 0, expected, `${name}:${code}`);
            assert.equal(found?.isChosen ?? false, wanted[name]?.includes(code) ?? false);
          }
        }
      }),
    );
  });

  it('leaves blocks and entries as they were when written and read', () => {
    fc.assert(
      fc.property(slots, (cards) => {
        assert.deepEqual(readBlock(writeBlock(cards)), cards);
      }),
    );
    const entries = fc.uniqueArray(fc.tuple(fc.nat({ max: blockSize - 1 }), fc.integer({ min: 1, max: 65_535 })), {
      selector: ([at]) => at,
    });
    fc.assert(
      fc.property(entries, (pairs) => {
        const weights = new Map(pairs.map(([at, weight]) => [at, weight / 65_535]));
        assert.deepEqual(unpackEntries(packEntries(weights)), new Map([...weights].sort(([a], [b]) => a - b)));
      }),
    );
  });

  it('puts cards in order, page after page, each once', () => {
    fc.assert(
      fc.property(slots, fc.constantFrom('newest', 'cost', 'used'), (cards, sort) => {
        const blocks = [columnsOf(writeBlock(cards))];
        const { places } = tally(blocks, Int32Array.from(cards.keys()), {});
        const page = (from: number, to: number) => idsInOrder(blocks, places, { sort, scores: null, from, to });
        const whole = page(0, 100);
        assert.deepEqual([...page(0, 7), ...page(7, 100)], whole);
        const sorted = whole.map((id) => cards.find((one) => one?.cardId === id)!);
        const rank = { newest: (one: Slot) => -one.publishedAt, used: (one: Slot) => -one.used, cost: costRank }[sort];
        const ranks = sorted.map(rank);
        assert.deepEqual(
          ranks,
          [...ranks].sort((a, b) => a - b),
        );
        assert.equal(new Set(whole).size, cards.filter(Boolean).length);
      }),
    );
  });
});

const costRank = ({ cost }: Slot) => cost ?? Number.POSITIVE_INFINITY;
