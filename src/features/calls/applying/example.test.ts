import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { buildApplication, buildCall } from '../../../../test/builders/calls.ts';
import { insertPartner } from './partner-store.ts';
import { selectSubmissionsTo } from './store.ts';

describe('an invented municipality', () => {
  let test: TestApp;
  let invented: { id: string };
  let publisher: SignedIn;
  const calls: { id: string; code: string }[] = [];
  before(async () => {
    test = await startApp();
    invented = await buildOrganisation(test, { isExample: true });
    publisher = await signInAs(test, { role: 'publisher', organisation: invented });
    for (const isExample of [true, false]) {
      const { id: organisationId } = await buildOrganisation(test, { kind: 'government', isExample });
      calls.push(await buildCall(test, { code: isExample ? 'voorbeeld' : 'echt', organisationId }));
    }
  });
  after(() => test.close());

  it('asks money of invented calls only', async () => {
    const start = (call: string) =>
      publisher.post(`/oproepen/${call}/aanvragen`, { organisatie: invented.id, ordinal: '1', title: 'Een route' });
    const refused = await start('echt');
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /Een verzonnen gemeente kan alleen bij voorbeeldoproepen aanvragen/);
    assert.equal((await start('voorbeeld')).statusCode, 303);
  });

  it('sends in to no other either, nor does a partner of another kind', async () => {
    const [, real] = calls;
    const { id, name } = await buildOrganisation(test, { kind: 'government' });
    const draft = await buildApplication(test, real!, { organisationId: invented.id });
    await insertPartner(test.db, { applicationId: draft, organisationId: id, invitedAt: test.clock.now() });
    const at = `/aanvragen/${draft}/stap/aanvraag/indienen`;
    for (const { statusCode, body } of [await publisher.get(at), await publisher.post(at, { seen: 'x' })]) {
      assert.ok([200, 422].includes(statusCode), String(statusCode));
      assert.match(body, /Een verzonnen gemeente kan alleen bij voorbeeldoproepen aanvragen/);
      assert.match(body, new RegExp(`${name} kan bij deze oproep niet aanvragen. De oproep is voor een ander soort`));
    }
    assert.deepEqual(await selectSubmissionsTo(test.db, real!.id), []);
  });
});
