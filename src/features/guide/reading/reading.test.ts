import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { buildProgramme } from '../../../../test/builders/guide.ts';
import { loadGuides } from '../loading/loading.ts';
import { archiveGuide } from '../programmes.ts';

describe('reading a guide', () => {
  let test: TestApp;
  let visitor: Visitor;
  before(async () => {
    test = await startApp();
    visitor = new Visitor(test.app);
    await loadGuides(test.db, test.clock);
    await buildProgramme(test, { code: 'herstel' });
  });
  after(() => test.close());

  const read = async (path: string, status = 200) => {
    const response = await visitor.get(path);
    assert.equal(response.statusCode, status, path);
    return response.body;
  };

  it('lists guides, the archived one last', async () => {
    const body = await read('/handreikingen');
    assert.ok(body.indexOf('Relance na corona') < body.indexOf('Handvatten voor gemeentelijk herstelplan'));
    assert.ok(body.includes('Archief'));
  });

  it('shows the newest edition whole, with a contents whose links lead to its sections', async () => {
    const body = await read('/handreiking/relance-na-corona');
    const targets = [...body.matchAll(/href="#([a-z0-9-]+)"/g)].map((match) => match[1]!);
    assert.ok(targets.length > 60, `${targets.length} links`);
    for (const target of targets) assert.ok(body.includes(`id="${target}"`), target);
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
    assert.equal(new Set(ids).size, ids.length, 'an id occurs twice');
    assert.ok(body.includes('niet de officiële tekst'));
    assert.ok(body.includes('Flemish guide') === false && body.includes('8 juni 2020'));
    assert.ok(body.includes('/handreiking/relance-na-corona/atom.xml'));
  });

  it('shows one section with its neighbours, source, credits and hints', async () => {
    const body = await read('/handreiking/herstel/editie/2/winkels');
    for (const text of [
      'Met dank aan Gemeente Voorbeeldgem',
      'Werkstad',
      'Ruimere terrassen',
      'Handreiking – Economie',
    ]) {
      assert.ok(body.includes(text), text);
    }
    assert.match(body, /rel="prev"[^>]*href="\/handreiking\/herstel\/editie\/2\/economie"/);
    assert.match(body, /rel="next"[^>]*href="\/handreiking\/herstel\/editie\/2\/horeca"/);
  });

  it('leads from an older edition to the same section in the newest, whatever it is called there', async () => {
    const body = await read('/handreiking/herstel/editie/1/handel');
    assert.ok(body.includes('Er is een nieuwere editie'));
    assert.ok(body.includes('href="/handreiking/herstel/editie/2/horeca"'));
    const gone = await read('/handreiking/relance-na-corona/editie/1/kinderopvang');
    assert.ok(gone.includes('href="/handreiking/relance-na-corona/editie/3/opvang"'));
  });

  it('says of an edition whose day no source gives that it is not known', async () => {
    assert.ok((await read('/handreiking/relance-na-corona/editie/1')).includes('Editie 1, datum onbekend'));
  });

  it('does not know what is not published, not there or not an address', async () => {
    for (const path of [
      'editie/3',
      'editie/3/bestuur',
      'editie/2/nergens',
      'editie/0',
      'editie/x',
      'vergelijken?tot=3',
    ]) {
      await read(`/handreiking/herstel/${path}`, 404);
    }
    await read('/handreiking/nergens', 404);
    await read('/handreiking/herstel/vergelijken?van=x', 400);
    for (const path of ['', '/editie/2', '/zoeken?q=ontwerp', '/atom.xml']) {
      assert.ok(!(await read(`/handreiking/herstel${path}`)).includes('Geheim'), path);
    }
  });

  it('compares any two editions, in either order', async () => {
    const body = await read('/handreiking/herstel/vergelijken?van=1&tot=2');
    const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    assert.equal(main(await read('/handreiking/herstel/vergelijken?van=2&tot=1')), main(body));
    for (const text of [
      'Gesplitst',
      'Gewijzigd',
      'Nieuwe titel',
      'Handel en winkelstraten → Winkels',
      'Gelijk gebleven: 1',
    ])
      assert.ok(body.includes(text), text);
    assert.match(body, /<mark>[^<]*ook thuis/);
    const same = await read('/handreiking/herstel/vergelijken?van=2&tot=2');
    assert.ok(same.includes('Deze edities zijn gelijk'));
    const far = await read('/handreiking/relance-na-corona/vergelijken?van=1&tot=3');
    assert.ok(far.includes('Verplaatst') && far.includes('Verdwenen') === false);
  });

  it('finds words inside it, as Dutch bends them and as parts of longer ones', async () => {
    const search = (question: string) =>
      read(`/handreiking/relance-na-corona/zoeken?q=${encodeURIComponent(question)}`);
    const vouchers = await search('aankoopbon');
    assert.ok(vouchers.includes('<mark>Aankoopbonnen</mark>'));
    assert.ok(vouchers.includes('/handreiking/relance-na-corona/editie/3/structurele-solidariteit'));
    assert.ok((await search('weiden landbouwers')).includes('/editie/3/toerisme'));
    assert.ok((await search("' & | ! :* \\")).includes('zoek-in-gids'));
    assert.ok((await search('bromfietsverzekering')).includes('Niets gevonden'));
    assert.ok((await read('/handreiking/relance-na-corona/zoeken?q=winkels&editie=1')).includes('/editie/1/'));
  });

  it('says on every page of an archived guide that nobody keeps it up', async () => {
    const code = 'gemeentelijk-herstelplan';
    for (const path of ['', '/editie/1', '/editie/1/sociaal', '/zoeken?q=herstel', '/vergelijken']) {
      const body = await read(`/handreiking/${code}${path}`);
      assert.ok(body.includes('wordt niet meer bijgehouden') && body.includes('Sinds wanneer is niet bekend'), path);
    }
    await archiveGuide(test.db, { viewer: null, clock: test.clock }, code, { since: '2022-03-23', notice: 'Af.' });
    assert.ok((await read(`/en/handreiking/${code}`)).includes('Since 23 March 2022'));
  });

  it('has a feed with an entry for each edition', async () => {
    const response = await visitor.get('/en/handreiking/herstel/atom.xml');
    assert.match(String(response.headers['content-type']), /^application\/atom\+xml/);
    const { body } = response;
    assert.equal(body.match(/<entry>/g)?.length, 2);
    assert.ok(body.indexOf('Edition 2') < body.indexOf('Edition 1'));
    assert.equal(new Set(body.match(/urn:uuid:[0-9a-f-]+/g)).size, 2);
  });

  it('is printed as accessible PDF', async () => {
    for (const [path, name] of [
      ['relance-na-corona/editie/3', 'relance-na-corona-3'],
      ['gemeentelijk-herstelplan/editie/1', 'gemeentelijk-herstelplan-1'],
    ]) {
      const response = await visitor.get(`/handreiking/${path}/handreiking.pdf`);
      assert.equal(response.statusCode, 200);
      assert.ok(String(response.headers['content-disposition']).includes(`handreiking-${name}.pdf`));
      assert.match(response.rawPayload.toString('latin1'), /<pdfuaid:part>1<\/pdfuaid:part>/);
    }
  });

  it('speaks English around the Dutch text, which it says is Dutch', async () => {
    const body = await read('/en/handreiking/relance-na-corona/editie/2');
    assert.ok(body.includes('There is a newer edition'));
    assert.match(body, /<h1 lang="nl">/);
  });

  it('is kept for the next visitor until something changes', async () => {
    const first = await visitor.get('/handreiking/herstel');
    const again = await visitor.get('/handreiking/herstel', {
      headers: { 'if-none-match': String(first.headers['etag']) },
    });
    assert.equal(again.statusCode, 304);
  });
});
