import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { startApp, type TestApp, Visitor } from '../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../test/builders/accounts.ts';
import { buildDecision } from '../../../test/builders/assessing.ts';
import { buildApplication, buildCall } from '../../../test/builders/calls.ts';
import { buildProgramme } from '../../../test/builders/guide.ts';
import { loadAreas } from '../areas/index.ts';
import { ensureExample, removeExample } from './index.ts';
import { readPassword } from './password.ts';

const open = '/oproepen/fijne-buurten-voorbeeld';
const toAssess = '/oproepen/fijne-buurten-te-beoordelen-voorbeeld';
const waiting = ['Groene speelplek', 'Veilig langs de beek', 'Marktplein met bomen'];
const closed = '/oproepen/fijne-buurten-vorige-ronde-voorbeeld';

describe('the example, once it is taken away', () => {
  let test: TestApp;
  let citizen: SignedIn;
  let demo: Visitor;
  let real: Awaited<ReturnType<typeof practise>>;
  const folder = mkdtempSync(join(tmpdir(), 'relance-example-'));
  before(async () => {
    test = await startApp({ DATA_DIR: folder });
    await loadAreas(test.db);
    await ensureExample(test);
    await buildProgramme(test, { code: 'herstel' });
    citizen = await signInAs(test, { role: 'viewer' });
    demo = await enter('redacteur@voorbeeldgem.example');
  });
  after(async () => {
    await test.close();
    rmSync(folder, { recursive: true });
  });

  async function enter(mail: string): Promise<Visitor> {
    const visitor = new Visitor(test.app);
    const password = (await readPassword(test.config.dataDir))!;
    assert.equal((await visitor.post('/aanmelden', { mail, password })).statusCode, 303);
    return visitor;
  }

  it('first has an open call, and one of before that was decided and paid', async () => {
    assert.match(await body(open), /voorbeeld[\s\S]*Open[\s\S]*12:00/);
    assert.match(await body(`${closed}/beslissingen/1`), /138\.825,25/);
    const mine = (await demo.get('/aanvragen')).body;
    assert.match(mine, /Buurtpark in de wijk Statie/);
    const { rows } = await test.db.execute(sql`select kind, cents::text from ledger_entry order by call_id, sequence`);
    assert.deepEqual(
      rows.map(({ kind, cents }) => `${kind} ${cents}`).sort(),
      ['commitment 13882525', 'envelope 26000000', 'envelope 60000000', 'envelope 60000000', 'payment 8329515'].sort(),
    );
    const told = await test.db.execute(sql`select from mail union all select from event where addressees <> '{}'`);
    assert.equal(told.rows.length, 0, 'nobody gets mail of what was before');
  });

  it('has three applications that wait to be assessed, one of two municipalities together', async () => {
    assert.match(await body(toAssess), /Gesloten/);
    const assessor = await enter('redacteur@voorbeeldoverheid.example');
    const list = (await assessor.get(`${toAssess}/beoordeling`)).body;
    for (const title of waiting) assert.match(list, new RegExp(title));
    assert.equal(new Set(list.match(/beoordeling\/[0-9a-f-]{36}/g)).size, waiting.length);
    assert.match((await assessor.get('/werkplek/beoordelingen')).body, /te beoordelen/);
    const mine = (await (await enter('publicator@voorbeeldbeek.example')).get('/aanvragen')).body;
    for (const title of waiting.slice(1)) assert.match(mine, new RegExp(title));
  });

  const talk = '/handreiking/herstel/editie/2/solidariteit/gesprek';
  const body = async (path: string) => (await new Visitor(test.app).get(path)).body;
  const react = async (who: Visitor, text: string, to = '') => {
    const made = await who.post(`${talk}${to || '/schrijven'}`, { body: text });
    assert.equal(made.statusCode, 303);
    return /#reactie-(.+)$/.exec(String(made.headers.location))![1]!;
  };

  it('is in no feed and no discussion any more, and what others said stays', async () => {
    const feed = '/volgen/atom.xml?onderwerp=theme:local-trade';
    assert.match(await body(feed), /Voorbeeldgem/);
    await react(demo, 'Uit een voorbeeld.');
    const answered = await react(demo, 'Ook uit een voorbeeld.');
    await react(citizen, 'Een echt antwoord.', `/${answered}/antwoorden`);
    await react(citizen, 'Een echte reactie.');
    assert.match(await body(talk), /Uit een voorbeeld/);
    const sent = await demo.post('/bijdragen/nieuw', {
      programme: 'herstel',
      kind: 'idea',
      title: 'Verzonnen idee',
      body: 'Tekst.',
      credit: 'Rik',
      consent: 'yes',
    });
    assert.equal(sent.statusCode, 303);
    real = await practise();
    await test.runJobs();

    assert.equal(await removeExample(test), true);
    assert.doesNotMatch(await body(feed), /Voorbeeldgem/);
    const left = await body(talk);
    assert.doesNotMatch(left, /uit een voorbeeld/i);
    assert.match(left, /Een echt antwoord[\s\S]*Een echte reactie/);
    const { rows } = await test.db.execute(sql`select title from contribution`);
    assert.deepEqual(rows, []);
    await test.runJobs();
  });

  it('leaves no call, dossier or money, and tells who practised with them', async () => {
    for (const table of ['application', 'application_partner', 'submission', 'award', 'call_assessor', 'attachment']) {
      const { rows: rest } = await test.db.execute(sql.raw(`select * from ${table}`));
      assert.deepEqual(rest, [], table);
    }
    for (const call of [open, toAssess, closed]) assert.equal((await new Visitor(test.app).get(call)).statusCode, 404);
    const left = await test.db.execute(sql`select name from organisation where is_example
      union all select name from area where example union all select mail from person where mail like '%@voorbeeld%'`);
    assert.deepEqual(left.rows, []);
    const ledger = await test.db.execute(sql`select call_id, kind, cents::text from ledger_entry`);
    assert.deepEqual(ledger.rows, [{ call_id: real.call.id, kind: 'envelope', cents: '100000000' }]);
    assert.match((await real.applicant.get('/meldingen')).body, /Uw aanvraag “Echt plein” is weg/);
    assert.match((await real.caller.get('/meldingen')).body, /“Verzonnen route” van een verzonnen gemeente/);
    const told = await test.db.execute(
      sql`select key from event where kind similar to '(applying|paying|assessing).%'`,
    );
    assert.deepEqual(told.rows, []);
  });

  /** A real municipality applies to the example call, and the invented one is granted money of a real call. */
  async function practise() {
    const { rows } = await test.db.execute<{ id: string }>(
      sql`select id from organisation where name = 'Voorbeeldgem'`,
    );
    const town = await buildOrganisation(test, { name: 'Echte stad', areaCode: '11002' });
    const applicant = await signInAs(test, { role: 'publisher', organisation: town });
    const begun = { organisatie: town.id, ordinal: '1', title: 'Echt plein' };
    const started = await applicant.post(`${open}/aanvragen`, begun);
    assert.equal(started.statusCode, 303, started.body);
    const government = await buildOrganisation(test, { name: 'Echte overheid' });
    const caller = await signInAs(test, { role: 'editor', organisation: government });
    const call = await buildCall(test, { code: 'echte-oproep', organisationId: government.id });
    const title = 'Verzonnen route';
    const application = await buildApplication(test, call, { organisationId: rows[0]!.id, title, isSubmitted: true });
    await buildDecision(test, { call, application, text: title });
    return { applicant, caller, call };
  }
});
