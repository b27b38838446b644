import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TieBreaker } from '../../document/codes.ts';
import type { Criterion } from '../../document/schema.ts';
import { allocate, type Compute, type Offer } from './allocation.ts';
import { amountProblem, amountsAnew, outcomeAnew } from './anew.ts';
import { mayObject, objectionDeadline } from './deadline.ts';
import { compare, fraction, readDecimal, writeDecimal, zero } from './fraction.ts';
import { type Candidate, rank } from './ranking.ts';
import { agreedPoints, differingCriteria, shortfalls, weightedScore } from './score.ts';

const criteria: Criterion[] = [
  { id: 'a', title: 'A', weight: 60, most: 10, least: 5 },
  { id: 'b', title: 'B', weight: 40, most: 3 },
];

describe('a weighted score', () => {
  it('is exact: three assessors give a third of a point', () => {
    const points = agreedPoints(criteria, [
      { a: 7, b: 1 },
      { a: 8, b: 2 },
      { a: 8, b: 2 },
    ])!;
    assert.deepEqual(weightedScore(criteria, points), fraction(46 * 9 + 200, 9));
    assert.equal(writeDecimal(weightedScore(criteria, points)), '68.22');
  });

  it('needs two who scored everything, and takes what was moderated for the mean', () => {
    assert.equal(agreedPoints(criteria, [{ a: 7, b: 1 }, { a: 8 }]), null);
    const points = agreedPoints(criteria, [{ a: 2, b: 1 }, { a: 9, b: 1 }, { a: 10 }], { a: 6 })!;
    assert.deepEqual(points, { a: fraction(6), b: fraction(1) });
  });

  it('asks to talk about more than a fifth of the points', () => {
    assert.deepEqual(
      differingCriteria(criteria, [
        { a: 5, b: 1 },
        { a: 7, b: 1 },
      ]),
      [],
    );
    assert.deepEqual(
      differingCriteria(criteria, [
        { a: 5, b: 1 },
        { a: 8, b: 2 },
      ]),
      criteria,
    );
  });

  it('falls short exactly', () => {
    const at = (a: number, b: number) =>
      agreedPoints(criteria, [
        { a, b },
        { a: a + 1, b },
      ])!;
    assert.deepEqual(shortfalls(criteria, at(5, 3), readDecimal('73')), []);
    assert.deepEqual(
      shortfalls(criteria, at(4, 3), readDecimal('67.01')).map(({ reached }) => reached),
      ['4.5', '67'],
    );
    const almost = [3, 3, 2].map((b) => ({ a: 9, b }));
    assert.deepEqual(
      shortfalls(criteria, agreedPoints(criteria, almost)!, readDecimal('89.56')),
      [{ criterion: null, reached: '89.55', least: '89.56' }],
      'a score of 89.5556 is not told as the least that it falls short of',
    );
  });

  it('of full points is 100, and more points never score less', () => {
    const points = fc.record({ a: fc.integer({ min: 0, max: 10 }), b: fc.integer({ min: 0, max: 3 }) });
    assert.equal(
      compare(
        weightedScore(
          criteria,
          agreedPoints(criteria, [
            { a: 10, b: 3 },
            { a: 10, b: 3 },
          ])!,
        ),
        fraction(100),
      ),
      0,
    );
    fc.assert(
      fc.property(points, points, (one, other) => {
        const score = (first: typeof one) => weightedScore(criteria, agreedPoints(criteria, [first, other])!);
        return one.a === 10 || compare(score({ ...one, a: one.a + 1 }), score(one)) > 0;
      }),
      { numRuns: 50 },
    );
  });
});

const someone = (id: string, values: Partial<Candidate> = {}): Candidate => ({
  id,
  sequence: Number(id),
  score: fraction(70),
  shares: [fraction(7, 10)],
  requested: 100n,
  inhabitants: 1000n,
  ...values,
});
const order = (candidates: Candidate[], ties: TieBreaker[]) =>
  rank(candidates, ties).map(({ rank: place, candidates: at, settledBy }) => [
    place,
    at.map(({ id }) => id),
    settledBy,
  ]);

describe('a ranking', () => {
  it('settles ties by the rules of the call, in its order', () => {
    const shares = [fraction(8, 10)];
    const candidates = [
      someone('1'),
      someone('2', { shares }),
      someone('3', { requested: 90n }),
      someone('4', { score: fraction(71) }),
    ];
    assert.deepEqual(order(candidates, ['criterion', 'lowest-request', 'earliest-submission']), [
      [1, ['4'], null],
      [2, ['2'], null],
      [3, ['3'], 'criterion'],
      [4, ['1'], 'lowest-request'],
    ]);
    assert.deepEqual(order(candidates, ['lowest-request']), [
      [1, ['4'], null],
      [2, ['3'], null],
      [3, ['1', '2'], 'lowest-request'],
    ]);
    assert.deepEqual(order([someone('1'), someone('2')], []), [[1, ['1', '2'], null]]);
    const unknown = someone('1', { inhabitants: null });
    assert.deepEqual(order([unknown, someone('2')], ['fewest-inhabitants']), [
      [1, ['2'], null],
      [2, ['1'], 'fewest-inhabitants'],
    ]);
  });

  it('is the same in whatever order they come', () => {
    const ties: TieBreaker[] = ['criterion', 'lowest-request', 'fewest-inhabitants'];
    const lines = fc.uniqueArray(
      fc.record({ sequence: fc.nat(50), score: fc.nat(3), share: fc.nat(2), requested: fc.bigInt(0n, 2n) }),
      { selector: ({ sequence }) => sequence, maxLength: 8 },
    );
    fc.assert(
      fc.property(lines, (made) => {
        const all = made.map(({ sequence, score, share, requested }) =>
          someone(String(sequence), { score: fraction(score), shares: [fraction(share, 2)], requested }),
        );
        assert.deepEqual(order(all, ties), order(all.toReversed(), ties));
        assert.equal(rank(all, [...ties, 'earliest-submission']).length, all.length);
      }),
      { numRuns: 60 },
    );
  });
});

interface Asked {
  id: string;
  wants: bigint;
}

/** Gives what is wanted, cut to what is left; less than `least` is nothing. */
const rule =
  (least = 0n): Compute<Asked> =>
  ({ wants }, { available }) => {
    const cut = available === null || available > wants ? wants : available;
    return { cents: cut < least ? 0n : cut, beyond: 0n };
  };

const divide = (places: Asked[][], available: bigint, isPartialAllowed: boolean, least?: bigint) =>
  allocate({ places, left: { available, beyond: null }, isPartialAllowed, compute: rule(least) });

describe('an allocation', () => {
  const three = ['a', 'b', 'c'].map((id) => [{ id, wants: 100n }]);
  const outcomes = (...arguments_: Parameters<typeof divide>) =>
    [...divide(...arguments_).outcomes.values()].map((one) =>
      'given' in one ? `${one.outcome} ${one.given.cents}` : one.why,
    );

  it('that is one short gives the last one less, or nothing, as the call says', () => {
    assert.deepEqual(outcomes(three, 300n, false), ['granted 100', 'granted 100', 'granted 100']);
    assert.deepEqual(outcomes(three, 299n, true), ['granted 100', 'granted 100', 'partly 99']);
    assert.deepEqual(outcomes(three, 299n, false), ['granted 100', 'granted 100', 'shortage']);
    assert.deepEqual(outcomes(three, 150n, true, 60n), ['granted 100', 'shortage', 'shortage']);
    assert.deepEqual(outcomes([[{ id: 'a', wants: 0n }], three[1]!], 100n, true), ['nothing', 'granted 100']);
  });

  it('never passes over the last in line', () => {
    assert.deepEqual(outcomes([...three, [{ id: 'd', wants: 1n }]], 250n, false), [
      'granted 100',
      'granted 100',
      'shortage',
      'shortage',
    ]);
  });

  it('does not split what is equal', () => {
    const equal = [three[0]!, [...three[1]!, ...three[2]!]];
    assert.deepEqual(divide(equal, 299n, true).unsettled, ['b', 'c']);
    assert.deepEqual(divide(equal, 300n, true).unsettled, []);
  });

  it('never gives more than there is, and gives equals the same in whatever order', () => {
    const place = fc.array(fc.bigInt(0n, 50n), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), fc.bigInt(0n, 300n), fc.boolean(), (made, available, partial) => {
        const places = made.map((wants, at) => wants.map((one, index) => ({ id: `${at}.${index}`, wants: one })));
        const given = divide(places, available, partial);
        const sum = [...given.outcomes.values()].reduce(
          (all, one) => all + ('given' in one ? one.given.cents : 0n),
          0n,
        );
        assert.ok(sum <= available);
        assert.equal(given.left.available, available - sum);
        const turned = divide(
          places.map((one) => one.toReversed()),
          available,
          partial,
        );
        assert.deepEqual(new Map([...turned.outcomes].sort()), new Map([...given.outcomes].sort()));
        assert.deepEqual(turned.unsettled.toSorted(), given.unsettled.toSorted());
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is beyond the rights', () => {
  /** A right of 100, and what is asked beyond it. */
  const give: Compute<Asked> = ({ wants }, offer) => {
    const beyond = offer.beyond === null || offer.beyond > wants ? wants : offer.beyond;
    return { cents: 100n + beyond, beyond };
  };
  const allot = (wants: bigint[][], beyond: bigint, isPartialAllowed: boolean) => {
    const places = wants.map((place, at) => place.map((one, index) => ({ id: `${at}.${index}`, wants: one })));
    const { outcomes, left, unsettled } = allocate({
      ...{ places, left: { available: 1000n, beyond }, isPartialAllowed, compute: give },
    });
    const said = [...outcomes.values()].map((one) => ('given' in one ? `${one.outcome} ${one.given.cents}` : one.why));
    return unsettled.length > 0 ? 'unsettled' : [...said, left.beyond];
  };

  it('is a line of its own: whoever it does not reach is given the right itself, in full', () => {
    const wants = [[40n], [40n], [5n]];
    assert.deepEqual(allot(wants, 85n, false), ['granted 140', 'granted 140', 'granted 105', 0n]);
    assert.deepEqual(allot(wants, 84n, false), ['granted 140', 'granted 140', 'granted 100', 4n]);
    assert.deepEqual(allot(wants, 60n, false), ['granted 140', 'granted 100', 'granted 100', 20n]);
    assert.deepEqual(allot(wants, 60n, true), ['granted 140', 'partly 120', 'granted 100', 0n]);
    assert.deepEqual(allot(wants, -1n, true), ['granted 100', 'granted 100', 'granted 100', -1n]);
  });

  it('is given in part by an upheld objection as by a decision, which both say what was asked', () => {
    const anew = (cents: bigint, beyond: bigint, isPartialAllowed: boolean) => {
      const compute = (offer: Offer) => {
        const given = give({ id: '', wants: 40n }, offer, new Map());
        const over = offer.available === null || given.cents < offer.available ? 0n : given.cents - offer.available;
        return { subsidy: given.cents - over, beyond: given.beyond > over ? given.beyond - over : 0n };
      };
      const left = { available: 1000n, beyond };
      const amounts = amountsAnew({ now: 90n, left, isPartialAllowed, compute });
      return [amounts.requested, amountProblem(amounts, cents)?.key ?? outcomeAnew(amounts, cents)];
    };
    assert.deepEqual(anew(140n, 40n, true), [140n, 'granted']);
    assert.deepEqual(anew(120n, 20n, true), [140n, 'partly']);
    assert.deepEqual(anew(95n, 20n, true), [140n, 'partly']);
    assert.deepEqual(anew(121n, 20n, true), [140n, 'amountRule']);
    assert.deepEqual(anew(100n, 20n, false), [140n, 'granted'], 'the right itself');
    assert.deepEqual(anew(95n, 20n, false), [140n, 'amountWhole']);
  });

  it('is not split between equals, in whatever order they are given', () => {
    assert.deepEqual(allot([[40n, 40n]], 60n, false), 'unsettled');
    assert.deepEqual(allot([[4n, 10n]], 5n, false), 'unsettled');
    assert.deepEqual(allot([[10n, 4n]], 5n, false), 'unsettled');
    assert.deepEqual(allot([[40n, 40n]], 30n, true), 'unsettled');
    assert.deepEqual(allot([[40n, 40n]], 30n, false), ['granted 100', 'granted 100', 30n]);
  });
});

describe('a term to object', () => {
  it('counts from the day after and ends with its last day', () => {
    assert.equal(objectionDeadline('2026-02-27', 30), '2026-03-29');
    assert.equal(objectionDeadline('2026-02-27', undefined), null);
    assert.ok(mayObject('2026-03-29', '2026-03-29'));
    assert.ok(!mayObject('2026-03-29', '2026-03-30'));
    assert.equal(compare(zero, fraction(0, 5)), 0);
  });
});
