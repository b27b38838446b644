import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation, openSession, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { aCall, buildApplication, buildCall } from '../../../../test/builders/calls.ts';
import { postFiles } from '../../../../test/builders/files.ts';
import { buildAward } from '../../../../test/builders/paying.ts';
import { formWith } from '../../../../test/forms.ts';
import { selectSubmissions } from '../applying/store.ts';
import { selectFinalAccount } from './store.ts';

const shows = (body: string, text: RegExp) =>
  assert.ok(text.test(body.replace(/[\u00a0\u202f]/g, ' ')), `does not show ${text}`);

describe('a report that is sent back', () => {
  let test: TestApp;
  let caller: SignedIn;
  let applicant: SignedIn;
  let application: string;
  let mine: string;
  let dossier: string;

  before(async () => {
    test = await startApp();
    test.setNow('2021-06-30T09:30:00Z');
    const flanders = await buildOrganisation(test, { name: 'Vlaanderen', kind: 'government' });
    const municipality = await buildOrganisation(test, { name: 'Beveren' });
    caller = await signInAs(test, { role: 'publisher', organisation: flanders });
    applicant = await signInAs(test, { role: 'publisher', organisation: municipality });
    const file = { id: 'foto', kind: 'file' as const, label: 'Foto', isRequired: false };
    const steps = aCall().steps.map((step) =>
      step.kind === 'progress-report'
        ? { ...step, closes: '2021-06-30T12:00:00', fields: [...step.fields, file] }
        : step,
    );
    const call = await buildCall(test, { code: 'fietsen', organisationId: flanders.id, steps });
    application = await buildApplication(test, call, { organisationId: municipality.id, isSubmitted: true });
    await buildAward(test, call.id, application);
    mine = `/aanvragen/${application}`;
    dossier = `/oproepen/fietsen/dossiers/${application}`;
  });
  after(() => test.close());

  /** Some time later, when both have signed in again. */
  const later = async (now: string) => {
    test.setNow(now);
    [caller, applicant] = [await openSession(test, caller.person), await openSession(test, applicant.person)];
  };
  const fill = async (step: string, form: Record<string, string>) => {
    const asked = formWith((await applicant.get(`${mine}/stap/${step}`)).body, 'basedOn');
    const saved = await applicant.post(`${mine}/stap/${step}`, { ...asked, ...form });
    assert.equal(saved.statusCode, 303, saved.body);
    return formWith((await applicant.get(`${mine}/stap/${step}/indienen`)).body, 'seen');
  };
  const send = (step: string, form: Record<string, string | string[]>) =>
    applicant.post(`${mine}/stap/${step}/indienen`, form);
  const sendBack = async (step: string, form: Record<string, string>, page = `verslagen/${step}`) => {
    const asked = formWith((await caller.get(`${dossier}/${page}`)).body, 'verdict');
    return caller.post(`${dossier}/verslagen/${step}`, { ...asked, verdict: 'returned', ...form });
  };
  const receipts = async () => (await selectSubmissions(test.db, application)).map(({ receipt }) => receipt);
  const letters = async (to: SignedIn) => {
    await test.runJobs();
    return test.letters.filter((letter) => letter.to === to.person.mail).map(({ text }) => text);
  };

  it('is open again with all it said until the last second of its new term, and keeps what was sent in', async () => {
    await postFiles(test, applicant, `${mine}/stap/voortgang/bestanden/foto`, {}, [
      { field: 'files', name: 'oud.txt', content: 'De oude foto' },
    ]);
    assert.equal((await send('voortgang', await fill('voortgang', { 'a.stand': 'Halverwege' }))).statusCode, 303);
    await later('2021-06-30T10:00:01Z');
    const remark = 'De foto is van vorig jaar.';
    const without = await sendBack('voortgang', { remark });
    assert.equal(without.statusCode, 422, 'the step is over: a term is needed');
    shows(without.body, /Geef de laatste dag/);
    assert.equal((await sendBack('voortgang', { remark, until: '29/06/2021' })).statusCode, 422);
    assert.equal((await sendBack('voortgang', { remark, until: '30/06/2021' })).statusCode, 303);
    shows((await letters(applicant)).at(-1)!, /30\/06\/2021, 23:59:59[\s\S]*van vorig jaar[\s\S]*stap\/voortgang/);
    shows((await applicant.get(mine)).body, /Aan te vullen: Voortgangsverslag/);
    shows((await applicant.get('/aanvragen')).body, /30 juni 2021/);

    const page = await applicant.get(`${mine}/stap/voortgang`);
    for (const text of [/van vorig jaar/, />Halverwege</, /oud\.txt/]) shows(page.body, text);
    const old = /\/aanvragen\/[^"]+\/bijlagen\/[0-9a-f-]+/.exec(page.body)![0];
    assert.equal((await applicant.post(`${old}/verwijderen`)).statusCode, 303);
    const form = await fill('voortgang', { 'a.stand': 'Bijna klaar' });
    assert.ok(!(await applicant.get(`${mine}/stap/voortgang/indienen`)).body.includes('oud.txt'));

    await later('2021-06-30T21:59:59.900Z');
    const both = await Promise.all([send('voortgang', form), send('voortgang', form)]);
    for (const { statusCode, headers } of both)
      assert.deepEqual([statusCode, headers.location], [303, `${mine}/stap/voortgang/ontvangst`]);
    assert.deepEqual(await receipts(), ['FIETSEN-0001', 'FIETSEN-0002', 'FIETSEN-0003']);
    shows((await letters(applicant)).join('\n'), /FIETSEN-0003/);
    shows((await letters(caller)).join('\n'), /FIETSEN-0003/);

    const at = `${mine}/stap/voortgang/ontvangst`;
    shows((await applicant.get(at)).body, /Ontvangstbewijs FIETSEN-0003[\s\S]*Bijna klaar/);
    shows((await applicant.get(`${at}?beurt=1`)).body, /opnieuw ingediend[\s\S]*Halverwege[\s\S]*oud\.txt/);
    const { replaces } = JSON.parse((await applicant.get(`${at}/ingediend.json?beurt=2`)).body);
    assert.equal(replaces, 'FIETSEN-0002');
    assert.equal((await applicant.get(old)).body, 'De oude foto');
    const read = `${dossier}/verslagen/voortgang`;
    const now = (await caller.get(read)).body;
    shows(now, /Bijna klaar[\s\S]*Ingediend: FIETSEN-0002[\s\S]*Teruggestuurd[\s\S]*Ingediend: FIETSEN-0003/);
    assert.ok(!now.includes('oud.txt'));
    shows((await caller.get(`${read}?beurt=1`)).body, /Halverwege[\s\S]*oud\.txt/);
    const file = old.replace(/.*\//, `${dossier}/bestanden/`);
    assert.equal((await caller.get(file)).body, 'De oude foto');
  });

  it('is late after its term, and is then judged on what is there', async () => {
    assert.equal((await sendBack('voortgang', { remark: 'Nog iets.', until: '30/06/2021' })).statusCode, 303);
    shows((await caller.get(dossier)).body, /De aanvrager moet dit aanvullen/);
    const form = await fill('voortgang', { 'a.stand': 'Te laat geschreven' });
    await later('2021-06-30T22:00:00Z');
    const late = await send('voortgang', form);
    assert.equal(late.statusCode, 410);
    shows(late.body, /30 juni 2021 om 23:59:59/);
    shows((await applicant.get(`${mine}/stap/voortgang`)).body, /Te laat geschreven/);
    shows((await caller.get(dossier)).body, /De termijn is voorbij en er kwam niets/);
    assert.equal((await sendBack('voortgang', { verdict: 'approved', remark: '' })).statusCode, 303);
    assert.equal((await send('voortgang', form)).headers.location, mine, 'nothing is open any more');
    assert.equal((await receipts()).length, 3);
  });

  it('that is answered in words stands as it was sent in, and a final account is accepted only as it was read', async () => {
    const cost = { 'a.kosten.0.description': 'Verharding', 'a.kosten.0.amount': '70000' };
    const first = await fill('eindafrekening', cost);
    assert.equal((await send('eindafrekening', first)).statusCode, 303);
    const accept = async () => {
      const asked = formWith((await caller.get(`${dossier}/eindafrekening`)).body, 'motivation');
      return formWith((await caller.post(`${dossier}/eindafrekening`, asked)).body, 'sure');
    };
    const asRead = await accept();
    const question = { remark: 'Is dit met btw?' };
    assert.equal((await sendBack('eindafrekening', question, 'eindafrekening')).statusCode, 303, 'in its own period');
    assert.equal((await caller.post(`${dossier}/eindafrekening`, asRead)).statusCode, 409, 'it waits');
    const words = formWith((await applicant.get(`${mine}/betalingen`)).body, 'review');
    assert.equal((await applicant.post(`${mine}/betalingen/antwoord`, { ...words, text: 'Ja.' })).statusCode, 303);
    assert.equal((await send('eindafrekening', { ...first, turn: '2' })).headers.location, mine);

    assert.equal((await sendBack('eindafrekening', { remark: 'Zonder.' }, 'eindafrekening')).statusCode, 303);
    const again = await fill('eindafrekening', { ...cost, 'a.kosten.0.amount': '80000' });
    assert.equal((await send('eindafrekening', again)).statusCode, 303);
    assert.equal((await applicant.post(`${mine}/betalingen/antwoord`, { ...words, text: 'Nee.' })).statusCode, 409);
    assert.equal((await caller.post(`${dossier}/eindafrekening`, asRead)).statusCode, 409, 'another was read');
    assert.equal((await caller.post(`${dossier}/eindafrekening`, await accept())).statusCode, 303);
    assert.equal((await selectFinalAccount(test.db, application))!.cents, 4_000_000n);
    assert.equal((await receipts()).at(-1), 'FIETSEN-0005');
  });
});
