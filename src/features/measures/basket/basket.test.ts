import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startApp, Visitor } from '../../../../test/app.ts';
import { buildPerson, openSession, password } from '../../../../test/builders/accounts.ts';
import { buildCard } from '../../../../test/builders/measures.ts';
import { updateCard } from '../cards/store.ts';
import { selectBasket } from './store.ts';

const app = await startApp();
after(() => app.close());

const add = (visitor: Visitor, id: string, terug = '/mand') => visitor.post('/mand/erbij', { kaart: id, terug });
const titles = async (visitor: Visitor) =>
  [...(await visitor.get('/mand')).body.matchAll(/class="card__link"[^>]*>([^<]+)</g)].map((match) => match[1]);
const signIn = (visitor: Visitor, mail: string) => visitor.post('/aanmelden', { mail, password, terug: '/mand' });

test('a visitor lays measures aside, takes one out, empties all, and has it back', async () => {
  const [one, two] = [await buildCard(app, { title: 'Eerste' }), await buildCard(app, { title: 'Tweede' })];
  const visitor = new Visitor(app.app);
  assert.match((await visitor.get('/mand')).body, /Uw mand is leeg/);
  const added = await add(visitor, one.id, '/maatregelen?q=a');
  assert.equal(added.headers.location, '/maatregelen?q=a');
  assert.match((await visitor.follow(added)).body, /ligt in uw mand/);
  await add(visitor, two.id);
  await add(visitor, two.id);
  assert.deepEqual(await titles(visitor), ['Eerste', 'Tweede']);
  assert.match((await visitor.get('/')).body, /Mand \(2\)/);

  const taken = await visitor.post('/mand/eruit', { kaart: one.id });
  assert.deepEqual(await titles(visitor), ['Tweede']);
  const cleared = await visitor.post('/mand/leeg');
  const undo = /action="(\/mand\/erbij\?[^"]+)"/.exec((await visitor.follow(cleared)).body)![1]!;
  assert.match((await visitor.get('/mand')).body, /Uw mand is leeg/);
  await visitor.post(undo.replaceAll('&amp;', '&'));
  assert.deepEqual(await titles(visitor), ['Tweede']);
  assert.equal(taken.headers.location, '/mand');
});

test('at signing in the basket becomes the account’s, in every browser, and the browser forgets it', async () => {
  const { mail, id } = await buildPerson(app);
  const [one, two] = [await buildCard(app, { title: 'Hier' }), await buildCard(app, { title: 'Daar' })];
  const [here, there] = [new Visitor(app.app), new Visitor(app.app)];
  await add(here, one.id);
  await add(there, two.id);
  await add(there, one.id);
  assert.equal((await signIn(here, mail)).headers.location, '/mand');
  assert.equal(here.cookies.has('relance-keuzes'), false);
  await signIn(there, mail);
  for (const visitor of [here, there]) {
    assert.deepEqual(await titles(visitor), ['Hier', 'Daar']);
    assert.match((await visitor.get('/')).body, /Mand \(2\)/);
  }
  await here.post('/afmelden');
  assert.match((await here.get('/mand')).body, /Uw mand is leeg/, 'nothing is left in the browser');
  assert.deepEqual((await selectBasket(app.db, id)).length, 2);
});

test('what someone registers with keeps the basket too, and themes stay where they are', async () => {
  const card = await buildCard(app, { title: 'Van vroeger' });
  const visitor = new Visitor(app.app);
  await add(visitor, card.id);
  await visitor.post('/registreren', { mail: 'mand@burger.example', name: 'Mo', terug: '/mand' });
  await app.runJobs();
  const link = /\/registreren\/\S+/.exec(app.letters.findLast(({ to }) => to === 'mand@burger.example')!.text)![0];
  const done = await visitor.post(link, { name: 'Mo', newPassword: 'drie ganzen op het ijs' });
  assert.equal(done.headers.location, '/mand');
  assert.deepEqual(await titles(visitor), ['Van vroeger']);
});

test('a card that leaves the library leaves baskets, and says so; drafts and nonsense never get in', async () => {
  const [stays, goes] = [await buildCard(app, { title: 'Blijft' }), await buildCard(app, { title: 'Gaat' })];
  const draft = await buildCard(app, { title: 'Geheim', publishedAt: null });
  const visitor = new Visitor(app.app);
  const person = await openSession(app, await buildPerson(app));
  for (const who of [visitor, person]) {
    for (const id of [stays.id, goes.id, draft.id, 'x', `${stays.id}'--`, '']) await add(who, id);
    assert.deepEqual(await titles(who), ['Blijft', 'Gaat']);
  }
  await updateCard(app.db, goes, { removedAt: app.clock.now() });
  assert.match((await visitor.get('/mand')).body, /Eén maatregel uit uw mand staat niet meer/);
  assert.doesNotMatch((await visitor.get('/mand')).body, /staat niet meer/, 'once');
  for (const who of [visitor, person]) assert.deepEqual(await titles(who), ['Blijft']);
});

test('a basket holds forty, the newest, and a broken cookie is an empty one', async () => {
  const person = await openSession(app, await buildPerson(app));
  const visitor = new Visitor(app.app);
  for (let at = 0; at < 42; at += 1) {
    const { id } = await buildCard(app, { title: `Kaart ${at}` });
    await add(person, id);
    await add(visitor, id);
  }
  for (const who of [person, visitor]) {
    const kept = await titles(who);
    assert.equal(kept.length, 40);
    assert.equal(kept.at(-1), 'Kaart 41');
  }
  visitor.cookies.set('relance-keuzes', 'bm9uc2Vucw');
  assert.match((await visitor.get('/mand')).body, /Uw mand is leeg/);
});

test('a page of the library is the same for all who have no basket, and kept', async () => {
  const card = await buildCard(app);
  const page = await new Visitor(app.app).get(`/maatregelen/${card.slug}`);
  assert.match(page.body, new RegExp(`name="kaart" value="${card.id}"`));
  assert.doesNotMatch(page.body, /Mand \(/);
});
