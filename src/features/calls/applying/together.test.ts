import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { aCall, buildApplication, buildCall } from '../../../../test/builders/calls.ts';
import { postFiles } from '../../../../test/builders/files.ts';
import { buildGoal, buildMeasure, buildPlan } from '../../../../test/builders/plan.ts';
import { formWith } from '../../../../test/forms.ts';
import { createPlan } from '../../plans/index.ts';
import type { CallDocument } from '../document/schema.ts';
import { insertVersion } from '../store.ts';
import { selectMeasureIds } from './measure-store.ts';
import { insertSubmission, selectApplication, selectSubmissions } from './store.ts';

describe('two who work on an application at once', () => {
  let test: TestApp;
  let lead: { id: string };
  let publisher: SignedIn;
  let colleague: SignedIn;
  let call: { id: string; code: string };
  let versions = 1;
  let started = 0;
  before(async () => {
    test = await startApp();
    lead = await buildOrganisation(test);
    publisher = await signInAs(test, { role: 'publisher', organisation: lead });
    colleague = await signInAs(test, { role: 'publisher', organisation: lead });
    const caller = await buildOrganisation(test, { kind: 'government' });
    call = await buildCall(test, { code: 'samen', organisationId: caller.id, eligibility: [], applicants: {} });
  });
  after(() => test.close());

  const draft = async () => {
    const id = await buildApplication(test, call, { organisationId: lead.id, ordinal: ++started });
    return { id, at: `/aanvragen/${id}`, toSend: `/aanvragen/${id}/stap/aanvraag/indienen` };
  };
  const publish = async (values: Partial<CallDocument>) => {
    const document = aCall({ eligibility: [], applicants: {}, ...values });
    await insertVersion(test.db, { callId: call.id, number: ++versions, document, publishedAt: test.clock.now() });
    return String(versions);
  };

  it('sends in nothing that a colleague moved to another version while it was read', async () => {
    const { id, at, toSend } = await draft();
    const read = formWith((await publisher.get(toSend)).body, 'seen');
    const number = await publish({ rule: { grants: [{ kind: 'share', percent: '10' }] } });
    await colleague.post(`${at}/versie`, { number });
    const refused = await publisher.post(toSend, read);
    assert.equal(refused.statusCode, 409);
    assert.match(refused.body, /Een collega wijzigde iets terwijl u las/);
    assert.deepEqual(await selectSubmissions(test.db, id), []);
    assert.equal((await publisher.post(toSend, formWith(refused.body, 'seen'))).statusCode, 303);
  });

  it('says that there is a still newer version, and moves to none that was not read', async () => {
    const { id, at } = await draft();
    const read = await publish({ summary: 'Iets anders.' });
    await publish({ summary: 'Nog iets anders.' });
    const refused = await publisher.follow(await publisher.post(`${at}/versie`, { number: read }));
    assert.match(refused.body, /Intussen is er een nog nieuwere versie/);
    assert.match(refused.body, new RegExp(`Nieuwe versie ${versions} van de oproep`));
    assert.equal((await selectApplication(test.db, id))!.versionNumber, 1);
  });

  it('says of a newer version that it chooses otherwise', async () => {
    const { at } = await draft();
    await publish({ selection: { method: 'first-come', isPartialAllowed: false }, objectionDays: 10 });
    const { body } = await publisher.get(`${at}/versie`);
    for (const words of ['Hoe er gekozen wordt', 'Hoeveel dagen u bezwaar kunt maken']) assert.ok(body.includes(words));
  });

  it('is received in time though a report on another came in after the end', async () => {
    const [other, { id, toSend }] = [await draft(), await draft()];
    const at = new Date('2040-01-01T12:00:00Z');
    const [document, sha256] = [{} as never, '0'.repeat(64)];
    const report = { callId: call.id, stepId: 'voortgang', sequence: 900, receipt: 'SAMEN-0900', document, sha256, at };
    await insertSubmission(test.db, { applicationId: other.id, organisationId: lead.id, ...report });
    await publisher.post(toSend, formWith((await publisher.get(toSend)).body, 'seen'));
    const [sent] = await selectSubmissions(test.db, id);
    assert.ok(sent?.sequence === 901 && sent.at <= test.clock.now(), JSON.stringify(sent));
  });

  it('says before sending in that a colleague sent in all that the call takes', async () => {
    const caller = await buildOrganisation(test, { kind: 'government' });
    const one = await buildCall(test, { code: 'een', organisationId: caller.id, applicants: { most: 1 } });
    await buildApplication(test, one, { organisationId: lead.id, isSubmitted: true });
    const second = await buildApplication(test, one, { organisationId: lead.id, ordinal: 2 });
    assert.match((await publisher.get(`/aanvragen/${second}`)).body, /Uw organisatie diende al 1 aanvraag in/);
  });

  it('finds partners and says when there are more; they hear that a draft is gone, and that it is back', async () => {
    const other = await buildOrganisation(test);
    const partner = await signInAs(test, { role: 'publisher', organisation: other });
    const { at } = await draft();
    for (let number = 1; number <= 21; number += 1) await buildOrganisation(test, { name: `Naburig ${number}` });
    const found = await publisher.get(`${at}/partners?q=Naburig`);
    assert.match(found.body, /Er zijn er meer dan 20/);
    await publisher.post(`${at}/partners`, { organisation: other.id });
    await publisher.post(`${at}/verwijderen`);
    await publisher.post(`${at}/terugzetten`);
    await test.runJobs();
    const told = test.letters.flatMap(({ to, text }) => (to === partner.person.mail ? [text] : [])).join('\n');
    assert.match(told, /verwijderde de aanvraag “Fietsroute naar school”/);
    assert.match(told, /zette de aanvraag “Fietsroute naar school” terug/);
  });

  it('sends in no file of a field that is asked no more', async () => {
    const { id, at, toSend } = await draft();
    const url = `${at}/stap/aanvraag/bestanden/plan`;
    await postFiles(test, publisher, url, {}, [{ field: 'files', name: 'oud.txt', content: 'Een plan' }]);
    const [step, ...rest] = aCall().steps;
    const fields = step!.fields.filter(({ kind }) => kind !== 'file');
    const number = await publish({ steps: [{ ...step!, fields }, ...rest] });
    await publisher.post(`${at}/versie`, { number });
    await publisher.post(toSend, formWith((await publisher.get(toSend)).body, 'seen'));
    const [sent] = await selectSubmissions(test.db, id);
    assert.deepEqual(sent?.document.files, []);
  });

  it('links the measures that each of them chose', async () => {
    const { personId, ...viewer } = { personId: publisher.person.id, name: '', mail: '', isAdministrator: false };
    const measures = ['M1', 'M2', 'M3'].map((id) => buildMeasure({ id, title: `Route ${id}` }));
    const document = buildPlan({ goals: [buildGoal({ measures })] });
    const actor = { viewer: { personId, ...viewer, memberships: [] }, clock: test.clock };
    const plan = await createPlan(test.db, actor, { organisationId: lead.id, document });
    const { id, at } = await draft();
    const page = `${at}/maatregelen`;
    const choose = async (who: SignedIn, form: Record<string, string | string[]>, ...own: string[]) =>
      who.post(page, { ...form, 'measure.0': own.map((one) => `${plan}/${one}`) });
    await choose(publisher, formWith((await publisher.get(page)).body, 'measure.0'), 'M1');
    const [mine, theirs] = [await publisher.get(page), await colleague.get(page)].map(({ body }) =>
      formWith(body, 'measure.0'),
    );
    await choose(publisher, mine!, 'M1', 'M2');
    await choose(colleague, theirs!, 'M3');
    const linked = await selectMeasureIds(test.db, id);
    assert.deepEqual(
      linked.map(({ measureId }) => measureId),
      ['M2', 'M3'],
    );
  });

  it('gives back all that was typed on what a colleague sent in meanwhile, its title too', async () => {
    const { at, toSend } = await draft();
    const form = formWith((await publisher.get(`${at}/stap/aanvraag`)).body, 'title');
    await colleague.post(toSend, formWith((await colleague.get(toSend)).body, 'seen'));
    const typed = await publisher.post(`${at}/stap/aanvraag`, { ...form, title: 'Een betere titel' });
    assert.equal(typed.statusCode, 409);
    assert.match(typed.body, /Een betere titel/);
  });
});
