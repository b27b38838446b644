import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation } from '../../../../test/builders/accounts.ts';
import { buildApplication, buildCall } from '../../../../test/builders/calls.ts';
import { callBalance, dossierBalance, LedgerRefused, postEntries } from './index.ts';
import type { EntryKind } from './ledger.ts';
import { selectEntries } from './store.ts';

describe('posting in a ledger', () => {
  let test: TestApp;
  let call: { id: string; code: string };
  let dossier: string;
  const day = '2021-06-01';

  const post = (callId: string, kind: EntryKind, applicationId: string, cents: bigint) =>
    test.db.transaction((tx) =>
      postEntries(tx, callId, [{ kind, applicationId, cents, day }], { viewer: null, at: test.clock.now() }),
    );

  before(async () => {
    test = await startApp();
    const organisation = await buildOrganisation(test);
    call = await buildCall(test, { code: 'fietsen', organisationId: organisation.id, envelope: '200.00' });
    dossier = await buildApplication(test, call, { organisationId: organisation.id });
  });
  after(() => test.close());

  it('starts from the envelope of the newest version', async () => {
    assert.deepEqual((await callBalance(test.db, call.id)).free, 20_000n);
    await post(call.id, 'commitment', dossier, 10_000n);
    const [commitment, envelope] = await selectEntries(test.db, call.id);
    assert.deepEqual([envelope?.kind, envelope?.cents, envelope?.sequence], ['envelope', 20_000n, 1]);
    assert.deepEqual([commitment?.kind, commitment?.sequence], ['commitment', 2]);
  });

  it('gives the last euro to one of two hundred tries, eight at once, and numbers without gaps', async () => {
    await post(call.id, 'commitment', dossier, 9_900n);
    // Eight lanes, since a test's database gives no more connections in a reasonable time on a busy machine.
    const outcomes: PromiseSettledResult<unknown>[] = [];
    const lane = async () => {
      for (let turn = 0; turn < 25; turn += 1)
        outcomes.push(...(await Promise.allSettled([post(call.id, 'commitment', dossier, 100n)])));
    };
    await Promise.all(Array.from({ length: 8 }, lane));
    assert.equal(outcomes.length, 200);
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') {
        assert.ok(outcome.reason instanceof LedgerRefused);
        assert.deepEqual(outcome.reason.refusal, { key: 'commitment', values: { cents: '100', atMost: '0' } });
      }
    const sequences = (await selectEntries(test.db, call.id)).map(({ sequence }) => sequence);
    assert.deepEqual(sequences, [4, 3, 2, 1]);
    const { committed, free } = await callBalance(test.db, call.id);
    assert.deepEqual({ committed, free }, { committed: 20_000n, free: 0n });
    assert.equal((await dossierBalance(test.db, dossier)).toPay, 20_000n);
  });

  it('posts all entries of an act or none', async () => {
    const before = await selectEntries(test.db, call.id);
    const acts = [
      { kind: 'payment', applicationId: dossier, cents: 5_000n, day },
      { kind: 'claim', applicationId: dossier, cents: 5_001n, day },
    ] as const;
    await assert.rejects(
      test.db.transaction((tx) => postEntries(tx, call.id, acts, { viewer: null, at: test.clock.now() })),
      LedgerRefused,
    );
    assert.deepEqual(await selectEntries(test.db, call.id), before);
  });
});
