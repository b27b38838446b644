import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { postFiles } from '../../../../test/builders/files.ts';
import { buildProgramme } from '../../../../test/builders/guide.ts';
import { publishEdition } from '../publication.ts';
import { newestPublished, sectionsOf, selectEdition, selectEditions } from '../store.ts';

const fileName = '<img src=x onerror=alert(1)>.txt';

describe('a contribution to a guide', () => {
  let test: TestApp;
  let sender: SignedIn;
  let editor: SignedIn;
  let colleague: SignedIn;
  let organisation: { id: string };
  before(async () => {
    test = await startApp();
    organisation = await buildOrganisation(test, { kind: 'government' });
    await buildProgramme(test, { code: 'herstel', organisationId: organisation.id });
    sender = await signInAs(test, { role: 'viewer' });
    editor = await signInAs(test, { role: 'editor', organisation });
    colleague = await signInAs(test, { role: 'editor', organisation });
  });
  after(() => test.close());

  const fields = (values: Record<string, string | string[]> = {}) => ({
    programme: 'herstel',
    edition: '2',
    kind: 'example',
    section: 'winkels',
    title: 'Wandelroute langs winkels',
    body: 'Een route met **stempels**.',
    measureKind: 'tourism',
    targetGroups: ['visitors'],
    credit: 'Gemeente Voorbeeldgem',
    consent: 'yes',
    ...values,
  });
  const file = { field: 'attachments', name: fileName, content: 'de route' };
  const send = async (values = {}, files: (typeof file)[] = []): Promise<string> => {
    const response = await postFiles(test, sender, '/bijdragen/nieuw', fields(values), files);
    assert.equal(response.statusCode, 303, response.body);
    return String(response.headers.location).split('/').at(-1)!;
  };
  const work = (id: string, act = '') => `/handreiking/herstel/werk/bijdragen/${id}${act && `/${act}`}`;
  const lettersTo = async ({ person }: SignedIn) => {
    await test.runJobs();
    return test.letters.filter(({ to }) => to === person.mail).map(({ subject }) => subject);
  };
  const see = async (who: Visitor, url: string) => {
    const { statusCode, body } = await who.get(url);
    assert.equal(statusCode, 200, `${url}: ${/<h1>[^<]*/.exec(body)?.[0]}`);
    return body;
  };

  it('is sent, asked about, answered, taken into the next edition and read there, and everyone is told', async () => {
    const form = await see(sender, '/bijdragen/nieuw?programma=herstel&sectie=winkels&editie=2');
    assert.match(form, /<option value="winkels" selected/);
    const id = await send({}, [file]);
    assert.match(await see(sender, `/bijdragen/${id}`), /moet ze nog bekijken/);
    assert.deepEqual(await lettersTo(editor), ['Nieuwe bijdrage: Wandelroute langs winkels']);
    assert.match(await see(editor, '/handreiking/herstel/werk'), /href="\/handreiking\/herstel\/werk\/bijdragen"/);
    assert.match(await see(editor, '/handreiking/herstel/werk/bijdragen'), /Wandelroute langs winkels/);

    await editor.post(work(id, 'nemen'), { take: 'yes' });
    assert.match(await see(colleague, work(id)), new RegExp(`${editor.person.name} bekijkt`));
    await editor.post(work(id, 'vragen'), { body: 'Hoeveel winkels deden mee?' });
    assert.match((await lettersTo(sender)).at(-1)!, /vraagt iets over uw bijdrage/);
    const asked = await see(sender, `/bijdragen/${id}`);
    assert.match(asked, /Hoeveel winkels deden mee/);
    assert.ok(!asked.includes(editor.person.name), 'the sender does not learn which editor asks');
    await sender.post(`/bijdragen/${id}/antwoord`, { body: 'Veertig.' });
    assert.match((await lettersTo(editor)).at(-1)!, /Antwoord van de inzender/);

    const accept = await see(editor, work(id, 'aanvaarden'));
    assert.match(accept, /Een route met \*\*stempels\*\*/);
    const accepted = await editor.post(work(id, 'aanvaarden'), {
      target: 'example',
      section: 'winkels',
      title: 'Wandelroute',
      body: 'Een route met stempels langs veertig winkels.',
      measureKind: 'tourism',
      credit: 'Gemeente Voorbeeldgem',
    });
    assert.equal(accepted.statusCode, 303);
    assert.match((await lettersTo(sender)).at(-1)!, /Uw bijdrage is aanvaard/);
    assert.match(await see(sender, `/bijdragen/${id}`), /editie 3, in het deel “Winkels en markten”/);

    const edition = (await selectEdition(test.db, 'herstel', 3))!;
    const section = (await sectionsOf(test.db, edition.id)).find(({ key }) => key === 'winkels')!;
    assert.deepEqual(section.credits, ['Gemeente Voorbeeldgem']);
    const example = section.examples.find(({ title }) => title === 'Wandelroute')!;
    assert.deepEqual([example.kind, example.targetGroups], ['tourism', ['visitors']]);

    const number = /name="(?:stand|seen)" value="([^"]*)"/;
    const publish = `/handreiking/herstel/werk/editie/3/publiceren`;
    const publisher = await signInAs(test, { role: 'publisher', organisation });
    const [, stand = ''] = number.exec(await see(publisher, publish)) ?? [];
    const published = await publisher.post(publish, { stand, dated: '01/06/2020', sure: 'yes' });
    assert.equal(published.statusCode, 303, published.body);
    assert.match((await lettersTo(sender)).at(-1)!, /staat nu in editie 3/);
    assert.match(await see(sender, `/bijdragen/${id}`), /href="\/handreiking\/herstel\/editie\/3\/winkels"/);
  });

  it('keeps what was typed when something is wrong, and names the files to choose again', async () => {
    const { statusCode, body } = await postFiles(test, sender, '/bijdragen/nieuw', fields({ title: '', consent: '' }), [
      file,
    ]);
    assert.equal(statusCode, 422);
    assert.match(body, /Een route met \*\*stempels\*\*/);
    assert.match(body, /Kies uw bestanden opnieuw[^<]*&lt;img src=x/);
    assert.ok(!body.includes('<img src=x'));
  });

  it('takes at most three files, and no page in disguise', async () => {
    const many = Array.from({ length: 4 }, () => file);
    assert.match((await postFiles(test, sender, '/bijdragen/nieuw', fields(), many)).body, /hoogstens 3 bestanden/);
    const page = { ...file, name: 'verslag.pdf', content: '<script>alert(1)</script>' };
    assert.equal((await postFiles(test, sender, '/bijdragen/nieuw', fields(), [page])).statusCode, 422);
  });

  it('gives files only to keep, and only to its sender and the editors', async () => {
    const id = await send({ title: 'Met een bijlage' }, [file]);
    const [, path = ''] = /href="(\/bijdragen\/[^"]*\/bijlagen\/[^"]*)"/.exec(await see(sender, `/bijdragen/${id}`))!;
    const given = await sender.get(path);
    assert.equal(given.body, 'de route');
    assert.match(String(given.headers['content-disposition']), /^attachment;/);
    assert.equal((await editor.get(path)).statusCode, 200);
    const other = await signInAs(test, { role: 'administrator' });
    assert.equal((await other.get(path)).statusCode, 404);
    assert.equal((await new Visitor(test.app).get(path)).statusCode, 401);
  });

  it('is sent once by who presses twice', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => send({ title: 'Twee keer' })));
    assert.equal(new Set(all).size, 1);
    assert.notEqual(await send({ title: 'Twee keer', body: 'Een andere tekst.' }), all[0]);
  });

  it('is not there for another sender', async () => {
    const id = await send({ title: 'Van iemand anders' });
    const other = await signInAs(test, { role: 'administrator' });
    assert.ok(!(await see(other, '/bijdragen')).includes(id));
    const acts = [other.get(`/bijdragen/${id}`), other.post(`/bijdragen/${id}/intrekken`), other.get(work(id))];
    for (const { statusCode } of await Promise.all(acts)) assert.equal(statusCode, 404);
    assert.equal((await other.post(`/bijdragen/${id}/antwoord`, { body: 'Ik' })).statusCode, 404);
    assert.equal((await editor.post(`/bijdragen/${id}/intrekken`)).statusCode, 403, 'an editor is not its sender');
  });

  it('has one decision when two editors decide at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await send({ title: `Ronde ${round}` });
      const accept = { target: 'text', section: 'solidariteit', title: 'x', body: `Tekst ${round}`, credit: 'Iemand' };
      const [one, other] = await Promise.all([
        editor.post(work(id, 'aanvaarden'), accept),
        colleague.post(work(id, 'afwijzen'), { reason: 'Staat er al.' }),
      ]);
      assert.deepEqual([one.statusCode, other.statusCode], [303, 303]);
      const told = (await lettersTo(sender)).filter((subject) => subject.includes(`Ronde ${round}`));
      assert.equal(told.length, 1);
      const isIn = told[0]!.includes('aanvaard');
      const late = await see(isIn ? colleague : editor, work(id));
      assert.match(late, /Iemand anders was u voor/);
      assert.match(late, isIn ? /Aanvaard op/ : /Niet opgenomen/);
      const draft = (await selectEditions(test.db, 'herstel')).find(({ publishedAt }) => publishedAt === null)!;
      const section = (await sectionsOf(test.db, draft.id)).find(({ key }) => key === 'solidariteit')!;
      assert.equal(section.body.includes(`Tekst ${round}`), isIn);
    }
  });

  it('starts the next edition when none is being prepared, as a section of its own', async () => {
    const fresh = await buildProgramme(test, { code: 'vers', organisationId: organisation.id });
    await publishEdition(test.db, { viewer: null, clock: test.clock }, fresh, 3);
    const id = await send({ programme: fresh, edition: '3', section: '', kind: 'idea' });
    const accept = { target: 'section', section: 'economie', title: 'Markten buiten', body: 'Buiten.', credit: 'Jo' };
    await editor.post(`/handreiking/${fresh}/werk/bijdragen/${id}/aanvaarden`, accept);
    const [edition] = await selectEditions(test.db, fresh);
    assert.deepEqual([edition?.number, edition?.publishedAt], [4, null]);
    const made = (await sectionsOf(test.db, edition!.id)).find(({ key }) => key === 'markten-buiten');
    assert.deepEqual([made?.parentKey, made?.body, made?.credits], ['economie', 'Buiten.', ['Jo']]);
    assert.equal((await newestPublished(test.db, fresh))?.number, 3);
  });

  it('can be taken back by its sender until it is decided', async () => {
    const id = await send({ title: 'Toch niet' });
    assert.equal((await sender.post(`/bijdragen/${id}/intrekken`)).statusCode, 303);
    assert.match(await see(sender, `/bijdragen/${id}`), /Ingetrokken op/);
    await editor.post(work(id, 'afwijzen'), { reason: 'Te laat' });
    assert.ok(!(await see(sender, `/bijdragen/${id}`)).includes('Te laat'));
  });
});
