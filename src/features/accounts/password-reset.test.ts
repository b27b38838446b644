import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startApp, Visitor } from '../../../test/app.ts';
import {
  buildOrganisation,
  buildPerson,
  linkTo,
  openSession,
  password,
  signInAs,
} from '../../../test/builders/accounts.ts';
import { findPersonByMail } from './person-store.ts';
import { addToken, findTokenViewer } from './token-store.ts';

const app = await startApp();
after(() => app.close());

const newPassword = 'drie ganzen op het ijs';

let address = 0;
const request = (mail: string) =>
  new Visitor(app.app).post('/wachtwoord-vergeten', { mail }, { remoteAddress: `198.51.100.${++address}` });

async function ask(mail: string): Promise<string> {
  await request(mail);
  await app.runJobs();
  return linkTo(app, mail);
}

const signIn = (mail: string, typed: string) => new Visitor(app.app).post('/aanmelden', { mail, password: typed });

test('a link by mail sets a new password once, and everything else that opened the account ends', async () => {
  const organisation = await buildOrganisation(app);
  const visitor = await signInAs(app, { role: 'publisher', organisation });
  const { mail, id } = visitor.person;
  const expiresAt = new Date(Date.now() + 86_400_000);
  const values = { organisationId: organisation.id, name: 'x', role: 'editor', createdBy: id, expiresAt } as const;
  const { secret } = await addToken(app.db, values);
  assert.ok(await findTokenViewer(app.db, secret, app.clock.now()));
  const older = await ask(mail);
  const link = await ask(mail);

  const other = new Visitor(app.app);
  assert.equal((await other.get(link)).statusCode, 200);
  assert.equal((await other.get(link)).statusCode, 200, 'looking does not use it up');
  const answer = await other.post(link, { newPassword });
  assert.equal(answer.headers.location, '/aanmelden');
  assert.match((await other.follow(answer)).body, /nieuwe wachtwoord is opgeslagen/);

  assert.equal((await visitor.get('/account')).statusCode, 401);
  assert.equal(await findTokenViewer(app.db, secret, app.clock.now()), null);
  assert.equal((await signIn(mail, password)).statusCode, 422);
  assert.equal((await signIn(mail, newPassword)).statusCode, 303);
  for (const dead of [link, older]) {
    assert.equal((await other.get(dead)).statusCode, 410);
    assert.equal((await other.post(dead, { newPassword: 'nog een ander wachtwoord' })).statusCode, 410);
  }
  assert.equal((await signIn(mail, newPassword)).statusCode, 303);
  await app.runJobs();
  assert.match(app.letters.at(-1)!.subject, /wachtwoord is gewijzigd/);
});

test('the link dies after an hour, and with the account', async () => {
  const { mail } = await buildPerson(app);
  const link = await ask(mail);
  app.setNow(new Date(Date.now() + 3600_000 + 1000).toISOString());
  assert.equal((await new Visitor(app.app).get(link)).statusCode, 410);
  assert.equal((await new Visitor(app.app).post(link, { newPassword })).statusCode, 410);
  app.setNow(new Date().toISOString());

  const gone = await buildPerson(app);
  const theirs = await ask(gone.mail);
  const boss = await signInAs(app, { role: 'platform' });
  await boss.post(`/beheer/mensen/${gone.id}/deactiveren`);
  assert.equal((await new Visitor(app.app).post(theirs, { newPassword })).statusCode, 410);
  const letters = app.letters.length;
  await request(gone.mail);
  await app.runJobs();
  assert.equal(app.letters.length, letters, 'no letter to who is deactivated');
});

test('of two uses at the same moment one wins', async () => {
  for (let round = 0; round < 5; round++) {
    const { mail } = await buildPerson(app);
    const link = await ask(mail);
    const choices = ['zeven zwanen op de weg', 'negen eksters in de boom'];
    const answers = await Promise.all(
      choices.map((choice) => new Visitor(app.app).post(link, { newPassword: choice })),
    );
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 410]);
    const winner = choices[answers.findIndex(({ statusCode }) => statusCode === 303)]!;
    assert.equal((await signIn(mail, winner)).statusCode, 303);
  }
});

test('a bad password or a body of another kind is refused and leaves the link alive', async () => {
  const person = await buildPerson(app);
  const link = await ask(person.mail);
  const visitor = new Visitor(app.app);
  for (const typed of ['kort', person.mail, 'wachtwoord1234', 'a'.repeat(201)]) {
    const answer = await visitor.post(link, { newPassword: typed });
    assert.equal(answer.statusCode, 422, typed);
    assert.match(answer.body, /href="#veld-newPassword"/);
  }
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  for (const strange of [{}, [], null, 12, [newPassword], { $gt: '' }]) {
    const payload = JSON.stringify({ newPassword: strange });
    const answer = await app.app.inject({ method: 'POST', url: link, headers, payload });
    assert.equal(answer.statusCode, 422, payload);
  }
  assert.equal((await visitor.post(link, { newPassword })).statusCode, 303);
});

test('a link that was never sent opens nothing', async () => {
  for (const secret of ['x', '{}', 'undefined', '%25', 'a'.repeat(190)]) {
    for (const method of ['GET', 'POST'] as const) {
      const headers = { 'sec-fetch-site': 'same-origin' };
      const answer = await app.app.inject({ method, url: `/wachtwoord/${secret}`, headers });
      assert.equal(answer.statusCode, 410, `${method} ${secret}`);
    }
  }
});

test('known and unknown addresses get the same answer and leave the same work', async () => {
  const { mail } = await buildPerson(app);
  const answers = [];
  for (const one of [mail, 'niemand@gemeente.example', 'ján@gemeente.example']) {
    const answer = await request(one);
    answers.push(`${answer.statusCode} ${answer.body}`);
  }
  assert.equal(new Set(answers).size, 1);
  assert.ok(answers[0]!.startsWith('200'));
  assert.equal((await request('jan@gemeente.be.')).statusCode, 422);
});

test('a letter for jan does not go to ján, nor the other way', async () => {
  const plain = await buildPerson(app, { mail: 'jan@accenten.example' });
  const accented = await buildPerson(app, { mail: 'ján@accenten.example' });
  await request('ja\u0301n@accenten.example');
  await app.runJobs();
  assert.deepEqual(
    app.letters.filter(({ to }) => to.endsWith('@accenten.example')).map(({ to }) => to),
    [accented.mail],
  );
  assert.notEqual(plain.id, accented.id);
});

test('a new password does not accept an open invitation', async () => {
  const organisation = await buildOrganisation(app);
  const boss = await signInAs(app, { role: 'administrator', organisation });
  const person = await buildPerson(app);
  await boss.post(`/organisaties/${organisation.id}/uitnodigen`, { mail: person.mail, role: 'editor' });
  await app.runJobs();
  const invitation = linkTo(app, person.mail);
  await new Visitor(app.app).post(await ask(person.mail), { newPassword });
  const visitor = await openSession(app, (await findPersonByMail(app.db, person.mail))!);
  assert.equal((await visitor.get(`/organisaties/${organisation.id}`)).statusCode, 404);
  app.setNow(new Date(Date.now() + 8 * 86_400_000).toISOString());
  assert.equal((await new Visitor(app.app).get(invitation)).statusCode, 410);
  app.setNow(new Date().toISOString());
});
