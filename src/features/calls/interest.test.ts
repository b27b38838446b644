import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../test/app.ts';
import {
  buildOrganisation,
  buildPerson,
  openSession,
  type SignedIn,
  signInAs,
} from '../../../test/builders/accounts.ts';
import { buildAssessment, buildDecision, pointsForm } from '../../../test/builders/assessing.ts';
import { buildApplication, buildCall } from '../../../test/builders/calls.ts';
import { buildSubmission } from '../../../test/builders/paying.ts';
import { journal } from '../../platform/tables.ts';
import { insertMember } from '../accounts/organisation-store.ts';
import { applicationPartner } from './applying/tables.ts';
import {
  deleteAssessor,
  insertAssessor,
  replaceModeration,
  upsertAdmissibility,
  upsertDeclaration,
} from './assessing/store.ts';
import { movements } from './paying/movements/kinds.ts';
import { insertVersion } from './store.ts';

const iban = 'BE68 5390 0754 7034';
const decided = { body: 'De minister', decidedOn: '01/06/2021', confirmed: 'yes', seen: 'x' };
const advice = { givenBy: 'Raad', adviceDate: '01/02/2021', isFavourable: 'yes', description: 'Goed.' };
const moved = { purpose: 'interim', amount: '1', day: '01/06/2021', account: iban, note: 'Zo.' };
const account = { 'accepted.kosten.0': '100000', motivation: '', account: '' };
const refusal = /Iemand van de oproep zonder belang doet dat/;

describe('who works for who calls and belongs to who applies', () => {
  let test: TestApp;
  let government: { id: string };
  let call: Awaited<ReturnType<typeof buildCall>>;
  let open: string;
  let colleague: SignedIn;
  let declared: SignedIn;
  const own: SignedIn[] = [];
  const at = { open: '', deciding: '', granted: '', paying: '', objection: '' };
  /** Every act of who calls on a dossier: what it is, where it is posted, and a form that would do. */
  const acts: [string, string, Record<string, string>][] = [];

  before(async () => {
    test = await startApp();
    test.setNow('2021-06-01T10:00:00Z');
    government = await buildOrganisation(test, { kind: 'government' });
    const [lead, partner] = [await buildOrganisation(test), await buildOrganisation(test)];
    const publisher = () => signInAs(test, { role: 'publisher', organisation: government });
    colleague = await publisher();
    declared = await publisher();
    call = await buildCall(test, { code: 'routes', organisationId: government.id });
    const about = { organisationId: lead.id, isSubmitted: true };
    open = await buildApplication(test, call, { ...about, title: 'Route Noord' });
    const granted = await buildApplication(test, call, { ...about, title: 'Route Zuid', ordinal: 2 });
    const invited = { organisationId: partner.id, invitedAt: test.clock.now() };
    await test.db
      .insert(applicationPartner)
      .values([open, granted].map((applicationId) => ({ applicationId, ...invited })));
    for (const { id } of [lead, partner]) {
      const who = await publisher();
      await insertMember(test.db, { organisationId: id, personId: who.person.id, role: 'viewer' });
      own.push(who);
    }
    for (const { person } of [colleague, declared, ...own])
      await insertAssessor(test.db, { callId: call.id, personId: person.id, at: test.clock.now() });
    for (const applicationId of [open, granted]) {
      const about = { applicationId, personId: declared.person.id, at: test.clock.now() };
      await upsertDeclaration(test.db, { ...about, hasConflict: true, explanation: 'Mijn broer werkt er.' });
    }
    await upsertAdmissibility(test.db, { applicationId: open, isAdmissible: false, at: test.clock.now() });
    const objection = await buildDecision(test, { call, application: granted, text: 'Zuid' });
    await buildSubmission(test, call, granted, 'voortgang', { stand: 'Half' });
    await buildSubmission(test, call, granted, 'eindafrekening', {
      kosten: [{ description: 'Zuid', amount: '100000.00' }],
    });
    const judging = '/oproepen/routes/beoordeling';
    Object.assign(at, {
      open: `${judging}/${open}`,
      granted: `${judging}/${granted}`,
      deciding: `${judging}/beslissing`,
    });
    Object.assign(at, {
      paying: `/oproepen/routes/dossiers/${granted}`,
      objection: `/oproepen/routes/bezwaren/${objection}`,
    });
    const review = (verdict: string) => ({ id: randomUUID(), verdict, remark: 'Hoe?' });
    acts.push(
      ['admissibility', `${at.open}/ontvankelijkheid`, { isAdmissible: 'yes' }],
      ['advice', `${at.open}/advies`, advice],
      ['declaration', `${at.open}/scores/belang`, { hasConflict: 'no' }],
      ['scores', `${at.open}/scores`, pointsForm('7', '7', 'Goed.')],
      ['moderation', `${at.open}/moderatie`, { act: 'reset' }],
      ['decision', `${judging}/beslissing`, { act: 'decide', ...decided }],
      ['objection', at.objection, { isUpheld: 'no', answer: 'Neen.' }],
      ['report', `${at.paying}/verslagen/voortgang`, review('approved')],
      ['question', `${at.paying}/verslagen/eindafrekening`, review('returned')],
      ...Object.keys(movements).map((name): (typeof acts)[number] => {
        const sure = { ...moved, sure: 'yes', id: randomUUID(), seen: '2' };
        return [name, `${at.paying}/${name}`, sure];
      }),
      ['payment to look at', `${at.paying}/betaling`, moved],
      ['final account to look at', `${at.paying}/eindafrekening`, account],
      ['final account', `${at.paying}/eindafrekening`, { ...account, sure: 'yes', seen: '2', turn: '1' }],
    );
  });
  after(() => test.close());

  it('may do nothing on the dossier, and is told who may', async () => {
    const before = await test.db.$count(journal);
    for (const [index, [act, path, form]] of acts.entries()) {
      const { statusCode, body } = await own[index % own.length]!.post(path, form);
      assert.equal(statusCode, 403, `${act}: ${statusCode}`);
      assert.match(body, refusal, act);
    }
    assert.equal(await test.db.$count(journal), before, 'nothing was done');
  });

  it('may read it, with that in the place of the forms', async () => {
    for (const path of [
      ...[at.open, at.objection, at.paying],
      ...['betaling', 'verslagen/voortgang', 'eindafrekening'].map((name) => `${at.paying}/${name}`),
    ]) {
      const { statusCode, body } = await own[1]!.get(path);
      assert.equal(statusCode, 200, path);
      assert.match(body, refusal, path);
      assert.doesNotMatch(body.split('<main')[1]!, /<form/, path);
      assert.doesNotMatch((await colleague.get(path)).body, refusal, path);
    }
    const { body } = await own[1]!.get(`/oproepen/routes/beoordeling/beslissing`);
    assert.match(body, /aanvragen indient[^:]*: Route Noord\. Een andere publicist/);
    const others = (await colleague.get(at.deciding)).body;
    assert.doesNotMatch(others, /nog niet klaar met scoren/, 'what is not admissible asks no scores of who decides');
  });

  it('may do no more than that by their own word, until they take it back', async () => {
    const before = await test.db.$count(journal);
    for (const [act, path, form] of acts.filter(([name]) => name !== 'declaration')) {
      const { statusCode, body } = await declared.post(path, form);
      assert.equal(statusCode, 403, `${act}: ${statusCode}`);
      assert.match(body, refusal, act);
    }
    assert.equal(await test.db.$count(journal), before, 'nothing was done');
    for (const path of [at.open, at.objection, at.paying]) assert.match((await declared.get(path)).body, refusal, path);
    assert.equal((await declared.post(`${at.open}/scores/belang`, { hasConflict: 'no' })).statusCode, 303);
    assert.doesNotMatch((await declared.get(at.open)).body, refusal);
  });

  it('sees no scores, as an assessor who has not scored yet sees none', async () => {
    const [interested, one, other] = [await buildPerson(test), await buildPerson(test), await buildPerson(test)];
    const people = [interested, one, other].map(({ id }) => id);
    await buildAssessment(test, { call, application: open, text: 'Ruim.', people });
    const chair = await signInAs(test, { role: 'publisher', organisation: government });
    const told = async (who: SignedIn) => {
      const pages = [await who.get(at.open), await who.get(at.deciding)];
      return pages.map(({ body }) => />74<|>Ruim\.<\/dd>/.test(body));
    };
    assert.deepEqual(await told(chair), [true, true]);
    for (const who of [colleague, ...own]) assert.deepEqual(await told(who), [false, false]);
    const about = { applicationId: open, personId: declared.person.id, at: test.clock.now() };
    await upsertDeclaration(test.db, { ...about, hasConflict: true });
    await deleteAssessor(test.db, call.id, declared.person.id);
    assert.deepEqual(await told(declared), [false, false], 'nor once they assess no more');

    assert.match((await chair.get(at.open)).body, /\/moderatie"/);
    const [first, second] = [await openSession(test, one), await openSession(test, other)];
    assert.match((await second.get(`${at.open}/scores`)).body, /Ze veranderen niet meer/);
    await first.post(`${at.open}/scores/belang`, { hasConflict: 'yes', explanation: 'Mijn zus.' });
    assert.match((await second.get(`${at.open}/scores`)).body, /Bewaar scores/, 'what they agreed on goes with them');
    await replaceModeration(test.db, open, [{ criterionId: 'bereik', points: 8, motivation: 'Eens.', at: about.at }]);
    assert.match((await chair.get(at.open)).body, /\/moderatie"/, 'where scores wait for it to be cleared');
    await replaceModeration(test.db, open, []);
  });

  it('leaves it to a colleague', async () => {
    for (const [act, path, form] of acts) {
      const { statusCode } = await colleague.post(path, form);
      assert.ok(statusCode < 500 && ![401, 403, 404].includes(statusCode), `${act}: ${statusCode}`);
    }
    await colleague.post(`${at.open}/advies`, advice);
    assert.equal(
      (await colleague.get(at.open)).body.split('<h3>Raad</h3>').length,
      2,
      'advice sent twice is kept once',
    );
  });

  it('counts an application once, though another version begins with what is a later step of its own', async () => {
    const later = call.document.steps.filter(({ id }) => id !== 'aanvraag');
    const steps = later.map((step) => ({ ...step, kind: 'application' as const }));
    const document = { ...call.document, steps };
    await insertVersion(test.db, { callId: call.id, number: 2, document, publishedAt: test.clock.now() });
    const list = (await colleague.get('/oproepen/routes/beoordeling')).body;
    assert.equal(list.split('>Route Zuid<').length, 2);
  });
});
