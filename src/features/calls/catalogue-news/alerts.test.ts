import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { signInAs } from '../../../../test/builders/accounts.ts';
import { aCall, buildCall } from '../../../../test/builders/calls.ts';
import { hourlyJobs } from '../../../app.ts';
import { addJob } from '../../../platform/jobs.ts';
import { callWithdrawal } from '../tables.ts';
import { dueAlerts } from './alerts.ts';
import { announceVersion } from './announcing.ts';

const [step] = aCall().steps;
const period = { steps: [{ ...step!, opens: '2022-08-01T00:00:00', closes: '2022-09-26T12:00:00' }] };

describe('what is due of the dates of a call', () => {
  const call = (publishedAt = '2022-07-01T08:00:00Z') => ({
    id: 'c',
    code: 'c',
    organisationId: null,
    organisationName: null,
    isExample: false,
    withdrawnAt: null,
    withdrawalReason: null,
    firstAt: new Date(publishedAt),
    numbers: [1],
    turns: 0,
    turnedAt: null,
    versions: [{ number: 1, document: aCall(period), note: '', publishedAt: new Date(publishedAt) }],
  });
  const due = (now: string, publishedAt?: string) =>
    dueAlerts(call(publishedAt), new Date(now)).map(({ key, daysLeft }) => `${key.split(':').at(-1)} ${daysLeft}`);

  it('changes at midnight in Brussels, not in Greenwich', () => {
    assert.deepEqual(due('2022-07-31T21:59:59Z'), []);
    assert.deepEqual(due('2022-07-31T22:00:00Z'), ['00 0'], 'opens at the first second of the day');
    assert.deepEqual(due('2022-08-01T21:59:59Z'), ['00 0']);
    assert.deepEqual(due('2022-08-01T22:00:00Z'), []);
    assert.deepEqual(due('2022-09-11T21:59:59Z'), []);
    assert.deepEqual(due('2022-09-11T22:00:00Z'), ['14 14']);
    assert.deepEqual(due('2022-09-18T21:59:59Z'), ['14 8'], 'a day on which nothing ran is caught up with');
    assert.deepEqual(due('2022-09-18T22:00:00Z'), ['7 7']);
    assert.deepEqual(due('2022-09-24T22:00:00Z'), ['1 1']);
    assert.deepEqual(due('2022-09-26T10:00:00Z'), ['1 0']);
    assert.deepEqual(due('2022-09-26T10:00:01Z'), [], 'closed');
  });

  it('is left out for what was published only then', () => {
    assert.deepEqual(due('2022-09-16T08:00:00Z', '2022-09-15T08:00:00Z'), []);
    assert.deepEqual(due('2022-09-19T08:00:00Z', '2022-09-15T08:00:00Z'), ['7 7']);
    assert.deepEqual(due('2022-08-01T08:00:00Z', '2022-07-31T22:30:00Z'), []);
  });
});

describe('who follows a call or its theme', () => {
  let test: TestApp;
  before(async () => {
    test = await startApp();
    test.setNow('2022-07-01T10:00:00Z');
  });
  after(() => test.close());

  it('hears once that it is published, opens, will close, and that it is withdrawn', async () => {
    const [ofCall, ofTheme] = [await signInAs(test, { role: 'viewer' }), await signInAs(test, { role: 'viewer' })];
    await ofTheme.post('/volgen', { onderwerp: 'theme:cycling', frequentie: 'now' });
    assert.equal((await ofCall.get('/volgen?onderwerp=call:fietsroutes')).statusCode, 404, 'not yet public');

    const call = await buildCall(test, { code: 'fietsroutes', organisationId: null, ...period });
    const told = { callId: call.id, code: call.code, document: call.document, isExample: false, at: test.clock.now() };
    assert.equal(await announceVersion(test.db, { ...told, number: 1 }), true);
    assert.equal(await announceVersion(test.db, { ...told, number: 1 }), false);
    await test.runJobs();
    await ofCall.post('/volgen', { onderwerp: 'call:fietsroutes', frequentie: 'now' });

    assert.ok(hourlyJobs.includes('announce-call-dates'));
    const run = async (now: string) => {
      test.setNow(now);
      await addJob(test.db, 'announce-call-dates', {});
      await test.runJobs();
    };
    for (const now of ['2022-07-31T22:03:00Z', '2022-07-31T23:03:00Z', '2022-09-24T22:03:00Z', '2022-09-25T08:03:00Z'])
      await run(now);
    await test.db.insert(callWithdrawal).values({ callId: call.id, at: test.clock.now(), reason: 'Geen geld.' });
    await run('2022-09-26T08:03:00Z');

    const subjects = (mail: string) => test.letters.filter(({ to }) => to === mail).map(({ subject }) => subject);
    const dates = [
      'Vandaag opent de oproep ‘Veilige fietsroutes’ (01/08/2022 00:00)',
      'De oproep ‘Veilige fietsroutes’ sluit morgen (26/09/2022 12:00)',
    ];
    assert.deepEqual(subjects(ofCall.person.mail), dates);
    assert.deepEqual(subjects(ofTheme.person.mail), ['Nieuwe oproep: ‘Veilige fietsroutes’', ...dates]);
  });

  it('hears of a new call by a search that finds it, and only then', async () => {
    const [finds, not] = [await signInAs(test, { role: 'viewer' }), await signInAs(test, { role: 'viewer' })];
    const list = (await finds.get('/oproepen?q=laadpaal&as=climate')).body;
    const address = /href="(\/volgen\?onderwerp=calls[^"]+)"/.exec(list)![1]!.replaceAll('&amp;', '&');
    assert.match((await finds.get(address)).body, /Oproepen: “laadpaal”, Lokale klimaatacties/);
    await finds.post('/volgen', { onderwerp: 'calls:q=laadpaal&as=climate', frequentie: 'now' });
    await not.post('/volgen', { onderwerp: 'calls:as=estonia', frequentie: 'now' });
    assert.equal((await not.get('/volgen?onderwerp=calls:sorteer=titel')).statusCode, 404, 'finds everything');

    const call = await buildCall(test, {
      code: 'laadpalen',
      organisationId: null,
      title: 'Eén laadpaal per straat',
      axis: 'climate',
      ...period,
    });
    const told = { callId: call.id, code: call.code, document: call.document, isExample: false, at: test.clock.now() };
    await announceVersion(test.db, { ...told, number: 1 });
    await test.runJobs();
    const subjects = ({ person }: typeof finds) =>
      test.letters.filter(({ to }) => to === person.mail).map(({ subject }) => subject);
    assert.deepEqual(subjects(finds), ['Nieuwe oproep: ‘Eén laadpaal per straat’']);
    assert.deepEqual(subjects(not), []);
  });
});
