import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { startApp, type TestApp } from '../../../test/app.ts';
import { buildOrganisation } from '../../../test/builders/accounts.ts';
import { addMunicipality } from '../../../test/builders/areas.ts';
import { aCall, buildApplication, buildCall } from '../../../test/builders/calls.ts';
import type { Cents } from '../../platform/money.ts';
import { upsertRows } from '../areas/index.ts';
import { applicantFacts } from './applicants.ts';
import { applicationPartner } from './applying/tables.ts';
import { leftOf } from './assessing/deciding.ts';
import { award, decision } from './assessing/tables.ts';
import type { CallDocument } from './document/schema.ts';
import { entriesFor } from './paying/movements/kinds.ts';
import { type PostedEntry, postEntries } from './paying/posting.ts';
import { ledgerEntry } from './paying/tables.ts';
import { insertRights } from './store.ts';

const merger = '2025-01-01';
const nothing = {
  eligibleCost: '0.00',
  subsidy: '0.00',
  ownShare: '0.00',
  advance: '0.00',
  balance: '0.00',
  lines: [],
};

describe('what a rule must know of who applies', () => {
  let test: TestApp;
  let calls = 0;
  const ids: Record<string, string> = {};
  before(async () => {
    test = await startApp();
    const inhabitants = { Kruibeke: 16846, Zwijndrecht: 19154, Beveren: 49047, Temse: 29000, Samen: 85047 };
    for (const [code, population] of Object.entries(inhabitants)) {
      const isOld = ['Kruibeke', 'Zwijndrecht', 'Beveren'].includes(code);
      const validFrom = code === 'Samen' ? merger : '2019-01-01';
      await addMunicipality(test, code, { population, validFrom, validTo: isOld ? '2024-12-31' : null });
      ids[code] = (await buildOrganisation(test, { areaCode: code, name: code })).id;
    }
    const successions = ['Kruibeke', 'Zwijndrecht', 'Beveren'].map((predecessorCode) => ({
      predecessorCode,
      successorCode: 'Samen',
      onDate: merger,
    }));
    await upsertRows(test.db, 'successions', successions);
  });
  after(() => test.close());

  async function aCallOf2022(joint: CallDocument['joint'], rights: Record<string, Cents> = {}) {
    test.setNow('2022-02-01T10:00:00Z');
    const call = await buildCall(test, { code: `oproep-${++calls}`, organisationId: null, joint });
    const rows = Object.entries(rights).map(([areaCode, cents]) => ({
      ...{ callId: call.id, versionNumber: 1, areaCode, cents },
    }));
    await insertRights(test.db, rows);
    return call;
  }

  /** An application of the first, with the others, that was granted an amount. */
  async function granted(call: Awaited<ReturnType<typeof aCallOf2022>>, cents: Cents, [lead, ...others]: string[]) {
    const { db, clock } = test;
    const at = clock.now();
    const applicationId = await buildApplication(test, call, { organisationId: ids[lead!]!, ordinal: Number(cents) });
    for (const one of others) {
      await db.insert(applicationPartner).values({ applicationId, organisationId: ids[one]!, invitedAt: at });
    }
    const document = { call: { code: '', title: '', version: 1 }, available: '', method: '', ties: [], rows: [] };
    const [row] = await db
      .insert(decision)
      .values({ callId: call.id, number: Number(cents), body: '', decidedOn: '2022-06-01', document, at })
      .returning({ id: decision.id });
    await db.insert(award).values({ applicationId, decisionId: row!.id, outcome: 'granted', cents });
    return applicationId;
  }

  const factsOf = (call: { id: string }, names: string[], excluding?: string) =>
    applicantFacts(test, {
      callId: call.id,
      versionNumber: 1,
      organisationIds: names.map((name) => ids[name]!),
      ...(excluding && { excluding }),
    });

  it('is that of the municipality alone until it merges, and of all of them from that day on', async () => {
    const rights = { Kruibeke: 100_01n, Zwijndrecht: 200_02n, Beveren: 300_03n, Temse: 400_04n };
    const call = await aCallOf2022({ isAllowed: false }, rights);
    await granted(call, 50_00n, ['Beveren']);
    test.setNow('2024-12-31T22:00:00Z');
    assert.deepEqual(await factsOf(call, ['Kruibeke']), {
      inhabitants: 16846n,
      right: 100_01n,
      granted: 0n,
      grantedBeyond: 0n,
    });
    test.setNow('2024-12-31T23:00:00Z');
    const together = { inhabitants: 85047n, right: 600_06n, granted: 50_00n, grantedBeyond: 0n };
    assert.deepEqual(await factsOf(call, ['Kruibeke']), together);
    assert.deepEqual(await factsOf(call, ['Samen']), together);
    assert.deepEqual(await factsOf(call, ['Temse']), {
      inhabitants: 29000n,
      right: 400_04n,
      granted: 0n,
      grantedBeyond: 0n,
    });
  });

  it('counts the lead only, or all who apply together, each once', async () => {
    const rights = { Kruibeke: 100n, Beveren: 300n, Temse: 400n };
    const lead = await aCallOf2022({ isAllowed: true, counts: 'lead' }, rights);
    assert.deepEqual(await factsOf(lead, ['Temse', 'Beveren']), {
      inhabitants: 29000n,
      right: 400n,
      granted: 0n,
      grantedBeyond: 0n,
    });
    const together = await aCallOf2022({ isAllowed: true, counts: 'together' }, rights);
    const all = await factsOf(together, ['Temse', 'Beveren', 'Kruibeke']);
    assert.deepEqual(all, { inhabitants: 94893n, right: 800n, granted: 0n, grantedBeyond: 0n });
    test.setNow(`${merger}T12:00:00Z`);
    assert.deepEqual((await factsOf(together, ['Temse', 'Beveren', 'Kruibeke'])).right, 800n);
  });

  it('takes a company of a municipality for the same area, also after a merger', async () => {
    ids.Bedrijf = (await buildOrganisation(test, { kind: 'association', areaCode: 'Beveren', name: 'Bedrijf' })).id;
    const call = await aCallOf2022({ isAllowed: true, counts: 'together' }, { Kruibeke: 100n, Beveren: 300n });
    const joint = await factsOf(call, ['Beveren', 'Bedrijf']);
    assert.deepEqual([joint.inhabitants, joint.right], [49047n, 300n]);
    await granted(call, 250n, ['Bedrijf']);
    assert.equal((await factsOf(call, ['Beveren'])).granted, 250n);
    test.setNow(`${merger}T12:00:00Z`);
    const [company, merged] = [await factsOf(call, ['Bedrijf']), await factsOf(call, ['Samen', 'Bedrijf'])];
    assert.deepEqual([company.right, company.granted], [400n, 250n]);
    assert.deepEqual(merged, { inhabitants: 85047n, right: 400n, granted: 250n, grantedBeyond: 0n });
  });

  it('divides what was granted to several over them by their rights, to the cent, and never counts it twice', async () => {
    const rights = { Kruibeke: 100n, Beveren: 200n, Temse: 700n };
    const call = await aCallOf2022({ isAllowed: true, counts: 'together' }, rights);
    const application = await granted(call, 101n, ['Kruibeke', 'Beveren']);
    const [kruibeke, beveren] = [await factsOf(call, ['Kruibeke']), await factsOf(call, ['Beveren'])];
    assert.deepEqual([kruibeke.granted, beveren.granted], [34n, 67n]);
    assert.equal((await factsOf(call, ['Temse', 'Beveren', 'Kruibeke'])).granted, 101n);
    assert.equal((await factsOf(call, ['Beveren'], application)).granted, 0n);
  });

  it('never lets a right be drawn twice by way of a joint grant: what is over counts for the others', async () => {
    const call = await aCallOf2022({ isAllowed: true, counts: 'together' }, { Kruibeke: 100n, Beveren: 100n });
    const alone = await granted(call, 90n, ['Kruibeke']);
    const joint = await granted(call, 80n, ['Beveren', 'Kruibeke']);
    const promised = [alone, joint].map((applicationId, index) => ({
      ...{ callId: call.id, sequence: index + 1, applicationId, kind: 'commitment' as const },
      ...{ cents: [90n, 80n][index]!, day: '2023-01-01', at: test.clock.now() },
    }));
    await test.db.insert(ledgerEntry).values(promised);
    const [kruibeke, beveren] = [await factsOf(call, ['Kruibeke']), await factsOf(call, ['Beveren'])];
    assert.deepEqual([kruibeke.granted, beveren.granted], [100n, 70n]);
    assert.equal((await factsOf(call, ['Beveren', 'Kruibeke'], joint)).granted, 90n);
  });

  it('does not count what will not be paid or was paid back', async () => {
    const call = await aCallOf2022({ isAllowed: false });
    const applicationId = await granted(call, 900n, ['Temse']);
    const moves = {
      commitment: 900n,
      payment: 500n,
      release: 100n,
      claim: 50n,
      repayment: 40n,
      remission: 10n,
    } as const;
    const entries = Object.entries(moves).map(([kind, cents], index) => ({
      ...{ callId: call.id, sequence: index + 1, applicationId, kind: kind as keyof typeof moves, cents },
      ...{ day: '2023-01-01', at: test.clock.now() },
    }));
    await test.db.insert(ledgerEntry).values(entries);
    assert.deepEqual(await factsOf(call, ['Temse']), {
      inhabitants: 29000n,
      right: null,
      granted: 760n,
      grantedBeyond: 0n,
    });
  });

  it('takes nothing of a right for what was granted beyond one, and lets go of that first', async () => {
    const call = await aCallOf2022({ isAllowed: false }, { Beveren: 100n, Kruibeke: 300n });
    const applicationId = await granted(call, 250n, ['Beveren']);
    const calculation = { ...nothing, beyond: '1.50' };
    await test.db.update(award).set({ calculation }).where(eq(award.applicationId, applicationId));
    assert.deepEqual((await factsOf(call, ['Beveren'])).grantedBeyond, 150n);
    test.setNow(`${merger}T12:00:00Z`);
    const merged = { right: 400n, granted: 250n, grantedBeyond: 150n };
    assert.deepEqual(await factsOf(call, ['Samen']), { inhabitants: 85047n, ...merged });
    const release = { callId: call.id, sequence: 1, applicationId, kind: 'release', cents: 170n } as const;
    await test.db.insert(ledgerEntry).values({ ...release, day: '2025-02-01', at: test.clock.now() });
    assert.deepEqual(await factsOf(call, ['Samen']), {
      inhabitants: 85047n,
      right: 400n,
      granted: 80n,
      grantedBeyond: 0n,
    });
  });

  it('leaves of the envelope beyond the rights what was not granted of it, or was made free again', async () => {
    const call = await aCallOf2022({ isAllowed: false }, { Beveren: 100n, Temse: 300n });
    const document = aCall({
      rule: {
        grants: [{ kind: 'share', percent: '50' }],
        ceilings: [{ kind: 'right', beyond: { percent: '50', envelope: '5.00' } }],
      },
    });
    const applicationId = await granted(call, 250n, ['Beveren']);
    const calculation = { ...nothing, beyond: '1.50' };
    await test.db.update(award).set({ calculation }).where(eq(award.applicationId, applicationId));
    const left = async () => [
      (await leftOf(test.db, call.id, document)).beyond,
      (await leftOf(test.db, call.id, document, applicationId)).beyond,
    ];
    assert.deepEqual(await left(), [350n, 500n]);
    const move = (kind: 'release' | 'reuse', sequence: number, cents: bigint, purpose = '') =>
      test.db.insert(ledgerEntry).values({
        ...{ callId: call.id, sequence, applicationId, kind, cents, purpose },
        ...{ day: '2025-02-01', at: test.clock.now() },
      });
    await move('release', 1, 170n);
    await move('reuse', 2, 20n, 'correction');
    assert.deepEqual(await left(), [350n, 500n]);
    await move('reuse', 3, 40n);
    assert.deepEqual(await left(), [390n, 540n]);
    await move('reuse', 4, 130n);
    assert.deepEqual(await left(), [500n, 670n]);
  });

  it('lets all who draw from the right of one area draw from the same', async () => {
    const company = await buildOrganisation(test, { areaCode: 'Temse', name: 'AGB Temse', kind: 'association' });
    ids['AGB'] = company.id;
    const call = await aCallOf2022({ isAllowed: false }, { Temse: 900n });
    await granted(call, 800n, ['Temse']);
    const { right, granted: before } = await factsOf(call, ['AGB']);
    assert.deepEqual([right, before], [900n, 800n]);
    const other = await aCallOf2022({ isAllowed: false });
    await granted(other, 801n, ['Temse']);
    assert.equal((await factsOf(other, ['AGB'])).granted, 0n);
  });

  it('still counts what was booked as paid by mistake: a correction promises it again', async () => {
    const call = await aCallOf2022({ isAllowed: false }, { Temse: 900n });
    const applicationId = await granted(call, 900n, ['Temse']);
    const at = test.clock.now();
    await test.db.transaction((tx) =>
      postEntries(
        tx,
        call.id,
        [
          { kind: 'commitment', cents: 900n },
          { kind: 'payment', cents: 500n },
          ...entriesFor('correction', { applicationId, cents: 500n }),
        ].map((entry) => ({ ...entry, applicationId, day: '2023-01-01' })) as PostedEntry[],
        { viewer: null, at },
      ),
    );
    assert.equal((await factsOf(call, ['Temse'])).granted, 900n);
  });
});
