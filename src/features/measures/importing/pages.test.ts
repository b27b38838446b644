import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { loadAreas } from '../../areas/index.ts';

const head = 'nis_code,action_code,action,omschrijving,bedrag_2026,kleur';

describe('a file of actions on the page of the administrator', () => {
  let test: TestApp;
  let administrator: SignedIn;
  before(async () => {
    test = await startApp();
    await loadAreas(test.db);
    administrator = await signInAs(test, { role: 'platform' });
  });
  after(() => test.close());

  const bring = (text: string) => {
    const edge = 'rand';
    const part = (name: string, value: string) =>
      `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const file = `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="acties.csv"\r\nContent-Type: text/csv\r\n\r\n${text}\r\n--${edge}--\r\n`;
    return test.app.inject({
      method: 'POST',
      url: '/beheer/maatregelen',
      payload: part('source', 'Meerjarenplan 2026-2031') + file,
      headers: {
        'content-type': `multipart/form-data; boundary=${edge}`,
        'sec-fetch-site': 'same-origin',
        cookie: [...administrator.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
  };

  it('is looked at first, imported after a yes, and then found by everyone', async () => {
    const brought = await bring(`${head}\n11001,F-1,Hondenweide aan de vaart,Een weide voor honden.,"1.500,50",rood\n`);
    assert.equal(brought.statusCode, 303, brought.body);
    const at = String(brought.headers.location);
    assert.match((await administrator.get(at)).body, /Wordt nagekeken/);
    await test.runJobs();
    const checked = (await administrator.get(at)).body;
    assert.match(checked, /Nagekeken, nog niet ingelezen/);
    assert.match(checked, /kleur/, 'a column that is not used is named');
    const visitor = new Visitor(test.app);
    assert.doesNotMatch((await visitor.get('/maatregelen?q=hondenweide')).body, /href="\/maatregelen\/hondenweide/);
    await administrator.post(at);
    await administrator.post(at);
    await test.runJobs();
    assert.match((await administrator.get(at)).body, /Het bestand is ingelezen/);
    const found = await visitor.get('/maatregelen?q=hondenweide');
    const path = /href="(\/maatregelen\/hondenweide[^"]*)"/.exec(found.body)?.[1];
    assert.ok(path, 'found by its words');
    const card = (await visitor.get(path)).body;
    assert.match(card, /Meerjarenplan 2026-2031, Aartselaar/);
    assert.match(card, /€.1\.500,50/);
    assert.match(card, /Automatisch ingedeeld \(eigen berekening\)/);
  });

  it('is refused with every wrong line named', async () => {
    const at = String((await bring(`${head}\n99999,F-1,Iets,,1,\n11001,F-2,Iets,,veel,\n`)).headers.location);
    await test.runJobs();
    const { body } = await administrator.get(at);
    assert.match(body, /Niet ingelezen/);
    assert.match(body, /De gemeente 99999 is niet bekend/);
    assert.match(
      body,
      /Dit is geen bedrag dat we kunnen lezen: &quot;veel&quot;|Dit is geen bedrag dat we kunnen lezen: "veel"/,
    );
  });

  it('must be there', async () => {
    assert.equal((await administrator.post('/beheer/maatregelen')).statusCode, 422);
  });
});
