import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../test/app.ts';
import { buildPerson, password, signInAs } from '../../../test/builders/accounts.ts';

const cookie = 'relance-keuzes';
const reminder = /Alleen deze browser onthoudt die/;

describe('themes that a visitor chooses', () => {
  let test: TestApp;
  before(async () => {
    test = await startApp();
  });
  after(() => test.close());

  const signIn = (visitor: Visitor, mail: string) => visitor.post('/aanmelden', { mail, password, terug: '/themas' });
  const checked = async (visitor: Visitor) =>
    [...(await visitor.get('/themas')).body.matchAll(/value="([\w-]+)" checked/g)].map((match) => match[1]);

  it('are kept in the browser only, and every page says so until someone signs in', async () => {
    const visitor = new Visitor(test.app);
    assert.doesNotMatch((await visitor.get('/gebieden')).body, reminder);
    await visitor.post('/themas', { thema: ['cycling', 'water', 'no-theme'] });
    assert.ok(visitor.cookies.has(cookie));
    assert.deepEqual(await checked(visitor), ['cycling', 'water']);
    const { body } = await visitor.get('/gebieden?in=x');
    assert.match(body, reminder);
    assert.match(body, /href="\/aanmelden\?terug=%2Fgebieden%3Fin%3Dx"/);
    assert.match(body, /href="\/registreren\?terug=/);
    assert.doesNotMatch((await new Visitor(test.app).get('/gebieden?in=x')).body, reminder, 'shown to another');

    const { mail } = await buildPerson(test);
    const arrived = await visitor.follow(await signIn(visitor, mail));
    assert.match(arrived.body, /De thema’s die u koos, staan nu in uw account \(2\)/);
    assert.doesNotMatch(arrived.body, reminder);
    assert.ok(!visitor.cookies.has(cookie), 'still in the browser');
    assert.deepEqual(await checked(visitor), ['cycling', 'water']);
  });

  it('join those of the account, which stay as they are, and moving twice changes nothing', async () => {
    const person = await buildPerson(test);
    const first = new Visitor(test.app);
    await signIn(first, person.mail);
    await first.post('/volgen', { onderwerp: 'theme:cycling', frequentie: 'now' });
    for (let time = 0; time < 2; time += 1) {
      const other = new Visitor(test.app);
      await other.post('/themas', { thema: ['cycling', 'sport'] });
      await signIn(other, person.mail);
    }
    assert.deepEqual(await checked(first), ['cycling', 'sport']);
    const { body } = await first.get('/volgen/mijn');
    assert.equal(body.match(/<option value="now" selected/g)?.length, 2, 'own tasks, and cycling as it was');
    assert.equal(body.match(/<option value="week" selected/g)?.length, 1);
  });

  it('leave what else the browser keeps', async () => {
    const visitor = new Visitor(test.app);
    const kept = { themes: ['sport'], basket: ['00000000-0000-4000-8000-000000000001'] };
    visitor.cookies.set(cookie, Buffer.from(JSON.stringify(kept)).toString('base64url'));
    await visitor.post('/volgen', { onderwerp: 'theme:water', hoe: 'browser' });
    const read = JSON.parse(Buffer.from(visitor.cookies.get(cookie)!, 'base64url').toString());
    assert.deepEqual(read, { themes: ['sport', 'water'], basket: kept.basket });
  });

  it('can be one from any page that leads back, and nothing that is not a theme', async () => {
    const visitor = new Visitor(test.app);
    const page = await visitor.get('/volgen?onderwerp=theme:cycling&terug=/plannen?q=fiets');
    assert.match(page.body, /<h1>Volg Fietsen<\/h1>/);
    const chosen = await visitor.post('/volgen', {
      onderwerp: 'theme:cycling',
      terug: '/plannen?q=fiets',
      hoe: 'browser',
    });
    assert.equal(chosen.headers.location, '/plannen?q=fiets');
    for (const terug of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
      const { headers } = await visitor.post('/volgen', { onderwerp: 'theme:cycling', terug, hoe: 'browser' });
      assert.equal(headers.location, '/themas/cycling', terug);
    }
    for (const topic of [
      'theme:nothing',
      'plan:nothing',
      'task:own',
      'constructor:x',
      'theme:',
      ':',
      'x'.repeat(5000),
    ]) {
      const { statusCode } = await visitor.get(`/volgen?onderwerp=${encodeURIComponent(topic)}`);
      assert.equal(statusCode, 404, topic);
      assert.equal((await visitor.post('/volgen', { onderwerp: topic, hoe: 'browser' })).statusCode, 404, topic);
    }
    assert.equal((await visitor.post('/volgen', { onderwerp: 'theme:cycling' })).statusCode, 422);
  });

  it('of who signed in are in the account, where none is chosen when none is checked', async () => {
    const person = await signInAs(test, { role: 'viewer' });
    await person.post('/themas', { thema: 'cycling' });
    assert.deepEqual(await checked(person), ['cycling']);
    assert.ok(!person.cookies.has(cookie));
    await person.post('/themas', {});
    assert.deepEqual(await checked(person), []);
  });

  it('that someone wrote into the cookie do no harm', async () => {
    for (const value of [
      'x',
      Buffer.from('{"themes":[{}]}').toString('base64url'),
      Buffer.from('{"themes":["<b>"]}').toString('base64url'),
    ]) {
      const visitor = new Visitor(test.app);
      visitor.cookies.set(cookie, value);
      assert.equal((await visitor.get('/themas')).statusCode, 200);
      const { mail } = await buildPerson(test);
      assert.equal((await signIn(visitor, mail)).statusCode, 303);
    }
  });
});
