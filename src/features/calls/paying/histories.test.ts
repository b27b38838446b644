import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation } from '../../../../test/builders/accounts.ts';
import { type AnyCall, anyCall } from '../../../../test/builders/any-call.ts';
import { buildApplication, buildCall } from '../../../../test/builders/calls.ts';
import { History } from '../../../../test/builders/histories.ts';
import { dice, Purses } from '../../../../test/builders/purses.ts';
import { fromCents } from '../../../platform/money.ts';
import { insertVersion } from '../store.ts';
import { balance, balanceOf, type Entry, emptyLedger, type Ledger, ledgerOf, post } from './ledger.ts';
import { callBalance, dossierBalance, LedgerRefused, postEntries } from './posting.ts';
import { settle } from './settlement.ts';
import { selectEntries } from './store.ts';

const times = Number(process.env['LEDGER_HISTORIES'] ?? 100_000);

/** Calls of all kinds, each for many histories. */
const calls: AnyCall[] = Array.from({ length: 2000 }, (_, index) => anyCall(dice(index)));
const history = (seed: number, purses: Purses) => new History(dice(seed), calls[seed % calls.length]!, purses).play();

const amounts = ['committed', 'paid', 'toPay', 'released', 'claimed'] as const;

/** Everything that must hold of a ledger and of one or all of its dossiers, against the same money in purses. Throws at the first cent astray. */
function expectSound(ledger: Ledger, purses: Purses, dossier?: string | null): void {
  const total = balance(ledger);
  const other = purses.balance();
  for (const name of [...amounts, 'envelope', 'free'] as const)
    if (total[name] !== other[name] || total[name] < 0n) throw new Error(`${name}: ${total[name]}, not ${other[name]}`);
  if (total.envelope !== total.committed + total.free) throw new Error('envelope');
  if (total.committed !== total.paid + total.toPay + total.released) throw new Error('committed');
  for (const id of dossier ? [dossier] : purses.dossiers.keys()) {
    const purse = purses.of(id);
    const one = balanceOf(ledger, id);
    if (one.paid !== purse.paid || one.toPay !== purse.toPay || one.released !== purse.released) throw new Error(id);
    if (one.claimed !== purse.claimed || one.claimed < 0n || one.claimed > one.paid) throw new Error(`claim of ${id}`);
    if (one.toPay < 0n || one.released < 0n || one.committed !== one.paid + one.toPay + one.released)
      throw new Error(`committed of ${id}`);
  }
}

describe('the ledger over whole histories', () => {
  it(`adds up after every step of ${times} of them, and a refused step changes nothing`, (context) => {
    const started = performance.now();
    const counts = { posted: 0, refused: 0 };
    for (let seed = 1; seed <= times; seed += 1) {
      const purses = new Purses();
      let ledger = emptyLedger;
      try {
        for (const entry of history(seed, purses)) {
          const posting = post(ledger, entry);
          if (purses.carry(entry) !== posting.ok) throw new Error(`${entry.kind} of ${entry.cents}: ${posting.ok}`);
          counts[posting.ok ? 'posted' : 'refused'] += 1;
          if (!posting.ok) continue;
          ledger = posting.ledger;
          expectSound(ledger, purses, entry.applicationId);
        }
        expectSound(ledger, purses);
      } catch (error) {
        assert.fail(`history ${seed}: ${(error as Error).stack}`);
      }
    }
    assert.ok(counts.posted > times * 3 && counts.refused > times / 3, JSON.stringify(counts));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    context.diagnostic(`${times} histories, ${counts.posted} entries posted, ${counts.refused} refused, ${seconds} s`);
  });

  it('keeps in the end what the final account says, wherever the money was', () => {
    const random = dice(7);
    for (let round = 0; round < 20_000; round += 1) {
      const paid = BigInt(random(1000));
      const claimed = BigInt(random(Number(paid) + 1));
      const toPay = BigInt(random(1000));
      const released = BigInt(random(1000));
      const before: Entry[] = [
        { kind: 'envelope', applicationId: null, cents: 10_000n },
        { kind: 'commitment', applicationId: 'a', cents: paid + toPay + released },
        { kind: 'payment', applicationId: 'a', cents: paid },
        { kind: 'release', applicationId: 'a', cents: released },
        { kind: 'claim', applicationId: 'a', cents: claimed },
      ];
      let ledger = ledgerOf(before);
      const byRule = BigInt(random(2500));
      const { cents, entries, ...then } = settle(balanceOf(ledger, 'a'), byRule);
      for (const entry of entries) {
        const posting = post(ledger, { ...entry, applicationId: 'a' });
        assert.ok(posting.ok, entry.kind);
        ledger = posting.ledger;
      }
      const end = balanceOf(ledger, 'a');
      assert.ok(cents <= byRule && cents <= paid + toPay);
      assert.equal(end.paid + end.toPay - end.claimed, cents);
      assert.deepEqual([end.toPay, end.claimed], [then.toPay, then.claimed]);
      assert.ok(end.toPay === 0n || end.claimed === 0n);
    }
  });
});

describe('the ledger in the database', () => {
  let test: TestApp;
  before(async () => {
    test = await startApp();
  });
  after(() => test.close());

  it('adds up like the ledger as a value, over thirty histories', async () => {
    const { db, clock } = test;
    const { id: organisationId } = await buildOrganisation(test);
    for (let seed = 1; seed <= 30; seed += 1) {
      const call = await buildCall(test, { code: `oproep-${seed}`, organisationId, envelope: '0.00' });
      const ids = new Map<string, string>();
      const purses = new Purses();
      let posted = 0;
      let versions = 1;
      for (const entry of history(seed, purses)) {
        if (entry.applicationId !== null && !ids.has(entry.applicationId)) {
          const ordinal = ids.size + 1;
          ids.set(entry.applicationId, await buildApplication(test, call, { organisationId, ordinal }));
        }
        const applicationId = ids.get(entry.applicationId ?? '') ?? null;
        // The envelope is changed by a version, which is not made when the ledger refuses it.
        const isVersion = entry.kind === 'envelope' && applicationId === null && entry.cents !== 0n;
        const envelope = purses.balance().envelope + entry.cents;
        const act = db.transaction(async (tx) => {
          if (isVersion) {
            if (envelope < 0n) throw new LedgerRefused({ key: 'envelope', values: { cents: '0', atMost: '0' } });
            const document = { ...call.document, envelope: fromCents(envelope) };
            await insertVersion(tx, { callId: call.id, number: versions + 1, document, publishedAt: clock.now() });
          }
          const entries = isVersion ? [] : [{ ...entry, applicationId, day: '2021-01-01' }];
          await postEntries(tx, call.id, entries, { viewer: null, at: clock.now() });
        });
        const isPosted = await act.then(
          () => true,
          (error) => {
            if (error instanceof LedgerRefused) return false;
            throw error;
          },
        );
        assert.equal(isPosted, purses.carry(entry), `history ${seed}, ${entry.kind} of ${entry.cents}`);
        if (isPosted) posted += 1;
        if (isPosted && isVersion) versions += 1;
      }
      assert.deepEqual(await callBalance(db, call.id), { ...purses.balance() });
      for (const [name, id] of ids) {
        const { toPay, paid, released, claimed } = purses.of(name);
        const committed = toPay + paid + released;
        assert.deepEqual(await dossierBalance(db, id), { committed, paid, released, claimed, toPay });
      }
      const sequences = (await selectEntries(db, call.id)).map(({ sequence }) => sequence);
      assert.deepEqual(
        sequences,
        sequences.map((_, index) => posted - index),
      );
    }
  });
});
