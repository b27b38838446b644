import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { startApp, type TestApp, Visitor } from '../../../test/app.ts';
import { type SignedIn, signInAs } from '../../../test/builders/accounts.ts';
import { buildProgramme } from '../../../test/builders/guide.ts';
import { loadAreas } from '../areas/index.ts';
import { ensureExample, removeExample } from './index.ts';
import { readPassword } from './password.ts';

describe('the example, once it is taken away', () => {
  let test: TestApp;
  let citizen: SignedIn;
  let demo: Visitor;
  const folder = mkdtempSync(join(tmpdir(), 'relance-example-'));
  before(async () => {
    test = await startApp({ DATA_DIR: folder });
    await loadAreas(test.db);
    await ensureExample(test);
    await buildProgramme(test, { code: 'herstel' });
    citizen = await signInAs(test, { role: 'viewer' });
    demo = new Visitor(test.app);
    const password = (await readPassword(test.config.dataDir))!;
    const mail = 'redacteur@voorbeeldgem.example';
    assert.equal((await demo.post('/aanmelden', { mail, password })).statusCode, 303);
  });
  after(async () => {
    await test.close();
    rmSync(folder, { recursive: true });
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
});
