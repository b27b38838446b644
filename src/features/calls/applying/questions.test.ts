import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { load } from 'cheerio';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { aCall, buildCall } from '../../../../test/builders/calls.ts';
import { formWith } from '../../../../test/forms.ts';
import { insertVersion } from '../store.ts';
import { selectApplication, selectApplicationsOf, selectSubmissions } from './store.ts';

const question = 'Ligt de route op een gemeenteweg?';
const reason = 'Voor gewestwegen is er een andere oproep.';
const name = 'a.may-we:weg';

describe('what a call asks before one applies', () => {
  let test: TestApp;
  let lead: { id: string };
  let publisher: SignedIn;
  let caller: SignedIn;
  let call: { id: string; code: string };
  let at: string;
  before(async () => {
    test = await startApp();
    lead = await buildOrganisation(test);
    publisher = await signInAs(test, { role: 'publisher', organisation: lead });
    const government = await buildOrganisation(test, { kind: 'government' });
    caller = await signInAs(test, { role: 'viewer', organisation: government });
    call = await buildCall(test, { code: 'vragen', organisationId: government.id });
  });
  after(() => test.close());

  const toSend = () => `${at}/stap/aanvraag/indienen`;
  const answer = async (given: Record<string, string>) => {
    const { [name]: _given, ...form } = formWith((await publisher.get(`${at}/stap/aanvraag`)).body, 'title');
    const filled = { 'a.doel': 'Veilig', 'a.kosten.0.description': 'Route', 'a.kosten.0.amount': '100' };
    return publisher.follow(await publisher.post(`${at}/stap/aanvraag`, { ...form, ...filled, ...given }));
  };

  it('is taken along from the page that says whether one may, and refuses a start that it ends', async () => {
    const link = '/oproepen/vragen/aanvragen?vraag.weg=';
    const form = formWith((await publisher.get(`${link}yes`)).body, 'title');
    assert.equal(form['vraag.weg'], 'yes');
    const refused = await publisher.post('/oproepen/vragen/aanvragen', { ...form, title: 'Fout', 'vraag.weg': 'no' });
    assert.equal(refused.statusCode, 422);
    assert.ok(refused.body.includes(reason));
    assert.deepEqual(await selectApplicationsOf(test.db, [lead.id]), []);
    const started = await publisher.post('/oproepen/vragen/aanvragen', { ...form, title: 'Naar school' });
    at = String(started.headers.location);
    const draft = await selectApplication(test.db, at.split('/').at(-1)!);
    assert.deepEqual(draft?.answers, { aanvraag: { 'may-we:weg': 'yes' } });
    assert.equal(formWith((await publisher.get(`${at}/stap/aanvraag`)).body, 'title')[name], 'yes');
  });

  it('can be answered otherwise, and stops what it ends at the moment of sending in', async () => {
    await answer({ [name]: 'yes' });
    const read = formWith((await publisher.get(toSend())).body, 'seen');
    const changed = await answer({ [name]: 'no' });
    assert.ok(load(changed.body)('main').text().includes(reason), 'the form says so at once');
    const refused = await publisher.post(toSend(), read);
    assert.equal(refused.statusCode, 422);
    assert.ok(load(refused.body)('main').text().includes(`“${question}” kunt u niet aanvragen. ${reason}`));
    await answer({});
    const unanswered = await publisher.get(toSend());
    assert.ok(unanswered.body.includes(`Vul “${question}” in.`));
    assert.deepEqual(await selectSubmissions(test.db, at.split('/').at(-1)!), []);
  });

  it('is told anew by a newer version that expects something else', async () => {
    const [asked] = aCall().eligibility!;
    const eligibility = [{ ...asked!, expected: 'no' as const, otherwise: 'Nu alleen voor gewestwegen.' }];
    const document = aCall({ eligibility });
    await insertVersion(test.db, { callId: call.id, number: 2, document, publishedAt: test.clock.now() });
    assert.ok((await publisher.get(`${at}/versie`)).body.includes(`Anders gevraagd: “${question}”`));
  });

  it('is read by who assesses, as it was sent in', async () => {
    await answer({ [name]: 'yes' });
    const sent = await publisher.post(toSend(), formWith((await publisher.get(toSend())).body, 'seen'));
    const dossier = await caller.get(`/oproepen/vragen/beoordeling/${at.split('/').at(-1)}`);
    for (const { body } of [await publisher.follow(sent), dossier]) {
      const page = load(body);
      const term = page('dt').filter((_, one) => page(one).text() === question);
      assert.equal(term.next('dd').text(), 'Ja');
    }
  });
});
