import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { buildProgramme } from '../../../../test/builders/guide.ts';
import { supportersOf } from './act-store.ts';

const report = {
  title: 'Kinderopvang mag wel en niet mengen',
  firstTitle: 'Draaiboek opvang',
  firstIssuer: 'Agentschap Opgroeien',
  firstPassage: 'Meng geen klassen.',
  firstDate: '11/05/2020',
  secondTitle: 'Draaiboek onderwijs',
  secondIssuer: 'Departement Onderwijs',
  secondPassage: 'Klassen mogen samen.',
  secondUrl: 'https://onderwijs.example/draaiboek',
  clash: 'In de opvang na school zitten kinderen van verschillende klassen samen.',
  meanwhile: 'Wij hielden de klassen apart.',
  urgency: 'days',
};

describe('two guidelines that clash', () => {
  let test: TestApp;
  let visitor: Visitor;
  let framework: { id: string };
  let editor: SignedIn;
  let town: { id: string };
  let reporter: SignedIn;
  let publisher: SignedIn;
  let neighbour: SignedIn;
  let neighbours: { id: string };
  before(async () => {
    test = await startApp();
    framework = await buildOrganisation(test, { kind: 'government' });
    await buildProgramme(test, { code: 'herstel', organisationId: framework.id });
    visitor = new Visitor(test.app);
    editor = await signInAs(test, { role: 'editor', organisation: framework });
    town = await buildOrganisation(test);
    neighbours = await buildOrganisation(test, { name: 'Gemeente Naburig' });
    reporter = await signInAs(test, { role: 'editor', organisation: town });
    publisher = await signInAs(test, { role: 'publisher', organisation: town });
    neighbour = await signInAs(test, { role: 'editor', organisation: neighbours });
  });
  after(() => test.close());

  const form = (values = {}) => ({ programme: 'herstel', organisation: town.id, ...report, ...values });
  const send = async (who: SignedIn, values = {}): Promise<string> => {
    const response = await who.post('/tegenstrijdig/melden', { ...form(values), sure: 'yes' });
    assert.equal(response.statusCode, 303, response.body);
    return String(response.headers.location).split('/').at(-1)!;
  };
  const work = (id: string, act = '') => `/handreiking/herstel/werk/tegenstrijdig/${id}${act && `/${act}`}`;
  const answer = (values = {}) => ({
    ruling: 'second',
    body: 'De opvang volgt de regels van de school.',
    sourceTitle: 'Omzendbrief 12',
    sourceUrl: 'https://omzendbrief.example/',
    sections: 'solidariteit',
    seen: '0',
    ...values,
  });
  const see = async (who: Visitor, url: string) => {
    const { statusCode, body } = await who.get(url);
    assert.equal(statusCode, 200, `${url}: ${/<h1>[^<]*/.exec(body)?.[0]}`);
    return body;
  };
  const lettersTo = async ({ person }: SignedIn) => {
    await test.runJobs();
    return test.letters.filter(({ to }) => to === person.mail).map(({ subject, text }) => `${subject}\n${text}`);
  };

  it('are reported, let out, taken up, asked about and answered, and everyone is told', async () => {
    const id = await send(reporter);
    const page = `/tegenstrijdig/${id}`;
    assert.equal((await visitor.get(page)).statusCode, 404, 'not public yet');
    assert.equal((await neighbour.get(page)).statusCode, 404);
    assert.ok(!(await see(visitor, '/tegenstrijdig')).includes(report.title));
    assert.match(await see(reporter, '/tegenstrijdig'), /Meldingen van uw organisatie[\s\S]*Nog niet openbaar/);
    assert.match((await lettersTo(editor)).at(-1)!, /meldt tegenstrijdige richtlijnen/);
    assert.equal((await reporter.post(`${page}/vrijgeven`)).statusCode, 403);
    assert.equal((await publisher.post(`${page}/vrijgeven`)).statusCode, 303);
    assert.match(await see(visitor, '/tegenstrijdig?q=kinderopvang'), /Kinderopvang mag wel/);
    assert.match(await see(visitor, page), /Wij hielden de klassen apart/);

    await test.runJobs();
    const follower = await signInAs(test, { role: 'viewer' });
    await follower.post('/volgen', { onderwerp: `conflict:${id}`, frequentie: 'now' });
    assert.equal((await reporter.post(work(id, 'toewijzen'), { assignee: editor.person.id })).statusCode, 404);
    await editor.post(work(id, 'toewijzen'), { assignee: editor.person.id });
    assert.match(await see(visitor, page), /Opgenomen/);
    assert.ok(!(await see(visitor, page)).includes(editor.person.name), 'the public need not know who');
    assert.match(await see(reporter, page), new RegExp(editor.person.name));

    await editor.post(work(id, 'vragen'), { body: 'Om welke school gaat het?' });
    assert.match((await lettersTo(reporter)).at(-1)!, /vraagt iets over uw melding/);
    assert.ok(!(await see(visitor, page)).includes('welke school'));
    await reporter.post(`${page}/antwoord`, { body: 'De dorpsschool.' });
    assert.match(await see(editor, work(id)), /De dorpsschool/);

    const wrong = await editor.post(
      work(id, 'antwoorden'),
      answer({ sourceTitle: '', sourceUrl: 'javascript:alert(1)' }),
    );
    assert.equal(wrong.statusCode, 422);
    assert.match(wrong.body, /Noem de bron/);
    assert.match(wrong.body, /Geef een volledig adres/);
    assert.equal((await editor.post(work(id, 'antwoorden'), answer())).statusCode, 303);
    const answered = await see(visitor, page);
    assert.match(answered, /Volg de tweede instructie: Draaiboek onderwijs/);
    assert.match(answered, /href="\/handreiking\/herstel\/editie\/2\/solidariteit"/);
    assert.match(await see(visitor, '/handreiking/herstel/editie/2/solidariteit'), new RegExp(`/tegenstrijdig/${id}`));
    for (const who of [reporter, follower])
      assert.match((await lettersTo(who)).at(-1)!, /Antwoord over tegenstrijdige/);
    assert.match(await see(visitor, '/tegenstrijdig?staat=answered'), /Kinderopvang/);
    assert.ok(!(await see(visitor, '/tegenstrijdig?staat=reported')).includes('Kinderopvang'));

    await editor.post(work(id, 'antwoorden'), answer({ body: 'Nu ook in juli.', seen: '1' }));
    assert.match(await see(visitor, page), /Nu ook in juli[\s\S]*Het antwoord van eerder[\s\S]*regels van de school/);
  });

  it('are answered once when two editors answer at the same moment', async () => {
    const colleague = await signInAs(test, { role: 'editor', organisation: framework });
    for (let round = 0; round < 5; round += 1) {
      const id = await send(publisher, { title: `Ronde ${round}` });
      const answers = [answer({ body: 'Antwoord A' }), answer({ body: 'Antwoord B' })];
      await Promise.all([editor, colleague].map((who, index) => who.post(work(id, 'antwoorden'), answers[index]!)));
      const page = await see(visitor, `/tegenstrijdig/${id}`);
      assert.equal(['Antwoord A', 'Antwoord B'].filter((text) => page.includes(text)).length, 1);
      const notices = [await see(editor, work(id)), await see(colleague, work(id))].map((body) =>
        body.includes('Iemand anders was u voor'),
      );
      assert.deepEqual(notices.sort(), [false, true]);
    }
  });

  it('show what others reported before a report is sent', async () => {
    const { body } = await reporter.post('/tegenstrijdig/melden', form({ title: 'Opvang en klassen mengen' }));
    assert.match(body, /melding(en)? lijk[\s\S]*Kinderopvang mag wel/);
    assert.match(body, /name="clash" value="In de opvang na school/);
    const other = form({ title: 'Vergunning voor terrassen', clash: 'Stoepen zijn te smal.' });
    assert.doesNotMatch((await reporter.post('/tegenstrijdig/melden', other)).body, /Kinderopvang/);
    const back = await reporter.post('/tegenstrijdig/melden', { ...form(), change: 'yes' });
    assert.match(back.body, /<textarea[^>]*>\s*In de opvang na school/);
    const wrong = await reporter.post('/tegenstrijdig/melden', form({ firstDate: '31/02/2020', clash: '' }));
    assert.equal(wrong.statusCode, 422);
    assert.match(wrong.body, /value="31\/02\/2020"/);
  });

  it('are shared by other organisations, each once', async () => {
    const id = await send(publisher, { title: 'Markten mogen wel en niet' });
    const same = await signInAs(test, { role: 'editor', organisation: neighbours });
    const also = (who: SignedIn) => who.post(`/tegenstrijdig/${id}/ook`, { organisation: neighbours.id });
    await Promise.all(Array.from({ length: 10 }, (_, index) => also(index % 2 ? neighbour : same)));
    assert.deepEqual(
      (await supportersOf(test.db, id)).map(({ name }) => name),
      ['Gemeente Naburig'],
    );
    assert.match(await see(visitor, `/tegenstrijdig/${id}`), /Gemeente Naburig/);
    assert.equal((await neighbour.post(`/tegenstrijdig/${id}/ook`, { organisation: town.id })).statusCode, 403);
    const viewer = await signInAs(test, { role: 'viewer', organisation: neighbours });
    assert.equal((await also(viewer)).statusCode, 403);
    await neighbour.post(`/tegenstrijdig/${id}/ook`, { organisation: neighbours.id, back: 'yes' });
    assert.deepEqual(await supportersOf(test.db, id), []);
  });

  it('are for their reporter to take back, and for the editors to refuse', async () => {
    const withdrawn = await send(publisher, { title: 'Ingetrokken melding' });
    await reporter.post(`/tegenstrijdig/${withdrawn}/intrekken`, { reason: 'Het is opgelost.' });
    assert.match(await see(visitor, `/tegenstrijdig/${withdrawn}`), /Ingetrokken door de melder[\s\S]*opgelost/);
    const refused = await send(publisher, { title: 'Scheldpartij' });
    const feed = '/volgen/atom.xml?onderwerp=guide:herstel';
    assert.match(await see(visitor, feed), /Scheldpartij/);
    await editor.post(work(refused, 'afwijzen'), { reason: 'Dit is geen melding.' });
    assert.equal((await visitor.get(`/tegenstrijdig/${refused}`)).statusCode, 404);
    assert.match(await see(reporter, `/tegenstrijdig/${refused}`), /Dit is geen melding/);
    assert.ok(!(await see(visitor, '/tegenstrijdig')).includes('Scheldpartij'));
    assert.doesNotMatch(await see(visitor, feed), /Scheldpartij/);
  });
});
