import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { buildCall } from '../../../../test/builders/calls.ts';

describe('an invented municipality', () => {
  let test: TestApp;
  let invented: { id: string };
  let editor: SignedIn;
  before(async () => {
    test = await startApp();
    invented = await buildOrganisation(test, { isExample: true });
    editor = await signInAs(test, { role: 'editor', organisation: invented });
    for (const isExample of [true, false]) {
      const { id: organisationId } = await buildOrganisation(test, { kind: 'government', isExample });
      await buildCall(test, { code: isExample ? 'voorbeeld' : 'echt', organisationId });
    }
  });
  after(() => test.close());

  it('asks money of invented calls only', async () => {
    const start = (call: string) =>
      editor.post(`/oproepen/${call}/aanvragen`, { organisatie: invented.id, ordinal: '1', title: 'Een route' });
    const refused = await start('echt');
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /Een verzonnen gemeente kan alleen bij voorbeeldoproepen aanvragen/);
    assert.equal((await start('voorbeeld')).statusCode, 303);
  });
});
