import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addressKey } from './address.ts';
import { baselineOf } from './baseline.ts';
import { addDays, dayOf } from './days.ts';
import { awayAtLeast, type Dated, type LastCheck, type LastVisit, marksOf, stateOf, states } from './state.ts';

const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2019-06-01', days));
const moment = fc.date({ min: new Date('2019-06-01'), max: new Date('2024-12-31'), noInvalidDate: true });
const rule: fc.Arbitrary<Dated> = fc.record({
  validFrom: fc.option(day),
  validTo: fc.option(day),
  checkEveryDays: fc.integer({ min: 1, max: 400 }),
  createdAt: moment,
});
const check: fc.Arbitrary<LastCheck | null> = fc.option(
  fc.record({ at: moment, outcome: fc.constantFrom('ok', 'changed') }),
);
const visit: fc.Arbitrary<LastVisit | null> = fc.option(
  fc.record({
    at: moment,
    since: moment,
    times: fc.integer({ min: 1, max: 9 }),
    outcome: fc.constantFrom('ok', 'changed', 'moved', 'refused', 'unreachable'),
  }),
);

const plain: Dated = {
  validFrom: null,
  validTo: null,
  checkEveryDays: 90,
  createdAt: new Date('2020-01-01T12:00:00Z'),
};
const checked: LastCheck = { at: new Date('2020-06-01T12:00:00Z'), outcome: 'ok' };
const seen = (outcome: LastVisit['outcome'], since = '2020-06-10', times = 1): LastVisit => ({
  outcome,
  times,
  since: new Date(`${since}T02:30:00Z`),
  at: new Date(`${addDays(since, times - 1)}T02:30:00Z`),
});

describe('the state of a reference', () => {
  const on = (today: string, over: Partial<Dated>, last: LastVisit | null = null) =>
    stateOf({ ...plain, ...over }, checked, last, today);

  it('turns on the day itself', () => {
    assert.equal(on('2020-06-30', { validTo: '2020-06-30' }), 'expires-soon');
    assert.equal(on('2020-07-01', { validTo: '2020-06-30' }), 'expired');
    assert.equal(on('2020-06-14', { validTo: '2020-07-15' }), 'valid');
    assert.equal(on('2020-06-15', { validTo: '2020-07-15' }), 'expires-soon');
    assert.equal(on('2020-06-30', { validFrom: '2020-07-01' }), 'not-yet');
    assert.equal(on('2020-07-01', { validFrom: '2020-07-01' }), 'valid');
    assert.equal(on('2020-06-10', { checkEveryDays: 10 }), 'valid');
    assert.equal(on('2020-06-11', { checkEveryDays: 10 }), 'check-due');
  });

  it('is that of the day in Brussels, in summer and in winter', () => {
    assert.equal(dayOf(new Date('2020-06-30T21:59:59Z')), '2020-06-30');
    assert.equal(dayOf(new Date('2020-06-30T22:00:00Z')), '2020-07-01');
    assert.equal(dayOf(new Date('2020-12-31T23:00:00Z')), '2021-01-01');
  });

  it('hears of a page that is away only after some nights', () => {
    assert.equal(on('2020-06-12', {}, seen('unreachable', '2020-06-10', awayAtLeast - 1)), 'valid');
    assert.equal(on('2020-06-12', {}, seen('unreachable', '2020-06-10', awayAtLeast)), 'unreachable');
  });

  it('is changed until someone has looked', () => {
    assert.equal(on('2020-06-12', {}, seen('changed')), 'changed');
    const later: LastCheck = { at: new Date('2020-06-11T09:00:00Z'), outcome: 'ok' };
    assert.equal(stateOf(plain, later, seen('changed'), '2020-06-12'), 'valid');
    assert.equal(stateOf(plain, { ...later, outcome: 'changed' }, seen('ok', '2020-06-12'), '2020-06-12'), 'changed');
  });

  it('is always one of the known, and the first of its marks', () => {
    fc.assert(
      fc.property(rule, check, visit, day, (given, last, visited, today) => {
        const state = stateOf(given, last, visited, today);
        assert.ok(states.includes(state));
        const found = marksOf(given, last, visited, today);
        assert.equal(state, found[0]?.state ?? 'valid');
        assert.deepEqual(
          found.map((one) => one.state),
          states.filter((one) => found.some((mark) => mark.state === one)),
        );
      }),
    );
  });

  it('of what has ended stays so, and began the day after the last', () => {
    fc.assert(
      fc.property(rule, check, visit, day, fc.nat(500), (given, last, visited, today, later) => {
        const mark = marksOf(given, last, visited, today).find(({ state }) => state === 'expired');
        assert.equal(mark !== undefined, given.validTo !== null && today > given.validTo);
        if (!mark) return;
        assert.equal(addDays(mark.since, -1), given.validTo);
        assert.deepEqual(marksOf(given, last, visited, addDays(today, later)), [mark]);
      }),
    );
  });

  it('comes back each day with the same first day: who hears of it hears once', () => {
    fc.assert(
      fc.property(rule, check, visit, day, (given, last, visited, today) => {
        const tomorrow = marksOf(given, last, visited, addDays(today, 1));
        for (const { state, since } of marksOf(given, last, visited, today)) {
          const again = tomorrow.find((mark) => mark.state === state);
          assert.ok(again === undefined || again.since === since);
        }
      }),
    );
  });
});

describe('an address as it is compared', () => {
  const same = (one: string, other: string) => assert.equal(addressKey(one), addressKey(other), `${one} ${other}`);

  it('is the same in other spellings, and not for other pages', () => {
    same('https://www.codex.example/doc/?id=1#art-5', 'HTTP://CODEX.example:80/doc?id=1');
    same(' https://a.example ', 'http://a.example/');
    same('https://a.example/é', 'https://a.example/%C3%A9');
    for (const other of [
      'https://a.example/b?id=2',
      'https://b.example/b?id=1',
      'https://a.example/B?id=1',
      'https://a.example:8443/b?id=1',
    ]) {
      assert.notEqual(addressKey('https://a.example/b?id=1'), addressKey(other));
    }
    assert.notEqual(addressKey('https://a.example/#/wet/1'), addressKey('https://a.example/#/wet/2'));
  });

  it('is nothing for what is no place on the web', () => {
    for (const none of ['', 'wet', 'mailto:a@b.example', 'javascript:alert(1)', 'file:///x'])
      assert.equal(addressKey(none), '');
  });

  it('stays what it is when it is compared again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) =>
        same(`https://${addressKey(url)}`, url),
      ),
    );
  });
});

describe('what a page is compared with', () => {
  const run = (since: string, fingerprint: string | null) => ({ since: new Date(since), fingerprint });
  const runs = [run('2020-06-01', 'a'), run('2020-06-05', null), run('2020-06-06', 'b'), run('2020-06-09', 'c')];

  it('is the page as it was when someone last checked', () => {
    assert.equal(baselineOf(runs, null), 'a');
    assert.equal(baselineOf(runs, new Date('2020-05-01')), 'a');
    assert.equal(baselineOf(runs, new Date('2020-06-05')), 'a');
    assert.equal(baselineOf(runs, new Date('2020-06-07')), 'b');
    assert.equal(baselineOf(runs, new Date('2020-07-01')), 'c');
    assert.equal(baselineOf([], null), null);
  });
});
