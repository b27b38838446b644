import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import {
  buildOrganisation,
  buildPerson,
  openSession,
  type SignedIn,
  signInAs,
} from '../../../../test/builders/accounts.ts';
import { buildApplication, buildCall } from '../../../../test/builders/calls.ts';
import { addJob } from '../../../platform/jobs.ts';
import { countInDay } from '../../accounts/index.ts';
import { selectInvitations } from './invitation-store.ts';

const judging = '/oproepen/routes/beoordeling';
const path = `${judging}/beoordelaars`;
const own = '/werkplek/beoordelingen';
const stranger = 'niemand@gemeente.example';

describe('an invitation to assess', () => {
  let test: TestApp;
  let call: { id: string; code: string };
  let publisher: SignedIn;
  let viewer: SignedIn;
  let expert: SignedIn;
  const invite = (mail: string) => publisher.post(path, { mail });
  const refused = async (mail: string, words: RegExp) => {
    const { statusCode, body } = await invite(mail);
    assert.equal(statusCode, 422);
    assert.match(body, words);
  };
  const lettersTo = async (mail: string) => {
    await test.runJobs();
    return test.letters.filter(({ to }) => to === mail);
  };

  before(async () => {
    test = await startApp();
    test.setNow('2021-03-01T10:00:00Z');
    const government = await buildOrganisation(test, { kind: 'government' });
    publisher = await signInAs(test, { role: 'publisher', organisation: government });
    viewer = await signInAs(test, { role: 'viewer', organisation: government });
    expert = await openSession(test, await buildPerson(test));
    call = await buildCall(test, { code: 'routes', organisationId: government.id });
    const { id } = await buildOrganisation(test);
    await buildApplication(test, call, { organisationId: id, isSubmitted: true });
  });
  after(() => test.close());

  it('says until when it holds, and tells only who may invite whom the call asks', async () => {
    assert.equal((await invite(stranger)).statusCode, 303);
    const [letter] = await lettersTo(stranger);
    assert.match(letter!.text, /14 dagen, tot 15 maart 2021[^.]*11[.:]00/);
    assert.match((await publisher.get(path)).body, /niemand@gemeente\.example, te aanvaarden tot 15 maart 2021/);
    assert.ok(!(await viewer.get(path)).body.includes(stranger));
    const list = (await viewer.get(judging)).body;
    assert.doesNotMatch(list, /href="[^"]*(beslissing|bezwaren)"/, 'nor leads where one may not go');
    const both = await publisher.post(path, { mail: stranger, member: viewer.person.id });
    assert.match(both.body, /niet allebei/);
  });

  it('is sent to an address three times in a day, however often it is withdrawn', async () => {
    await refused(stranger, /is al uitgenodigd/);
    for (const count of [1, 2, 3]) {
      assert.equal((await lettersTo(stranger)).length, count);
      await publisher.post(`${path}/intrekken`, { mail: stranger });
      if (count < 3) assert.equal((await invite(stranger)).statusCode, 303);
    }
    await refused(stranger, /al 3 uitnodigingen/);
    assert.equal((await lettersTo(stranger)).length, 3);
    for (const mail of [stranger, 'nie\0mand'])
      assert.equal(
        (await publisher.post(`${path}/intrekken`, { mail })).statusCode,
        303,
        'there is none: that is told',
      );
  });

  it('is sent to fifty people for a call in a day', async () => {
    const counted = [{ name: 'assessor-for-call', of: call.id, most: 50 }];
    for (let sent = 3; sent < 50; sent++) assert.equal((await countInDay(test.db, test.clock, counted)).full, null);
    await refused(expert.person.mail, /al 50 mensen/);
    assert.equal((await lettersTo(expert.person.mail)).length, 0);
  });

  it('ends', async () => {
    const come = async (moment: string) => {
      test.setNow(moment);
      publisher = await openSession(test, publisher.person);
      expert = await openSession(test, expert.person);
    };
    await come('2021-03-02T10:00:01Z');
    assert.equal((await invite(expert.person.mail)).statusCode, 303);
    await come('2021-03-16T10:00:00Z');
    assert.match((await expert.get(own)).body, /Aanvaard de uitnodiging/);
    await come('2021-03-16T10:00:01Z');
    assert.doesNotMatch((await expert.get(own)).body, /Aanvaard de uitnodiging/);
    await expert.post(`${own}/routes`);
    assert.match((await expert.get(own)).body, /termijn is voorbij[\s\S]*U bent nergens beoordelaar/);
    assert.ok(!(await publisher.get(path)).body.includes(expert.person.mail));
    assert.equal((await invite(expert.person.mail)).statusCode, 303, 'and can be sent anew');
    await expert.post(`${own}/routes`);
    await refused(expert.person.mail, /al beoordelaar/);
  });

  it('is not kept after that', async () => {
    await invite(stranger);
    const kept = async () => (await selectInvitations(test.db, call.id, new Date(0))).map(({ mail }) => mail);
    for (const [moment, left] of [
      ['2021-03-30T10:00:00Z', [stranger]],
      ['2021-03-30T10:00:01Z', []],
    ] as const) {
      test.setNow(moment);
      await addJob(test.db, 'forget-assessor-invitations', {});
      await test.runJobs();
      assert.deepEqual(await kept(), left);
    }
  });
});
