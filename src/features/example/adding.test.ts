import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { startApp, type TestApp, Visitor } from '../../../test/app.ts';
import { writeSetting } from '../../platform/settings.ts';
import { loadAreas } from '../areas/index.ts';
import { ensureExample, removeExample } from './index.ts';
import { readPassword } from './password.ts';

const toAssess = '/oproepen/fijne-buurten-te-beoordelen-voorbeeld';

describe('an example that came along with an earlier version', () => {
  let test: TestApp;
  const folder = mkdtempSync(join(tmpdir(), 'relance-example-'));
  before(async () => {
    test = await startApp({ DATA_DIR: folder });
    await loadAreas(test.db);
    await ensureExample(test, ['plans', 'guide', 'calls']);
    await writeSetting(test.db, 'example-content', 'present');
  });
  after(async () => {
    await test.close();
    rmSync(folder, { recursive: true });
  });

  const lines = async (query: ReturnType<typeof sql>) =>
    (await test.db.execute(query)).rows.map((row) => Object.values(row).join(' '));
  const names = () => lines(sql`select name from organisation order by name`);
  const all = () =>
    lines(sql`select 'journal', count(*) from journal union select 'event', count(*) from event
      union select 'person', count(*) from person union select 'plan', count(*) from plan
      union select 'call', count(*) from call union select 'application', count(*) from application order by 1`);

  it('stays as it is when who would act in what is new is gone, and the product starts', async () => {
    const before = await all();
    await test.db.execute(sql`update person set mail = 'weg@voorbeeldgem.example' where mail like 'publicator@%gem.%'`);
    await ensureExample(test);
    assert.deepEqual(await all(), before);
    await test.db.execute(sql`update person set mail = 'publicator@voorbeeldgem.example' where mail like 'weg@%'`);
  });

  it('gets what is new, once, and keeps what people changed or took away', async () => {
    await test.db.execute(sql`update person set name = 'Iemand anders' where mail = 'redacteur@voorbeeldgem.example'`);
    await test.db.execute(sql`update plan set document = replace(document::text, '"M7"', '"M77"')::jsonb`);
    await test.db.execute(sql`delete from application where title like 'Buurtpark%'`);
    assert.deepEqual(await names(), ['Voorbeeldgem', 'Voorbeeldoverheid']);
    const calls = sql`select code from call order by code`;
    const before = await lines(calls);

    await ensureExample(test);
    assert.deepEqual(await names(), ['Voorbeeldbeek', 'Voorbeeldgem', 'Voorbeeldoverheid']);
    assert.deepEqual(
      (await lines(calls)).filter((one) => !before.includes(one)),
      ['fijne-buurten-te-beoordelen-voorbeeld'],
    );
    assert.match((await new Visitor(test.app).get(toAssess)).body, /Gesloten/);
    const visitor = new Visitor(test.app);
    const password = (await readPassword(folder))!;
    const mail = 'publicator@voorbeeldbeek.example';
    assert.equal((await visitor.post('/aanmelden', { mail, password })).statusCode, 303);
    const titles = await lines(sql`select title from application order by title`);
    assert.deepEqual(
      titles.map((title) => title.split(' ')[0]),
      ['Fietsroute', 'Groene', 'Marktplein', 'Veilig'],
    );
    assert.deepEqual(await lines(sql`select name from person where mail = 'redacteur@voorbeeldgem.example'`), [
      'Iemand anders',
    ]);
    const told = await lines(sql`select kind from event where addressees <> '{}'`);
    assert.deepEqual(told, [], 'nobody is told of what was before');

    const then = await all();
    await ensureExample(test);
    assert.deepEqual(await all(), then);
  });

  it('does not come back once it was taken away', async () => {
    assert.equal(await removeExample(test), true);
    await ensureExample(test);
    assert.deepEqual(await names(), []);
  });
});
