import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation, openSession, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { aCall, buildCall } from '../../../../test/builders/calls.ts';
import { postFiles } from '../../../../test/builders/files.ts';
import { addAttachments } from '../../../platform/attachments.ts';
import { addJob } from '../../../platform/jobs.ts';
import { insertVersion } from '../store.ts';
import { fileSubject, selectFiles } from './file-store.ts';
import { selectHistory } from './revision-store.ts';
import { selectApplication, selectApplicationsOf, selectSubmissionsTo } from './store.ts';

/** The value of a hidden field of a page. */
const hidden = (body: string, name: string): string => {
  const value = new RegExp(`name="${name}" value="([^"]*)"|value="([^"]*)" name="${name}"`).exec(body);
  assert.ok(value, `no field ${name}`);
  return value[1] ?? value[2] ?? '';
};

const costs = { 'a.kosten.0.description': 'Route', 'a.kosten.0.year': '2027', 'a.kosten.0.amount': '1.234,56' };

describe('applying', () => {
  let test: TestApp;
  let lead: { id: string; name: string };
  let other: { id: string; name: string };
  let publisher: SignedIn;
  let editor: SignedIn;
  let partner: SignedIn;
  let call: { id: string; code: string };

  before(async () => {
    test = await startApp();
    lead = await buildOrganisation(test, { name: 'Gemeente Trekker' });
    other = await buildOrganisation(test, { name: 'Gemeente Mee' });
    publisher = await signInAs(test, { role: 'publisher', organisation: lead });
    editor = await signInAs(test, { role: 'editor', organisation: lead });
    partner = await signInAs(test, { role: 'publisher', organisation: other });
    const caller = await buildOrganisation(test);
    call = await buildCall(test, {
      code: 'fietsen',
      organisationId: caller.id,
      applicants: { most: 3 },
      eligibility: [],
    });
  });
  after(() => test.close());

  const start = async (who: SignedIn, form: Record<string, string> = {}) =>
    who.post(`/oproepen/${call.code}/aanvragen`, {
      organisatie: lead.id,
      ordinal: '1',
      title: 'Naar school',
      ...form,
    });
  const idOf = (location: unknown) => String(location).split('/').at(-1)!;
  const open = async (form: Record<string, string>) => {
    const response = await start(publisher, { another: 'yes', ...form });
    assert.equal(response.statusCode, 303, response.body);
    return `/aanvragen/${idOf(response.headers.location)}`;
  };
  const save = async (who: SignedIn, at: string, form: Record<string, string>) => {
    const { body } = await who.get(`${at}/stap/aanvraag`);
    const basedOn = form.basedOn ?? hidden(body, 'basedOn');
    return who.post(`${at}/stap/aanvraag`, { title: 'Naar school', ...form, basedOn });
  };
  const submit = async (at: string, step = 'aanvraag') => {
    const { body } = await publisher.get(`${at}/stap/${step}/indienen`);
    return publisher.post(`${at}/stap/${step}/indienen`, { seen: hidden(body, 'seen') });
  };

  let at: string;

  it('is started once by two colleagues at the same moment, and again only by who says so', async () => {
    const both = await Promise.all([start(publisher), start(editor)]);
    assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [303, 409]);
    const [refused] = both.filter(({ statusCode }) => statusCode === 409);
    assert.match(refused!.body, /Een collega startte daarnet/);
    assert.match(refused!.body, /Naar school/);
    const later = await start(editor, { another: 'yes' });
    assert.equal(later.statusCode, 409, 'from a form of before');
    assert.match(later.body, /Een collega startte daarnet/);
    const again = await start(editor, { ordinal: '2' });
    assert.equal(again.statusCode, 422, 'without saying so');
    const knowing = await start(editor, { ordinal: '2', another: 'yes', title: 'Naar het station' });
    assert.equal(knowing.statusCode, 303);
    at = `/aanvragen/${idOf(both.find(({ statusCode }) => statusCode === 303)!.headers.location)}`;
    assert.match((await publisher.get('/aanvragen')).body, /Naar het station/);
    assert.equal((await partner.get(at)).statusCode, 404);
  });

  it('keeps what is half and wrong, and names it', async () => {
    const saved = await save(editor, at, { ...costs, 'a.kosten.1.amount': 'veel', do: 'rows:kosten' });
    const page = await editor.follow(saved);
    assert.match(page.body, /value="1234,56"/);
    assert.match(page.body, /value="veel"/);
    assert.match(page.body, /Typ in rij 2 van “Kosten” een bedrag in euro/);
    assert.equal(page.body.match(/name="a\.kosten\.\d+\.amount"/g)?.length, 7, 'two rows and five empty ones');
    const ready = await publisher.get(`${at}/stap/aanvraag/indienen`);
    for (const problem of ['Vul “Wat wilt u bereiken?” in', 'waarvoor de kost is', 'Typ in rij 2']) {
      assert.ok(ready.body.includes(problem), problem);
    }
    assert.ok(!ready.body.includes('Dien definitief in'));
    const long = await save(editor, at, { ...costs, title: 'x'.repeat(100_000) });
    assert.match((await editor.follow(long)).body, /value="x{200}"/);
  });

  it('puts two editors together by field, and asks where they disagree', async () => {
    const basedOn = hidden((await editor.get(`${at}/stap/aanvraag`)).body, 'basedOn');
    const mine = await save(editor, at, { ...costs, 'a.doel': 'Veilig', basedOn });
    assert.equal(mine.statusCode, 303);
    const beside = { 'a.andere.0.source': 'Provincie', 'a.andere.0.amount': '10' };
    const merged = await save(publisher, at, { ...costs, 'a.doel': 'Veilig', ...beside, basedOn });
    assert.equal(merged.statusCode, 303);
    const against = await save(publisher, at, { ...costs, ...beside, 'a.doel': 'Snel', basedOn });
    assert.equal(against.statusCode, 409);
    for (const text of ['Veilig', 'Snel']) assert.ok(against.body.includes(text), text);
    const form = { ...costs, ...beside, 'a.doel': 'Snel', basedOn, conflictAt: hidden(against.body, 'conflictAt') };
    const forgotten = await save(publisher, at, form);
    assert.equal(forgotten.statusCode, 409, 'a choice was forgotten');
    assert.equal((await save(publisher, at, { ...form, 'choice.a.doel': 'mine' })).statusCode, 303);
    const { answers } = (await selectApplication(test.db, idOf(at)))!;
    assert.deepEqual(answers.aanvraag, {
      doel: 'Snel',
      kosten: [{ description: 'Route', year: 2027, amount: '1234.56' }],
      andere: [{ source: 'Provincie', amount: '10.00' }],
    });
  });

  it('goes back to an earlier save, as a new one', async () => {
    const history = await selectHistory(test.db, idOf(at));
    const [, earlier] = history;
    const page = await editor.get(`${at}/geschiedenis/${earlier!.revision}`);
    assert.match(page.body, /Veilig/);
    await editor.post(`${at}/geschiedenis/${earlier!.revision}`, { step: 'aanvraag' });
    const { answers } = (await selectApplication(test.db, idOf(at)))!;
    assert.equal(answers.aanvraag?.doel, 'Veilig');
    assert.equal((await selectHistory(test.db, idOf(at))).length, history.length + 1);
  });

  it('takes files by their content, and gives them only to who may read it', async () => {
    const name = '<img src=x onerror=alert(1)>.txt';
    const url = `${at}/stap/aanvraag/bestanden/plan`;
    const send = (content: string, filename: string) =>
      postFiles(test, editor, url, {}, [{ field: 'files', name: filename, content }]);
    assert.equal((await send('<svg onload="alert(1)">', 'plan.txt')).statusCode, 422);
    assert.equal((await send('Een plan', name)).statusCode, 303);
    const page = await editor.get(url);
    assert.ok(!page.body.includes('<img src=x'));
    const link = /href="(\/aanvragen\/[^"]+\/bijlagen\/[0-9a-f-]+)"/.exec(page.body)![1]!;
    const file = await publisher.get(link);
    assert.equal(file.body, 'Een plan');
    assert.match(String(file.headers['content-disposition']), /^attachment/);
    assert.equal((await partner.get(link)).statusCode, 404);
    assert.equal((await publisher.get(`${at}/bijlagen/${other.id}`)).statusCode, 404);
  });

  it('asks a partner to confirm what it says, and anew after a change', async () => {
    const found = await editor.get(`${at}/partners?q=mee`);
    assert.match(found.body, /Gemeente Mee/);
    await editor.post(`${at}/partners`, { organisation: other.id });
    const ask = `${at}/partners/${other.id}/bevestigen`;
    assert.match(
      (await submit(at).catch((error: Error) => error)).toString(),
      /no field seen/,
      'not before they confirm',
    );
    assert.equal(
      (await publisher.post(ask, { answer: 'confirmed', seen: '0'.repeat(64) })).statusCode,
      403,
      'nor by the lead',
    );
    const seen = hidden((await partner.get(ask)).body, 'seen');
    assert.equal((await partner.post(ask, { answer: 'refused', seen })).statusCode, 422, 'without a reason');
    assert.equal((await partner.post(ask, { answer: 'confirmed', seen })).statusCode, 303);
    assert.match((await publisher.get(at)).body, /Niets: de aanvraag kan worden ingediend/);
    const page = await publisher.get(`${at}/stap/aanvraag/indienen`);
    await save(editor, at, { ...costs, 'a.doel': 'Veiliger' });
    const stale = await publisher.post(`${at}/stap/aanvraag/indienen`, { seen: hidden(page.body, 'seen') });
    assert.equal(stale.statusCode, 422);
    assert.match(stale.body, /De bevestiging van Gemeente Mee is vervallen/);
    assert.equal((await partner.post(ask, { answer: 'confirmed', seen })).statusCode, 409, 'what they read is no more');
    await partner.post(ask, { answer: 'confirmed', seen: hidden((await partner.get(ask)).body, 'seen') });
    await test.runJobs();
    assert.ok(
      test.letters.some(({ to, text }) => to === partner.person.mail && text.includes('bevestiging is vervallen')),
    );
  });

  it('is sent in once, whoever presses twice, with a hash that anyone can check', async () => {
    const { body } = await publisher.get(`${at}/stap/aanvraag/indienen`);
    const form = { seen: hidden(body, 'seen') };
    const twice = await Promise.all([1, 2].map(() => publisher.post(`${at}/stap/aanvraag/indienen`, form)));
    assert.deepEqual(
      twice.map(({ statusCode }) => statusCode),
      [303, 303],
    );
    const sent = await selectSubmissionsTo(test.db, call.id);
    assert.deepEqual(
      sent.map(({ receipt }) => receipt),
      ['FIETSEN-0001'],
    );
    const page = await partner.follow(twice[0]!);
    assert.match(page.body, /Ontvangstbewijs FIETSEN-0001/);
    const file = await partner.get(`${at}/stap/aanvraag/ontvangst/ingediend.json`);
    assert.equal(createHash('sha256').update(file.rawPayload).digest('hex'), sent[0]!.sha256);
    assert.ok(page.body.includes(sent[0]!.sha256));
    const pdf = await publisher.get(`${at}/stap/aanvraag/ontvangst/ontvangstbewijs.pdf`);
    assert.match(pdf.rawPayload.toString('latin1'), /^%PDF-1\.7[\s\S]*pdfuaid/);
    await test.runJobs();
    const letter = test.letters.find(({ subject }) => subject === 'Ontvangstbewijs FIETSEN-0001');
    assert.equal(letter?.to, publisher.person.mail);
    assert.ok(letter?.text.includes(sent[0]!.sha256));
  });

  it('is frozen by every door after that, and can be withdrawn', async () => {
    const before = await selectApplication(test.db, idOf(at));
    const typed = await editor.post(`${at}/stap/aanvraag`, { basedOn: '1', 'a.doel': 'Nog iets' });
    assert.equal(typed.statusCode, 409);
    assert.match(typed.body, /Nog iets/, 'what was typed is there to copy');
    await editor.post(`${at}/partners/${other.id}/verwijderen`);
    await editor.post(`${at}/maatregelen`);
    await editor.post(`${at}/verwijderen`);
    await editor.post(`${at}/geschiedenis/1`, { step: 'aanvraag' });
    await publisher.post(`${at}/versie`, { number: '1' });
    assert.deepEqual(await selectApplication(test.db, idOf(at)), before);
    assert.equal(
      (await editor.post(`${at}/stap/voortgang`, { basedOn: '1', 'a.stand': 'x' })).statusCode,
      409,
      'not granted',
    );
    assert.equal((await publisher.post(`${at}/intrekken`, { reason: '' })).statusCode, 422);
    assert.equal((await publisher.post(`${at}/intrekken`, { reason: 'Te vroeg' })).statusCode, 303);
    assert.match((await partner.get(at)).body, /Ingetrokken op .*Te vroeg/s);
  });

  it('moves to a newer version by consent, and keeps what is asked no more in its history', async () => {
    const draft = await open({ ordinal: '3', title: 'Derde' });
    await save(editor, draft, { ...costs, 'a.doel': 'Veilig' });
    const document = aCall({ applicants: { most: 3 }, eligibility: [] });
    const [step] = document.steps;
    step!.fields = [{ id: 'nieuw', kind: 'text', label: 'Iets nieuws', isRequired: false }, ...step!.fields.slice(1)];
    await insertVersion(test.db, { callId: call.id, number: 2, document, publishedAt: test.clock.now() });
    const page = await editor.get(`${draft}/versie`);
    assert.match(page.body, /Nieuw: “Iets nieuws”/);
    assert.match(page.body, /“Wat wilt u bereiken\?”. Uw antwoord gaat niet mee/);
    assert.equal((await editor.post(`${draft}/versie`, { number: '2' })).statusCode, 403);
    await publisher.post(`${draft}/versie`, { number: '2' });
    const moved = (await selectApplication(test.db, idOf(draft)))!;
    assert.deepEqual([moved.versionNumber, Object.keys(moved.answers.aanvraag!)], [2, ['kosten']]);
    assert.match((await editor.get(`${draft}/geschiedenis/2`)).body, /Veilig/);
  });

  it('is removed as a draft and put back, and refused a second too late', async () => {
    const [newest] = await selectApplicationsOf(test.db, [lead.id]);
    const draft = `/aanvragen/${newest!.id}`;
    await editor.post(`${draft}/verwijderen`);
    assert.equal((await editor.get(draft)).statusCode, 404);
    const list = await editor.get('/aanvragen');
    assert.match(list.body, new RegExp(`action="${draft}/terugzetten"`), 'also for who left the page that said so');
    await editor.post(`${draft}/terugzetten`);
    await save(editor, draft, { ...costs });
    const { body } = await publisher.get(`${draft}/stap/aanvraag/indienen`);
    test.setNow('2039-12-31T11:00:01.000Z');
    // Their sessions of before have ended by then.
    const [then, editorThen] = [await openSession(test, publisher.person), await openSession(test, editor.person)];
    const late = await then.post(`${draft}/stap/aanvraag/indienen`, { seen: hidden(body, 'seen') });
    assert.equal(late.statusCode, 410);
    assert.match(late.body, /tot en met 31 december 2039 om 12:00:00.*aan op 31 december 2039 om 12:00:01/s);
    assert.match((await editorThen.get(`${draft}/stap/aanvraag`)).body, /value="1234,56"/);
  });

  it('is erased with its files thirty days after it was removed, and not before', async () => {
    const [newest] = await selectApplicationsOf(test.db, [lead.id]);
    const { id } = newest!;
    const uploads = [{ name: 'plan.txt', type: 'text/plain', content: Buffer.from('Plan') }];
    await addAttachments(test.db, fileSubject(id, 'aanvraag', 'plan'), {
      uploads,
      personId: null,
      at: test.clock.now(),
    });
    const nightOf = async (moment: string) => {
      test.setNow(moment);
      await addJob(test.db, 'erase-removed-applications', {});
      await test.runJobs();
      return [await selectApplication(test.db, id), ...(await selectFiles(test.db, id))].filter(Boolean).length;
    };
    test.setNow('2039-01-01T12:00:00Z');
    const session = await openSession(test, editor.person);
    assert.equal((await session.post(`/aanvragen/${id}/verwijderen`)).statusCode, 303);
    assert.equal(await nightOf('2039-01-31T03:00:00Z'), 2, 'within thirty days');
    assert.equal(await nightOf('2039-02-01T03:00:00Z'), 0);
  });
});
