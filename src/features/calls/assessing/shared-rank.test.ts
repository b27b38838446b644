import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { decisionForm } from '../../../../test/builders/assessing.ts';
import { aCall, buildApplication, buildCall } from '../../../../test/builders/calls.ts';
import { dossierBalance } from '../paying/index.ts';

describe('a decision on equal applications', () => {
  let test: TestApp;
  let government: { id: string };
  let publisher: SignedIn;
  before(async () => {
    test = await startApp();
    test.setNow('2021-03-01T10:00:00Z');
    government = await buildOrganisation(test, { kind: 'government' });
    publisher = await signInAs(test, { role: 'publisher', organisation: government });
  });
  after(() => test.close());

  const see = async (path: string): Promise<string> => (await publisher.get(path)).body;
  const post = async (path: string, form: Record<string, string>, status = 303): Promise<string> => {
    const { body, statusCode } = await publisher.post(path, form);
    assert.equal(statusCode, status, `${path}: ${body.replace(/<[^>]+>/g, ' ').slice(0, 2000)}`);
    return body;
  };

  it('does not split a shared rank by itself', async () => {
    const tied = await buildCall(test, {
      code: 'gelijk',
      organisationId: government.id,
      envelope: '60000.00',
      criteria: [],
      steps: aCall().steps.map((step) => ({ ...step, closes: '2021-01-31T12:00:00' })),
      selection: { method: 'ranking', ties: ['lowest-request'], isPartialAllowed: true },
    });
    const two: string[] = [];
    const applicants: SignedIn[] = [];
    for (const name of ['single', 'late'] as const) {
      const title = `Gelijke ${name}`;
      const organisation = await buildOrganisation(test);
      applicants.push(await signInAs(test, { role: 'viewer', organisation }));
      const id = await buildApplication(test, tied, { organisationId: organisation.id, title, isSubmitted: true });
      await post(`/oproepen/gelijk/beoordeling/${id}/ontvankelijkheid`, { isAdmissible: 'yes' });
      two.push(id);
    }
    const path = '/oproepen/gelijk/beoordeling/beslissing';
    const asked = await see(path);
    assert.match(asked, /Gelijke aanvragen wachten op een volgorde[\s\S]*Kies een volgorde/);
    assert.ok(!asked.includes('name="seen"'));
    const order = { [`order-${two[0]}`]: '2', [`order-${two[1]}`]: '1' };
    assert.match(await post(path, { act: 'reckon', ...order }, 200), /Zeg waarom u deze volgorde kiest/);
    const long = await post(path, { act: 'reckon', ...order, note: 'a'.repeat(5001) }, 422);
    assert.match(long, /hoogstens 5\.?000 tekens/);
    const chosen = { ...order, note: 'Die route is \0dringender.' };
    const page = await post(path, { act: 'reckon', ...chosen }, 200);
    const early = await post(path, decisionForm(page, { ...chosen, decidedOn: '28/02/2021' }), 422);
    assert.match(early, /ontvangen op 1 maart 2021/, 'nothing is decided before it was received');
    await post(path, decisionForm(page, { ...chosen, decidedOn: '01/03/2021' }));
    assert.equal((await dossierBalance(test.db, two[1]!)).committed, 5_000_000n);
    assert.equal((await dossierBalance(test.db, two[0]!)).committed, 1_000_000n);
    const letter = await applicants[0]!.get(`/aanvragen/${two[0]}/beslissing`);
    assert.match(
      letter.body,
      /Waarom[\s\S]*volgorde gekozen[\s\S]*Die route is dringender/,
      'who comes after reads why',
    );
  });
});
