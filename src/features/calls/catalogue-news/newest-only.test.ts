import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { buildOrganisation } from '../../../../test/builders/accounts.ts';
import { aCall, buildCall } from '../../../../test/builders/calls.ts';
import { translator } from '../../../platform/i18n.ts';
import { insertVersion } from '../store.ts';
import { callWithdrawal } from '../tables.ts';
import { writeCalendar } from './calendar/ical.ts';
import { momentsOf } from './calendar/rules.ts';
import { selectNewest, selectPublished } from './published-store.ts';

const moment = (minute: number) => new Date(Date.UTC(2022, 7, 1, 8, minute));

describe('lists of calls, which read the newest versions only', () => {
  let test: TestApp;
  let visitor: Visitor;
  before(async () => {
    test = await startApp();
    visitor = new Visitor(test.app);
    const { id: organisationId } = await buildOrganisation(test, { kind: 'government' });
    const invented = await buildOrganisation(test, { kind: 'government', isExample: true });
    for (const [index, code] of ['een', 'twee', 'drie', 'vier'].entries()) {
      test.setNow(moment(index).toISOString());
      const owner = code === 'vier' ? invented.id : organisationId;
      const { id, document } = await buildCall(test, { code, organisationId: owner, title: `Oproep ${code}` });
      const [first, ...others] = document.steps;
      // The second version has no opening any more, the third no last step.
      const changed = [{ ...first!, opens: undefined }, ...others];
      for (const number of code === 'drie' ? [] : [2, 3]) {
        const later = aCall({ title: `Oproep ${code}, ${number}`, steps: changed.slice(0, 5 - number) });
        const note = number === 2 ? 'Eén wijziging' : '';
        const publishedAt = moment(10 * number + index);
        await insertVersion(test.db, { callId: id, number, document: later, note, publishedAt });
      }
      if (code === 'twee') await test.db.insert(callWithdrawal).values({ callId: id, at: moment(25), reason: 'Op.' });
    }
    test.setNow('2022-08-02T08:00:00Z');
  });
  after(() => test.close());

  it('say in the API what each call says itself', async () => {
    const { items } = (await visitor.get('/api/v1/calls')).json();
    assert.equal(items.length, 4);
    for (const item of items) {
      const { document, ...whole } = (await visitor.get(`/api/v1/calls/${item.code}`)).json();
      assert.deepEqual(item, whole);
      assert.equal(item.title, document.title);
      assert.equal(item.links.versions.length, item.version);
    }
  });

  it('take back in the calendar what a newer version has no longer', async () => {
    const whole = (await selectPublished(test.db)).filter(({ isExample }) => !isExample);
    const moments = whole.flatMap((call) =>
      momentsOf(
        call,
        call.versions.slice(0, -1).map(({ document }) => document.steps),
      ),
    );
    const events = (file: string) => file.split('BEGIN:VEVENT').slice(1).sort();
    const { body } = await visitor.get('/oproepen/kalender.ics');
    const words = { name: '', language: 'nl' as const, t: translator('nl') };
    const { baseAddress } = test.config;
    const expected = writeCalendar({ ...words, address: (path) => `${baseAddress}${path}`, moments });
    const tidy = (event: string) => event.replace('END:VCALENDAR', '').trim();
    assert.deepEqual(events(body).map(tidy), events(expected).map(tidy));
    assert.ok(body.includes('STATUS:CANCELLED') && body.includes('STATUS:CONFIRMED'));
  });

  it('leave out on the page of the calendar what no version of today has, also of a call that was withdrawn', async () => {
    const { body } = await visitor.get('/oproepen/kalender?maand=2020-01');
    const opened = (code: string) => [...body.matchAll(new RegExp(`opent: <a href="/oproepen/${code}"`, 'g'))].length;
    assert.deepEqual(['een', 'twee', 'drie'].map(opened), [1, 1, 3]);
  });

  it('tell in the feed every publication and withdrawal, the newest first', async () => {
    const whole = (await selectPublished(test.db)).filter(({ isExample }) => !isExample);
    const expected = whole.flatMap(({ versions, withdrawnAt, withdrawalReason }) => [
      ...versions.map(({ document, note, publishedAt }) => ({ at: publishedAt, text: note || document.summary })),
      ...(withdrawnAt ? [{ at: withdrawnAt, text: withdrawalReason }] : []),
    ]);
    expected.sort((a, b) => b.at.getTime() - a.at.getTime());
    const { body } = await visitor.get('/oproepen/atom.xml');
    const told = [...body.matchAll(/<entry>.*?<updated>([^<]+)<.*?<summary[^>]*>([^<]+)</gs)].map(([, at, text]) => ({
      at: new Date(at!),
      text,
    }));
    assert.deepEqual(told, expected);
    assert.match(body, /Oproep twee, 3’ is ingetrokken/);
    assert.doesNotMatch(body, /Oproep vier/);
  });

  it('have of each call one version, the newest', async () => {
    const numbers = (await selectNewest(test.db)).map(({ versions }) => versions.map(({ number }) => number));
    assert.deepEqual(numbers, [[1], [3], [3], [3]]);
  });
});
