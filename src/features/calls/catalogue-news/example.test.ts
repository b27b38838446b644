import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { buildOrganisation } from '../../../../test/builders/accounts.ts';
import { buildApplication, buildCall } from '../../../../test/builders/calls.ts';
import { buildAward } from '../../../../test/builders/paying.ts';

describe('an invented call', () => {
  let test: TestApp;
  let visitor: Visitor;
  before(async () => {
    test = await startApp();
    test.setNow('2021-06-01T10:00:00Z');
    visitor = new Visitor(test.app);
    const organisation = await buildOrganisation(test, { kind: 'government', isExample: true });
    const call = await buildCall(test, { code: 'verzonnen', organisationId: organisation.id });
    const town = await buildOrganisation(test, { isExample: true });
    await buildAward(test, call.id, await buildApplication(test, call, { organisationId: town.id, isSubmitted: true }));
    await buildCall(test, { code: 'echt', organisationId: null, title: 'Echte routes', envelope: '7000.00' });
  });
  after(() => test.close());
  const read = async (path: string) => (await visitor.get(path)).body.replaceAll('\r\n ', '');

  it('is no news, stands in no calendar of all calls and adds no money to theirs', async () => {
    for (const path of ['/oproepen/atom.xml', '/oproepen/kalender.ics']) {
      const body = await read(path);
      assert.match(body, /Echte routes/, path);
      assert.doesNotMatch(body, /verzonnen/, path);
    }
    const list = (await read('/oproepen')).replace(/<[^>]*>|\s+/g, ' ').replace(/\s+/g, ' ');
    assert.match(list, /2 oproepen , samen € 7\.000 /);
  });

  it('says what it is wherever it is taken along', async () => {
    for (const path of ['kalender.ics', 'oproep.ttl']) {
      assert.match(await read(`/oproepen/verzonnen/${path}`), /Dit is een verzonnen oproep/, path);
      assert.doesNotMatch(await read(`/oproepen/echt/${path}`), /verzonnen/, path);
    }
    assert.match(await read('/oproepen/verzonnen/beslissingen/1/beslissing.ttl'), /dit is geen echte beslissing/);
  });
});
