import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { buildTown, documentIn, type Town } from '../../../../test/builders/drafts.ts';
import { buildPlan } from '../../../../test/builders/plan.ts';
import { upsertAreas, upsertRows } from '../../areas/index.ts';
import { writeJson, writeYaml } from '../document/write.ts';

let test: TestApp;
let editor: SignedIn;
let organisation: string;
const area = buildPlan().area;
before(async () => {
  test = await startApp();
  const figures = { population: 1, populationYear: 2020, surfaceHectares: 1, longitude: null, latitude: null };
  const dates = { validFrom: '2019-01-01', validTo: null, source: '', example: true };
  const one = { ...figures, ...dates, code: area, kind: 'municipality', name: 'Voorbeeldgem', country: 'BE' };
  const words = { nl: 'Gemeente', nlPlural: 'Gemeenten', en: 'Municipality', enPlural: 'Municipalities' };
  await upsertRows(test.db, 'kinds', [{ ...words, kind: 'municipality', exclusive: false, rank: 1 }]);
  await upsertAreas(test.db, [one]);
  const made = await buildOrganisation(test, { areaCode: area });
  organisation = made.id;
  editor = await signInAs(test, { role: 'editor', organisation: made });
});
after(() => test.close());

const planOn = (location: unknown) => String(location).split('/').at(-1)!;
const importing = '/werkplek/importeren';

/** A form with a file, as browsers send it. */
function upload(who: Visitor, fields: Record<string, string>, file: { name: string; text: string | Buffer }) {
  const line = '----x';
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${line}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${line}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\n`;
  const payload = Buffer.concat([
    Buffer.from(`${parts.join('')}${head}Content-Type: application/octet-stream\r\n\r\n`),
    Buffer.from(file.text),
    Buffer.from(`\r\n--${line}--\r\n`),
  ]);
  const headers = {
    'content-type': `multipart/form-data; boundary=${line}`,
    'sec-fetch-site': 'same-origin',
    cookie: [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  };
  return test.app.inject({ method: 'POST', url: importing, headers, payload });
}

describe('the workspace', () => {
  it('shows one’s own plans and nobody else’s', async () => {
    const town: Town = await buildTown(test, buildPlan({ title: 'Plan van een ander' }));
    assert.equal((await new Visitor(test.app).get('/werkplek')).statusCode, 401);
    assert.doesNotMatch((await editor.get('/werkplek')).body, /Plan van een ander/);
    const page = await town.viewer.get('/werkplek');
    assert.match(page.body, /Plan van een ander/);
    assert.ok(page.body.includes(town.editor.person.name));
    assert.doesNotMatch(page.body, /Nieuw plan/);
  });

  it('tells who belongs to no organisation what to do', async () => {
    const alone = await signInAs(test, { role: 'platform' });
    assert.match((await alone.get('/werkplek')).body, /nog geen lid/);
    assert.equal((await alone.get('/werkplek/nieuw')).statusCode, 403);
  });
});

describe('a new plan', () => {
  const form = () => ({ organisation, title: 'Ons plan', area, programme: '', start: '06/2020', end: '12/2025' });

  it('is started by an editor', async () => {
    assert.match((await editor.get('/werkplek/nieuw')).body, /Voorbeeldgem/);
    const made = await editor.post('/werkplek/nieuw', form());
    assert.equal(made.statusCode, 303, made.body);
    const file = await editor.get(`${made.headers.location}/plan.yaml`);
    const { title, period, goals } = documentIn(file.body, 'yaml');
    assert.deepEqual([title, period, goals], ['Ons plan', { start: '2020-06', end: '2025-12' }, []]);
    assert.match((await editor.get('/werkplek')).body, /Ons plan/);
  });

  it('says everything that is wrong at once, and keeps what was typed', async () => {
    const refused = await editor.post('/werkplek/nieuw', { ...form(), title: ' ', area: '', start: '13/2020' });
    assert.equal(refused.statusCode, 422);
    for (const text of ['Geef het plan een titel', 'Kies een gebied', 'Schrijf een maand', '13/2020']) {
      assert.ok(refused.body.includes(text), text);
    }
    assert.equal((await editor.post('/werkplek/nieuw', { ...form(), end: '01/2020' })).statusCode, 422);
  });

  it('is not started for another organisation, or by who may only look', async () => {
    const other = await buildOrganisation(test);
    assert.equal((await editor.post('/werkplek/nieuw', { ...form(), organisation: other.id })).statusCode, 403);
    const viewer = await signInAs(test, { role: 'viewer', organisation: { id: organisation } });
    assert.equal((await viewer.get('/werkplek/nieuw')).statusCode, 403);
    assert.equal((await viewer.post('/werkplek/nieuw', form())).statusCode, 403);
  });
});

describe('a plan file', () => {
  it('becomes a plan that gives the same document back', async () => {
    const plan = buildPlan();
    for (const file of [
      { name: 'plan.yaml', text: writeYaml(plan) },
      { name: 'plan.json', text: writeJson(plan) },
    ]) {
      const made = await upload(editor, { organisation }, file);
      assert.equal(made.statusCode, 303, made.body);
      const back = await editor.get(`${made.headers.location}/plan.yaml`);
      assert.deepEqual(documentIn(back.body, 'yaml'), plan);
    }
  });

  it('with problems changes nothing: each is named by line and key, and the text stays', async () => {
    const text = writeYaml(buildPlan())
      .replace('pillar: economy', 'pillar: economie')
      .replace(/^title:.*\n/m, '');
    for (const refused of [
      await upload(editor, { organisation }, { name: 'plan.yaml', text }),
      await editor.post(importing, { organisation, text }),
    ]) {
      assert.equal(refused.statusCode, 422);
      assert.match(refused.body, /2 problemen/);
      assert.match(refused.body, /regel \d+, teken \d+/);
      assert.match(refused.body, /<code>goals\[\d\]\.pillar<\/code>/);
      assert.match(refused.body, /<textarea[^>]*>[^<]*pillar: economie/);
    }
    assert.equal((await editor.post(importing, { organisation, text: '' })).statusCode, 422);
  });

  it('can be looked at first', async () => {
    const text = writeYaml(buildPlan({ title: 'Alleen bekeken' }));
    const seen = await editor.post(importing, { organisation, text, preview: 'yes' });
    assert.equal(seen.statusCode, 200);
    assert.match(seen.body, /Alleen bekeken/);
    assert.match(seen.body, /Er is nog niets ingeladen/);
    assert.doesNotMatch((await editor.get('/werkplek')).body, /Alleen bekeken/);
  });

  it('about another area asks which one is right', async () => {
    const text = writeYaml(buildPlan({ area: '99999' }));
    const asked = await editor.post(importing, { organisation, text });
    assert.equal(asked.statusCode, 422);
    assert.match(asked.body, /ander gebied/);
    for (const [choice, expected] of [
      ['own', area],
      ['document', '99999'],
    ] as const) {
      const made = await editor.post(importing, { organisation, text, area: choice });
      const file = await editor.get(`${made.headers.location}/plan.json`);
      assert.equal(documentIn(file.body, 'json').area, expected);
    }
  });

  it('over a plan that is there is one save, which can be undone', async () => {
    const first = await editor.post(importing, { organisation, text: writeYaml(buildPlan({ title: 'Eerst' })) });
    const over = planOn(first.headers.location);
    const second = await editor.post(importing, {
      organisation,
      over,
      text: writeYaml(buildPlan({ title: 'Daarna' })),
    });
    assert.equal(second.headers.location, first.headers.location);
    const page = await editor.follow(second);
    assert.match(page.body, /Daarna/);
    await editor.post(/action="([^"]*\/ongedaan)"/.exec(page.body)![1]!);
    assert.match((await editor.get(`/werkplek/plannen/${over}`)).body, /Eerst/);
  });

  it('is not loaded over what is another’s, or by who may only look', async () => {
    const town = await buildTown(test);
    const text = writeYaml(buildPlan());
    for (const over of [town.planId, 'geen-plan']) {
      assert.equal((await editor.post(importing, { organisation, over, text })).statusCode, 404, over);
    }
    assert.equal((await town.viewer.post(importing, { organisation: town.organisationId, text })).statusCode, 403);
    assert.equal((await new Visitor(test.app).post(importing, { text })).statusCode, 401);
    assert.equal((await editor.post(importing, { organisation: town.organisationId, text })).statusCode, 422);
  });

  it('in a form that cannot be read is a wrong request', async () => {
    const headers = { 'content-type': 'multipart/form-data', 'sec-fetch-site': 'same-origin' };
    assert.equal((await editor.post(importing, {}, { headers })).statusCode, 400);
  });

  it('that is too large is refused in words', async () => {
    const large = await upload(
      editor,
      { organisation },
      { name: 'plan.yaml', text: Buffer.alloc(6 * 1024 * 1024, 'x') },
    );
    assert.equal(large.statusCode, 413);
    assert.match(large.body, /5 MB/);
  });
});
