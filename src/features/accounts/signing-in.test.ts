import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startApp, Visitor } from '../../../test/app.ts';
import { buildOrganisation, buildPerson, openSession, password, signInAs } from '../../../test/builders/accounts.ts';
import { deactivatePerson } from './deactivation.ts';
import { setRole } from './organisation-store.ts';

const app = await startApp();
after(() => app.close());

const signIn = (visitor: Visitor, mail: string, terug = '') =>
  visitor.post('/aanmelden', { mail, password, ...(terug && { terug }) });

test('without an account a page asks to sign in, and signing in leads back to it', async () => {
  const person = await buildPerson(app);
  const visitor = new Visitor(app.app);
  const refused = await visitor.get('/account?a=1');
  assert.equal(refused.statusCode, 401);
  assert.match(refused.body, /name="terug" value="\/account\?a=1"/);
  const answer = await signIn(visitor, ` ${person.mail.toUpperCase()} `, '/account?a=1');
  assert.equal(answer.statusCode, 303);
  assert.equal(answer.headers.location, '/account?a=1');
  assert.equal((await visitor.follow(answer)).statusCode, 200);
});

test('signing in does not lead to another site', async () => {
  const person = await buildPerson(app);
  for (const terug of ['//evil.example', '/\\evil.example', 'https://evil.example', '/.//evil.example']) {
    const page = await new Visitor(app.app).get(`/aanmelden?terug=${encodeURIComponent(terug)}`);
    assert.match(page.body, /name="terug" value="\/werkplek"/);
    const answer = await signIn(new Visitor(app.app), person.mail, terug);
    assert.equal(answer.headers.location, '/werkplek', terug);
  }
});

test('an invalid form names each field and forgets the password', async () => {
  const answer = await new Visitor(app.app).post('/aanmelden', { mail: 'geen adres', password: '' });
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /href="#veld-mail"/);
  assert.match(answer.body, /href="#veld-password"/);
  assert.match(answer.body, /value="geen adres"/);
  const wrong = await new Visitor(app.app).post('/aanmelden', {
    mail: 'jo@gemeente.example',
    password: 'canary-secret',
  });
  assert.doesNotMatch(wrong.body, /canary-secret/);
});

test('each field as a list, an object, nothing or a number is refused and breaks nothing', async () => {
  const person = await buildPerson(app);
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  const strange: unknown[] = [{}, [], null, 7, true, [person.mail], { toString: person.mail }, { $ne: '' }];
  const bodies = [
    ...strange.map((mail) => ({ mail, password })),
    ...strange.map((one) => ({ mail: person.mail, password: one })),
    ...strange,
  ];
  for (const payload of bodies) {
    const answer = await app.app.inject({
      method: 'POST',
      url: '/aanmelden',
      headers,
      payload: JSON.stringify(payload),
    });
    assert.equal(answer.statusCode, 422, JSON.stringify(payload));
  }
});

test('a session ends by signing out, everywhere or here, and after twelve hours', async () => {
  const person = await buildPerson(app);
  const [here, there] = [await openSession(app, person), await openSession(app, person)];
  const secret = here.cookies.get('relance')!;
  await here.post('/afmelden');
  here.cookies.set('relance', secret);
  assert.equal((await here.get('/account')).statusCode, 401);
  assert.equal((await there.get('/account')).statusCode, 200);
  const third = await openSession(app, person);
  await third.post('/account/overal-afmelden');
  assert.equal((await there.get('/account')).statusCode, 401);

  const late = await openSession(app, person);
  app.setNow(new Date(Date.now() + 12 * 3600_000 - 60_000).toISOString());
  assert.equal((await late.get('/account')).statusCode, 200);
  app.setNow(new Date(Date.now() + 12 * 3600_000 + 1000).toISOString());
  assert.equal((await late.get('/account')).statusCode, 401);
  app.setNow(new Date().toISOString());
});

test('signing in gives a new secret and ends the session that was there', async () => {
  const person = await buildPerson(app);
  const visitor = await openSession(app, person);
  const before = visitor.cookies.get('relance')!;
  const answer = await signIn(visitor, person.mail);
  const cookie = answer.cookies.find(({ name }) => name === 'relance')!;
  assert.notEqual(cookie.value, before);
  assert.equal(cookie.httpOnly, true);
  assert.equal(cookie.sameSite, 'Lax');
  visitor.cookies.set('relance', before);
  assert.equal((await visitor.get('/account')).statusCode, 401);
});

test('another role and a deactivation count from the next request on', async () => {
  const organisation = await buildOrganisation(app);
  const path = `/organisaties/${organisation.id}/uitnodigen`;
  const visitor = await signInAs(app, { role: 'administrator', organisation });
  const boss = await signInAs(app, { role: 'platform' });
  const { id: personId } = visitor.person;
  assert.equal((await visitor.get(path)).statusCode, 200);
  await setRole(app.db, { organisationId: organisation.id, personId, role: 'editor' });
  assert.equal((await visitor.get(path)).statusCode, 403);
  const asViewer = { personId: boss.person.id, name: '', mail: '', isAdministrator: true, memberships: [] };
  await deactivatePerson(app, asViewer, personId);
  assert.equal((await visitor.get(path)).statusCode, 401);
  const again = await signIn(new Visitor(app.app), visitor.person.mail);
  assert.equal(again.statusCode, 422);
});

test('who does not exist, who is deactivated and who mistypes get the same answer', async () => {
  const [known, gone] = [await buildPerson(app), await buildPerson(app)];
  const boss = await signInAs(app, { role: 'platform' });
  await boss.post(`/beheer/mensen/${gone.id}/deactiveren`);
  const answers = [];
  for (const [mail, typed] of [
    [known.mail, 'niet mijn wachtwoord'],
    [gone.mail, password],
    ['niemand@gemeente.example', password],
  ] as const) {
    const answer = await new Visitor(app.app).post('/aanmelden', { mail, password: typed });
    answers.push(`${answer.statusCode} ${answer.body.replaceAll(mail, 'MAIL')}`);
  }
  assert.ok(answers[0]!.startsWith('422'));
  assert.deepEqual(new Set(answers).size, 1);
});
