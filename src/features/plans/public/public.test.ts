import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { buildWorld, plainPlan, type World } from '../../../../test/world.ts';
import { readPlanDocument } from '../document/read.ts';
import type { Measure, PlanDocument } from '../document/schema.ts';
import { writeYaml } from '../document/write.ts';
import { publishPlan } from '../publishing/publication.ts';
import { lockDraft, updateDocument } from '../store.ts';

const hostile = `"><svg onload=alert(1)> & 'x'`;

describe('the public pages of plans', () => {
  let test: TestApp;
  let world: World;
  let visitor: Visitor;
  const at = (rest = '') => `/plannen/${world.own.published.slug}${rest}`;

  async function republish(edit: (document: PlanDocument) => PlanDocument, { published, viewer } = world.own) {
    const { document, revision } = (await lockDraft(test.db, published.id))!;
    const changed = edit(structuredClone(document));
    await updateDocument(test.db, published.id, { document: changed, revision: revision + 1, at: new Date() });
    const decision = { date: '2020-06-30', body: 'gemeenteraad' };
    await publishPlan(test.db, { viewer, clock: test.clock, language: 'nl' }, published.id, decision);
    test.app.pageCache.clear();
  }

  before(async () => {
    test = await startApp();
    test.setNow('2020-07-01T10:00:00Z');
    world = await buildWorld(test, (area) => ({ ...plainPlan(area), title: `Plan van ${area}` }));
    visitor = new Visitor(test.app);
  });
  after(() => test.close());

  it('show what, for whom, when, for how much and how far', async () => {
    const page = await visitor.get(at());
    assert.equal(page.statusCode, 200);
    for (const words of [
      'Plan van T0001',
      'Panden opnieuw vullen',
      'Zelfstandigen',
      'Juli 2020 tot en met juni 2022',
      '€\u00a0120.000',
      'Loopt',
      'Vakbond',
      'Gevolgd in M1',
    ])
      assert.ok(page.body.includes(words), words);
    assert.doesNotMatch(page.body, /<script/);
  });

  it('choose by pillar and target group from a closed list', async () => {
    const chosen = (await visitor.get(at('?pijler=economy&doelgroep=self-employed'))).body;
    assert.match(chosen, /id="m-M2"/);
    assert.match(chosen, /id="m-M3"/, 'what is for everyone is for them too');
    assert.doesNotMatch(chosen, /id="m-M1"/);
    const inEnglish = (await visitor.get(`/en${at('?pijler=economy')}`)).body;
    assert.doesNotMatch(inEnglish, /href="\/plannen\/[^"]*#maatregelen"/, 'every way on stays in English');
    for (const query of [
      '?pijler=x',
      '?doelgroep=%22%3E',
      '?pijler=economy&pijler=care',
      '?onbekend=1',
      '?__proto__=x',
    ])
      assert.equal((await visitor.get(at(query))).statusCode, 400, query);
  });

  it('lead to parts that are there, however little is shown', async () => {
    const timeless = ({ start: _, end: __, ...measure }: Measure) => measure;
    const goalsOf = ({ goals }: PlanDocument) =>
      goals.map((goal) => ({ ...goal, measures: goal.measures.map(timeless) }));
    await republish((document) => ({ ...document, goals: goalsOf(document) }), world.other);
    const other = `/plannen/${world.other.published.slug}`;
    for (const address of [other, ...['', '?pijler=economy', '?doelgroep=self-employed', '?pijler=care'].map(at)]) {
      const { body } = await visitor.get(address);
      const gone = [...body.matchAll(/href="#([^"]+)"/g)].filter(([, id]) => !body.includes(` id="${id}"`));
      assert.deepEqual(
        gone.map(([link]) => link),
        [],
        address,
      );
    }
    assert.match((await visitor.get(`/en${at('?pijler=care')}`)).body, new RegExp(`href="/en${at('#m-')}`));
  });

  it('do not know a plan that was never published, nor a number that is not there', async () => {
    for (const path of ['', '/plan.yaml', '/plan.json', '/plan.pdf', '/vergelijken', '/publicaties/1'])
      assert.equal((await visitor.get(`/plannen/${world.own.draft.slug}${path}`)).statusCode, 404, path);
    for (const number of ['9', '0', '-1', '1.0', 'x', '99999999999'])
      assert.equal((await visitor.get(at(`/publicaties/${number}`))).statusCode, 404, number);
  });

  it('give the plan as a file that reads back the same', async () => {
    const yaml = await visitor.get(at('/plan.yaml'));
    const read = readPlanDocument(yaml.body, { fileName: 'plan.yaml' });
    assert.ok(read.ok);
    assert.equal(writeYaml(read.plan), yaml.body);
    assert.match(String(yaml.headers['content-disposition']), /^attachment; filename="[a-z0-9-]+-1\.yaml"$/);
    const again = await visitor.get(at('/plan.yaml'), { headers: { 'if-none-match': String(yaml.headers.etag) } });
    assert.equal(again.statusCode, 304);
    assert.deepEqual(JSON.parse((await visitor.get(at('/plan.json'))).body), read.plan);
    const pdf = await visitor.get(at('/publicaties/1/plan.pdf'));
    assert.equal(pdf.headers['content-type'], 'application/pdf');
    assert.match(pdf.rawPayload.toString('latin1'), /<pdfuaid:part>1</);
  });

  it('compare any two publications, hostile words included', async () => {
    await republish((document) => {
      document.title = hostile;
      document.goals[0]!.measures[0]!.description = 'Elke maand een bezoek';
      document.goals[1]!.measures.pop();
      document.goals[2]!.measures.push({ id: 'M9', title: `Nieuw ${hostile}`, kind: 'other', level: 'municipality' });
      return document;
    });
    await republish((document) => {
      document.goals[0]!.measures[0]!.description = 'Elke week een bezoek';
      return document;
    });
    const page = await visitor.get(at('/vergelijken?van=2&tot=3'));
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /<del>.*maand<\/del>/);
    assert.match(page.body, /<ins>.*week<\/ins>/);
    assert.doesNotMatch(page.body, /<ins>[^<]*<span[^>]*>[^<]*<\/span>Elke/);
    const whole = (await visitor.get(at('/vergelijken?van=1&tot=3'))).body;
    assert.match(whole, /Weg/);
    assert.match(whole, /M9|Nieuw/);
    for (const body of [page.body, whole, (await visitor.get(at())).body, (await visitor.get('/plannen')).body])
      assert.doesNotMatch(body, /<svg onload/);
    assert.equal((await visitor.get(at('/vergelijken'))).statusCode, 200);
    assert.equal((await visitor.get(at('/vergelijken?van=1&tot=99'))).statusCode, 404);
    for (const query of ['van=x&tot=1', 'van=1&tot=2&meer=3', 'van=1&van=2'])
      assert.equal((await visitor.get(at(`/vergelijken?${query}`))).statusCode, 400, query);
  });

  it('say on an older publication that there is a newer one', async () => {
    const page = (await visitor.get(at('/publicaties/1'))).body;
    assert.match(page, /Er is een nieuwere/);
    assert.match(page, /publicaties\/3"/);
    assert.doesNotMatch((await visitor.get(at())).body, /Er is een nieuwere/);
  });

  it('are found by Dutch words, area, pillar and nothing else', async () => {
    const found = async (query: string) => {
      const page = await visitor.get(`/plannen?${query}`);
      assert.equal(page.statusCode, 200, query);
      return [world.own, world.other].filter(({ published }) => page.body.includes(`href="/plannen/${published.slug}"`))
        .length;
    };
    assert.equal(await found(''), 2);
    assert.equal(await found('q=huisbezoek'), 2, 'a stem finds its plural');
    assert.equal(await found('q=kanarie'), 0);
    assert.equal(await found(`gebied=${world.other.area}`), 1);
    assert.equal(await found('pijler=care&q=&gebied='), 2);
    assert.equal(await found(`q=${encodeURIComponent(`leegstand ':* | & ! ( %_\\ "`)}`), 0);
    for (const query of ['gebied=XX', 'regio=%27', 'pijler=x', 'sorteer=naam', 'q=a&q=b', 'pagina=0', 'q=%00'])
      assert.equal((await visitor.get(`/plannen?${query}`)).statusCode, 400, query);
    assert.equal((await visitor.get('/plannen?pagina=9')).statusCode, 404);
    const escaped = (await visitor.get(`/plannen?q=${encodeURIComponent(hostile)}`)).body;
    assert.doesNotMatch(escaped, /<svg onload/);
  });

  it('stand on the page of their area', async () => {
    const page = await visitor.get(`/gebieden/${world.other.area}`);
    assert.match(page.body, new RegExp(`href="/plannen/${world.other.published.slug}"`));
  });

  it('speak English too', async () => {
    const page = await visitor.get(`/en${at()}`);
    assert.match(page.body, /What will the municipality do/);
    assert.match(page.body, /lang="nl"/);
  });

  it('never show a word of a draft', async () => {
    const { published, draft } = world.own;
    for (const id of [published.id, draft.id]) {
      const { document, revision } = (await lockDraft(test.db, id))!;
      const text = JSON.stringify(document).replace(/"(title|vision|description)":"/g, '"$1":"Kanarievogel ');
      await updateDocument(test.db, id, { document: JSON.parse(text), revision: revision + 1, at: new Date() });
    }
    test.app.pageCache.clear();
    const paths = [
      '',
      '/plan.yaml',
      '/plan.json',
      '/vergelijken',
      '/vergelijken?van=1&tot=3',
      '/publicaties/2',
      '/publicaties/2/plan.json',
    ];
    for (const url of [
      ...paths.map((path) => at(path)),
      '/plannen',
      '/plannen?q=kanarievogel',
      `/gebieden/${world.own.area}`,
    ]) {
      const { body, statusCode } = await visitor.get(url);
      assert.equal(statusCode, 200, url);
      assert.doesNotMatch(body.replace(/(value="|q=)kanarievogel"/g, ''), /kanarievogel/i, url);
    }
  });
});
