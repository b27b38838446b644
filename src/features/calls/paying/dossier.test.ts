import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aCall } from '../../../../test/builders/calls.ts';
import type { CallDocument } from '../document/schema.ts';
import { accountOf, type Dossier } from './dossier.ts';
import { nextOf } from './next.ts';

const { steps, ...rest } = aCall();

describe('what comes next in a dossier', () => {
  const next = (document: CallDocument, advance: string, toPay: bigint) =>
    nextOf({
      ...{ document, sent: [], entries: [], finalAccount: undefined },
      award: { outcome: 'granted', calculation: { advance } },
      balance: { committed: 100n, paid: 100n - toPay, toPay, released: 0n, claimed: 0n },
    } as unknown as Dossier).map(({ key, cents }) => [key, cents]);

  it('is the balance, after the advance, where no final account is asked', () => {
    const document = { ...rest, steps: steps.filter(({ kind }) => kind !== 'final-account') };
    const account = ['account', undefined];
    assert.deepEqual(next(document, '0.80', 100n), [['advance', 80n], account]);
    assert.deepEqual(next(document, '0.00', 100n), [account, ['balance', 100n]]);
    assert.deepEqual(next(document, '0.00', 0n), [['closed', undefined]]);
    assert.deepEqual(next({ ...rest, steps }, '0.00', 100n), [['waitFinal', undefined]]);
  });
});

describe('the account of a dossier', () => {
  it('is the one that was given last, also when that is by an earlier step that was sent in anew', () => {
    const sent = [
      { id: 'aanvraag', sequence: 3, iban: 'new' },
      { id: 'voortgang', sequence: 2, iban: 'old' },
    ].map(({ id, sequence, iban }) => ({
      step: { fields: [{ id, kind: 'iban' }] },
      submission: { sequence, document: { answers: { [id]: iban } } },
    }));
    assert.equal(accountOf({ sent } as unknown as Dossier), 'new');
  });
});
