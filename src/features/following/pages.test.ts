import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../test/app.ts';
import { type SignedIn, signInAs } from '../../../test/builders/accounts.ts';
import { happen } from '../../../test/builders/following.ts';
import { deactivatePerson } from '../accounts/index.ts';
import { ensureFollower, listFollows, putFollows } from './follow-store.ts';
import { mostFollows } from './following.ts';

describe('what someone follows', () => {
  let test: TestApp;
  let person: SignedIn;
  before(async () => {
    test = await startApp();
    person = await signInAs(test, { role: 'viewer' });
    await person.post('/volgen', { onderwerp: 'theme:cycling', frequentie: 'week' });
  });
  after(() => test.close());

  const mine = async (who: Visitor = person) => (await who.get('/volgen/mijn')).body;
  const idOf = (body: string, nth = 0) => [...body.matchAll(/id="wanneer-([0-9a-f-]{36})"/g)][nth]?.[1];
  const undoOf = (body: string) =>
    /class="site-notice[\s\S]*?action="([^"]+)"/.exec(body)![1]!.replaceAll('&amp;', '&');

  it('is changed, stopped, and taken back', async () => {
    const id = idOf(await mine())!;
    const changed = await person.follow(await person.post(`/volgen/mijn/${id}`, { frequentie: 'day' }));
    assert.match(changed.body, /Gewijzigd: Fietsen/);
    assert.match(changed.body, /<option value="day" selected/);
    const restored = await person.follow(await person.post(undoOf(changed.body)));
    assert.match(restored.body, /<option value="week" selected/);
    const stopped = await person.follow(await person.post(`/volgen/mijn/${idOf(restored.body)}/stop`));
    assert.match(stopped.body, /U volgt nog niets/);
    const again = await person.follow(await person.post(undoOf(stopped.body)));
    assert.match(again.body, /<option value="week" selected/);
  });

  it('is nobody else’s to change, and only in ways there are', async () => {
    const other = await signInAs(test, { role: 'viewer' });
    const id = idOf(await mine())!;
    for (const path of [`/volgen/mijn/${id}/stop`, `/volgen/mijn/${id}`])
      assert.equal((await other.post(path, { frequentie: 'day' })).statusCode, 404, path);
    assert.equal((await person.post(`/volgen/mijn/${id}`, { frequentie: 'ooit' })).statusCode, 400);
    assert.equal((await person.post('/volgen/mijn/x', { frequentie: 'day' })).statusCode, 404);
    for (const query of ['', '?onderwerp=theme:x&frequentie=day', '?onderwerp=theme:water&frequentie=x'])
      assert.equal((await person.post(`/volgen/herstel${query}`)).statusCode, 400, query);
    assert.match(await mine(), /<option value="week" selected/);
  });

  it('is not without end', async () => {
    const eager = await signInAs(test, { role: 'viewer' });
    const { id } = await ensureFollower(test.db, { personId: eager.person.id });
    const searches = Array.from({ length: mostFollows }, (_, nth) => `search:q=${nth}`);
    const follows = searches.map((topic) => ({ topic, frequency: 'site' as const }));
    await putFollows(test.db, id, follows, { change: false });
    const follow = (onderwerp: string) => eager.post('/volgen', { onderwerp, frequentie: 'day' });
    assert.equal((await follow('search:q=0')).statusCode, 303, 'one that is followed can change');
    const refused = await follow('search:q=fiets');
    assert.deepEqual([refused.statusCode, /U kunt 300 dingen volgen/.test(refused.body)], [409, true]);
    assert.equal((await listFollows(test.db, id)).length, mostFollows);
  });

  it('is told in notices, which are read one by one or all at once, by their own person only', async () => {
    for (let time = 0; time < 22; time += 1) await happen(test, ['theme:cycling']);
    const first = (await person.get('/meldingen')).body;
    assert.match(first, /22 meldingen hebt u nog niet gelezen/);
    assert.match(first, /Pagina 1 van 2/);
    const [, notice] = /href="(\/meldingen\/[0-9a-f-]{36})"/.exec(first)!;
    const other = await signInAs(test, { role: 'viewer' });
    assert.equal((await other.get(notice!)).statusCode, 404);
    assert.equal((await other.post(`${notice}/gelezen`)).statusCode, 404);
    assert.equal((await person.get(notice!)).headers.location, '/plannen');
    await person.post(`${notice}/gelezen`);
    assert.match((await person.get('/meldingen')).body, /21 meldingen/);
    assert.ok((await person.get('/meldingen?pagina=2')).body.includes(notice!), 'what was read stands last');
    await other.post('/meldingen/gelezen');
    assert.match((await person.get('/meldingen?pagina=x')).body, /21 meldingen/);
    await person.post('/meldingen/gelezen');
    assert.match((await person.get('/meldingen')).body, /U hebt alles gelezen/);
    assert.equal((await new Visitor(test.app).get('/meldingen')).statusCode, 401);
  });

  it('is a feed at a secret address, which ends when it is renewed or its person is kept out', async () => {
    const title = await happen(test, ['theme:cycling']);
    const secret = await happen(test, [], { people: [person.person.id] });
    const renew = async () => {
      const { statusCode, body, headers } = await person.post('/volgen/feed');
      assert.deepEqual([statusCode, headers['cache-control']], [201, 'no-store']);
      return new URL(/<code>([^<]+)/.exec(body)![1]!).pathname;
    };
    const read = (path: string) => new Visitor(test.app).get(path);
    const old = await renew();
    const { body, headers } = await read(old);
    assert.match(String(headers['content-type']), /^application\/atom\+xml/);
    assert.match(body, new RegExp(`<title>Nieuw gepubliceerd: ${title}</title>`));
    assert.ok(!body.includes(secret), 'tells of tasks');
    const address = await renew();
    assert.equal((await read(old)).statusCode, 404);
    assert.equal((await read(address)).statusCode, 200);
    assert.ok(!(await mine()).includes(address), 'the address is kept');
    const platform = await signInAs(test, { role: 'platform' });
    const viewer = { personId: platform.person.id, name: '', mail: null, isAdministrator: true, memberships: [] };
    await deactivatePerson(test, viewer, person.person.id);
    assert.equal((await read(address)).statusCode, 404);
  });

  it('in public has a feed of each thing', async () => {
    const visitor = new Visitor(test.app);
    const title = await happen(test, ['theme:sport']);
    const { body } = await visitor.get('/en/volgen/atom.xml?onderwerp=theme:sport');
    assert.match(body, new RegExp(`<title>Newly published: ${title}</title>`));
    assert.match(body, /<link rel="alternate" type="text\/html" href="http:\/\/localhost:3000\/en\/plannen"/);
    assert.equal((await visitor.get('/volgen/atom.xml?onderwerp=theme:nothing')).statusCode, 404);
    assert.equal((await visitor.get('/volgen/atom.xml')).statusCode, 404);
    assert.match((await visitor.get('/themas/sport')).body, /type="application\/atom\+xml"/);
    assert.equal((await visitor.get('/themas/nothing')).statusCode, 404);
  });
});
