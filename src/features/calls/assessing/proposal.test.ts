import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aCall } from '../../../../test/builders/calls.ts';
import type { CallDocument } from '../document/schema.ts';
import { givesNothing } from './deciding.ts';
import type { Dossier } from './dossiers.ts';
import { type Choices, decidable, fingerprintOf, noChoices, propose } from './proposal.ts';
import { fraction } from './rules/fraction.ts';
import type { Standing } from './rules/standing.ts';

const dossier = (sequence: number, standing: Standing = 'scored', party = `org-${sequence}`): Dossier =>
  ({
    id: `a${sequence}`,
    standing,
    document: aCall({ criteria: [] }),
    submission: { sequence },
    parties: [{ id: party }],
    admissibility: { isAdmissible: standing !== 'inadmissible', reasons: 'Te laat.' },
    points: null,
  }) as unknown as Dossier;

const call = (method: 'first-come' | 'right' | 'ranking', isPartialAllowed = false): CallDocument =>
  aCall({ criteria: [], selection: { method, isPartialAllowed } });

/** Each asks 100, or what is left of a most of 150 for each applicant. */
const divide = (document: CallDocument, inside: Dossier[], available: bigint, choices: Choices = noChoices) => {
  const left = { available, beyond: null };
  const compute = ({ available: most }: { available: bigint | null }, also: bigint) => {
    const wanted = also >= 50n ? 150n - also : 100n;
    const subsidy = most === null || most > wanted ? wanted : most;
    return { eligibleCost: 0n, subsidy, beyond: 0n, ownShare: 0n, advance: 0n, balance: 0n, lines: [] };
  };
  const computations = new Map(inside.map(({ id }) => [id, { inhabitants: null, compute }]));
  const { rows, after } = propose({ inside, computations, document, left, choices });
  return [...rows.map((row) => `${row.dossier.id} ${row.why?.key ?? row.outcome} ${row.cents}`), `left ${after}`];
};

const ids = (lists: Dossier[][]) => lists.map((list) => list.map(({ id }) => id));
const nothingBeyond = { available: 0n, beyond: null };

describe('a decision can be taken', () => {
  const line = [dossier(1, 'decided'), dossier(2), dossier(3, 'received'), dossier(4), dossier(5, 'withdrawn')];

  it('on a ranking when all are ready, on who comes first up to the first that is not, on rights at any time', () => {
    assert.deepEqual(ids(decidable(line, call('ranking'), nothingBeyond)), [[], ['a2', 'a3', 'a4']]);
    assert.deepEqual(ids(decidable(line, call('first-come'), nothingBeyond)), [['a2'], ['a3', 'a4']]);
    assert.deepEqual(ids(decidable(line, call('right'), nothingBeyond)), [['a2', 'a4'], ['a3']]);
    assert.deepEqual(ids(decidable(line, call('right'), { available: 0n, beyond: 1n })), [['a2'], ['a3', 'a4']]);
  });
});

describe('a proposal', () => {
  it('gives the last in line a part or nothing, as the call says, and answers everyone', () => {
    const line = [dossier(1), dossier(2, 'inadmissible'), dossier(3), dossier(4)];
    const rest = 'a2 inadmissible 0';
    assert.deepEqual(divide(call('first-come'), line, 199n), [
      'a1 granted 100',
      'a3 shortage 0',
      'a4 shortage 0',
      rest,
      'left 99',
    ]);
    assert.deepEqual(divide(call('first-come', true), line, 199n), [
      'a1 granted 100',
      'a3 partly 99',
      'a4 shortage 0',
      rest,
      'left 0',
    ]);
  });

  it('lets who comes after move up when someone is refused by hand', () => {
    const choices = { refused: new Map([['a1', 'Ingetrokken subsidie.']]), order: new Map() };
    assert.deepEqual(divide(call('first-come'), [dossier(1), dossier(2)], 100n, choices), [
      'a2 granted 100',
      'a1 chosen 0',
      'left 0',
    ]);
  });

  it('measures an application by the least score and the points of its own version', () => {
    const version = (most: number, leastScore: string) =>
      aCall({
        criteria: [{ id: 'a', title: 'A', weight: 1, most }],
        selection: { method: 'ranking', ties: ['criterion'], isPartialAllowed: false, leastScore },
      });
    const scored = (sequence: number, document: CallDocument, points: number) =>
      ({ ...dossier(sequence), document, points: { a: fraction(points) } }) as Dossier;
    const [old, newest] = [version(20, '40'), version(10, '60')];
    assert.deepEqual(divide(newest, [scored(1, old, 10), scored(2, newest, 5), scored(3, newest, 8)], 1000n), [
      'a3 granted 100',
      'a1 granted 100',
      'a2 score 0',
      'left 800',
    ]);
  });

  it('is another one when a score on the page is, though nothing else changes', () => {
    const criteria = [{ id: 'a', title: 'A', weight: 1, most: 10 }];
    const document = aCall({ criteria, selection: { method: 'ranking', ties: [], isPartialAllowed: false } });
    const seen = (points: number) => {
      const inside = [{ ...dossier(1), document, points: { a: fraction(points) } } as Dossier];
      const left = { available: 0n, beyond: null };
      const computations = new Map([['a1', givesNothing]]);
      return fingerprintOf(propose({ inside, computations, document, left, choices: noChoices }));
    };
    assert.equal(seen(7), seen(7));
    assert.notEqual(seen(7), seen(8));
  });

  it('counts what the same applicant is given in it', () => {
    const line = [dossier(1, 'scored', 'town'), dossier(2, 'scored', 'other'), dossier(3, 'scored', 'town')];
    assert.deepEqual(divide(call('first-come'), line, 1000n), [
      'a1 granted 100',
      'a2 granted 100',
      'a3 granted 50',
      'left 750',
    ]);
  });
});
