import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { buildProgramme } from '../../../../test/builders/guide.ts';
import { archiveGuide } from '../programmes.ts';

const talk = (edition: number, section = 'solidariteit') => `/handreiking/herstel/editie/${edition}/${section}/gesprek`;

describe('the discussion of a section', () => {
  let test: TestApp;
  let visitor: Visitor;
  let writer: SignedIn;
  let other: SignedIn;
  let editor: SignedIn;
  before(async () => {
    test = await startApp();
    test.setNow('2026-11-24T11:00:00Z');
    const organisation = await buildOrganisation(test, { kind: 'government' });
    await buildProgramme(test, { code: 'herstel', organisationId: organisation.id });
    visitor = new Visitor(test.app);
    writer = await signInAs(test, { role: 'viewer' });
    other = await signInAs(test, { role: 'viewer' });
    editor = await signInAs(test, { role: 'editor', organisation });
  });
  after(() => test.close());

  const read = async (who: Visitor, edition = 1) => (await who.get(talk(edition))).body;
  const write = async (body: string, edition = 1): Promise<string> => {
    const { statusCode, headers, body: page } = await writer.post(`${talk(edition)}/schrijven`, { body });
    assert.equal(statusCode, 303, /<h1>[^<]*/.exec(page)?.[0]);
    return /#reactie-(.+)$/.exec(String(headers.location))![1]!;
  };
  const at = (id: string, act: string, edition = 1) => `${talk(edition)}/${id}/${act}`;
  const lettersTo = async ({ person }: SignedIn) => {
    await test.runJobs();
    return test.letters.filter(({ to }) => to === person.mail).map(({ subject }) => subject);
  };

  it('stays with its edition, and the others say how many they have', async () => {
    await write('Over de **eerste** editie');
    assert.match(await read(visitor, 1), /Over de <strong>eerste<\/strong> editie/);
    const second = await read(visitor, 2);
    assert.ok(!second.includes('eerste</strong>'));
    assert.match(second, /Eén reactie bij editie 1/);
    const section = (await visitor.get('/handreiking/herstel/editie/2/solidariteit')).body;
    assert.match(section, /Eén reactie bij editie 1/);
    assert.match(section, /Reageer op dit deel/);
    assert.equal((await visitor.get(talk(3))).statusCode, 404, 'an edition in preparation is not spoken of');
    assert.equal((await editor.post(`${talk(3)}/schrijven`, { body: 'x' })).statusCode, 404);
    assert.equal((await visitor.post(`${talk(1)}/schrijven`, { body: 'x' })).statusCode, 401);
  });

  it('is told to who follows the section, and to whom it replies', async () => {
    // What happened before someone follows is not told to them.
    await test.runJobs();
    await other.post('/volgen', { onderwerp: 'section:herstel/solidariteit', frequentie: 'now' });
    const id = await write('Wie doet mee?');
    assert.deepEqual(await lettersTo(other), ['Nieuwe reactie bij Solidariteit (editie 1)']);
    await other.post(at(id, 'antwoorden'), { body: 'Wij doen mee.' });
    assert.equal((await lettersTo(writer)).length, 1);
    const page = await read(visitor);
    assert.ok(page.indexOf('Wie doet mee') < page.indexOf('Wij doen mee'));
    const [, reply = ''] = /href="[^"]*\/gesprek\/([0-9a-f-]{36})\/verwijderen"/.exec(await read(other))!;
    const deeper = await writer.post(at(reply, 'antwoorden'), { body: 'Dieper' });
    assert.equal(deeper.statusCode, 409, 'one level');
    const elsewhere = await other.post(at(id, 'antwoorden', 2), { body: 'Elders' });
    assert.equal(elsewhere.statusCode, 404, 'not from another edition');
  });

  it('lets writers change their words for a quarter of an hour, and only theirs', async () => {
    test.setNow('2026-11-24T12:00:00Z');
    const id = await write('Met een tiepfout');
    assert.equal((await other.post(at(id, 'wijzigen'), { body: 'Gekaapt' })).statusCode, 404);
    test.setNow('2026-11-24T12:14:00Z');
    assert.equal((await writer.post(at(id, 'wijzigen'), { body: 'Zonder tikfout' })).statusCode, 303);
    assert.match(await read(visitor), /gewijzigd[\s\S]*Zonder tikfout/);
    test.setNow('2026-11-24T12:16:00Z');
    assert.equal((await writer.post(at(id, 'wijzigen'), { body: 'Te laat' })).statusCode, 410);
    assert.ok(!(await read(writer)).includes(at(id, 'wijzigen')));
  });

  it('forgets what its writer removes, and says that something stood there', async () => {
    const id = await write('Mijn telefoonnummer is 0470');
    assert.equal((await other.post(at(id, 'verwijderen'))).statusCode, 404);
    assert.equal((await writer.post(at(id, 'verwijderen'))).statusCode, 303);
    const page = await read(visitor);
    assert.match(page, /Verwijderd door de schrijver/);
    assert.ok(!page.includes('0470'));
  });

  it('hides what is reported, with the reason in its place', async () => {
    const id = await write('Reclame voor mijn winkel');
    await other.post(at(id, 'melden'), { body: 'Dit is reclame' });
    await other.post(at(id, 'melden'), { body: 'Dit is reclame' });
    assert.deepEqual((await lettersTo(editor)).length, 1);
    const reports = (await editor.get('/handreiking/herstel/werk/gesprekken')).body;
    assert.match(reports, /Eén melding/);
    assert.match(reports, /Dit is reclame/);
    assert.ok(!reports.includes(other.person.name), 'not who reported it');
    const hide = `/handreiking/herstel/werk/gesprekken/${id}`;
    assert.equal((await other.post(`${hide}/verbergen`, { body: 'x' })).statusCode, 404);
    assert.equal((await editor.post(`${hide}/verbergen`, { body: 'Geen reclame hier' })).statusCode, 303);
    const page = await read(visitor);
    assert.match(page, /Verborgen door de redactie: Geen reclame hier/);
    assert.ok(!page.includes('Reclame voor mijn winkel'));
    assert.match((await lettersTo(writer)).at(-1)!, /verborg uw reactie/);
    assert.match((await editor.get('/handreiking/herstel/werk/gesprekken')).body, /Niets te bekijken/);
    await editor.post(`${hide}/tonen`);
    assert.match(await read(visitor), /Reclame voor mijn winkel/);
  });

  it('is read and not continued when the guide is archived', async () => {
    await archiveGuide(test.db, { viewer: null, clock: test.clock }, 'herstel', { since: null, notice: 'Gedaan.' });
    assert.match(await read(writer), /kunt er niet meer op reageren/);
    assert.equal((await writer.post(`${talk(1)}/schrijven`, { body: 'Nog iets' })).statusCode, 409);
  });
});
