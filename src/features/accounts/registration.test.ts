import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { startApp, Visitor } from '../../../test/app.ts';
import { buildOrganisation, buildPerson, linkTo, password, signInAs } from '../../../test/builders/accounts.ts';
import { createArrivals } from './arrival.ts';
import { findPersonByMail } from './person-store.ts';
import { findOpenRegistration } from './registration-store.ts';
import { attempt, registration } from './tables.ts';

const app = await startApp();
after(() => app.close());
beforeEach(async () => {
  await app.db.delete(attempt);
});

const newPassword = 'drie ganzen op het ijs';
let count = 0;
const newMail = () => `nieuw${++count}@burger.example`;

const ask = (mail: string, more: Record<string, string> = {}, visitor = new Visitor(app.app)) =>
  visitor.post('/registreren', { mail, name: 'Noor Peeters', ...more }, { remoteAddress: `198.51.100.${++count}` });

async function askLink(mail: string, more?: Record<string, string>): Promise<string> {
  assert.equal((await ask(mail, more)).statusCode, 200);
  await app.runJobs();
  return linkTo(app, mail);
}

const finish = (link: string, visitor = new Visitor(app.app)) =>
  visitor.post(link, { name: 'Noor Peeters', newPassword });

test('a mail, a link, a password: then one is signed in and back where one came from', async () => {
  const mail = newMail();
  const link = await askLink(mail, { terug: '/plannen?q=a' });
  assert.equal(await findPersonByMail(app.db, mail), undefined, 'no person before the address is confirmed');
  const visitor = new Visitor(app.app);
  assert.equal((await visitor.get(link)).statusCode, 200);
  assert.match((await visitor.get(link)).body, /value="Noor Peeters"/, 'looking does not use it up');
  const short = await visitor.post(link, { name: 'Noor', newPassword: 'kort' });
  assert.equal(short.statusCode, 422);
  assert.match(short.body, /href="#veld-newPassword"/);
  const done = await finish(link, visitor);
  assert.equal(done.headers.location, '/plannen?q=a');
  assert.match((await visitor.follow(done)).body, /Uw account is klaar/);
  assert.equal((await visitor.get('/account')).statusCode, 200);
  for (const call of [visitor.get(link), finish(link)]) assert.equal((await call).statusCode, 410);
  const back = await new Visitor(app.app).post('/aanmelden', { mail, password: newPassword });
  assert.equal(back.statusCode, 303);
  assert.equal((await visitor.get('/registreren?terug=/gebieden')).headers.location, '/gebieden');
});

test('known, deactivated and unknown addresses get the same answer; only their own mailbox knows better', async () => {
  const { mail, name } = await buildPerson(app);
  const gone = await buildPerson(app);
  await (await signInAs(app, { role: 'platform' })).post(`/beheer/mensen/${gone.id}/deactiveren`);
  const unknown = newMail();
  const answers = [];
  for (const one of [mail, gone.mail, unknown]) {
    const { statusCode, body, headers } = await ask(one);
    answers.push(JSON.stringify([statusCode, body, Object.keys(headers).sort()]));
  }
  assert.equal(new Set(answers).size, 1);
  await app.runJobs();
  const letterTo = (address: string) => app.letters.findLast(({ to }) => to === address);
  assert.match(letterTo(mail)!.text, new RegExp(`Beste ${name}[\\s\\S]*hebt er al een`));
  assert.doesNotMatch(letterTo(mail)!.text, /\/registreren\//);
  assert.equal(letterTo(gone.mail), undefined);
  assert.doesNotMatch(letterTo(unknown)!.text, /Noor Peeters/, 'a stranger puts no words into our letters');
});

test('the link dies after a day, and when someone has the address by then', async () => {
  const mail = newMail();
  const link = await askLink(mail);
  app.setNow(new Date(Date.now() + 24 * 3600_000 + 1000).toISOString());
  for (const call of [new Visitor(app.app).get(link), finish(link)]) assert.equal((await call).statusCode, 410);
  app.setNow(new Date().toISOString());
  const taken = newMail();
  const late = await askLink(taken);
  await buildPerson(app, { mail: taken });
  assert.equal((await finish(late)).statusCode, 410);
  assert.equal((await new Visitor(app.app).post('/aanmelden', { mail: taken, password })).statusCode, 303);
});

test('of several uses at the same moment, of one link or of two, one makes the person', async () => {
  for (let round = 0; round < 8; round++) {
    const mail = newMail();
    const links = [await askLink(mail), await askLink(mail)];
    assert.notEqual(links[0], links[1]);
    const answers = await Promise.all([links[0]!, links[0]!, links[1]!, links[1]!].map((link) => finish(link)));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 410, 410, 410]);
  }
});

test('an open invitation to the same address is neither accepted nor lost', async () => {
  const organisation = await buildOrganisation(app);
  const boss = await signInAs(app, { role: 'administrator', organisation });
  const mail = newMail();
  await boss.post(`/organisaties/${organisation.id}/uitnodigen`, { mail, role: 'editor' });
  await app.runJobs();
  const invitation = linkTo(app, mail);
  const visitor = new Visitor(app.app);
  assert.equal((await finish(await askLink(mail), visitor)).statusCode, 303);
  assert.equal((await visitor.get(`/organisaties/${organisation.id}`)).statusCode, 404);
  const joined = await visitor.post(invitation);
  assert.equal(joined.headers.location, `/organisaties/${organisation.id}`);
  assert.equal((await visitor.get(`/organisaties/${organisation.id}`)).statusCode, 200);
});

test('tries are counted by address and by origin, and what is no form is refused', async () => {
  const mail = newMail();
  for (let round = 0; round < 10; round++) assert.equal((await ask(mail)).statusCode, 200);
  assert.equal((await ask(mail.toUpperCase())).statusCode, 429);
  for (const wrong of [{ mail: 'geen adres' }, { name: '' }, { name: 'a\nb' }, { name: ['a', 'b'] }]) {
    const form = { mail: newMail(), name: 'Noor', ...wrong };
    assert.equal((await new Visitor(app.app).post('/registreren', form)).statusCode, 422, JSON.stringify(wrong));
  }
});

test('nobody is led to another site', async () => {
  for (const terug of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const link = await askLink(newMail(), { terug });
    assert.equal((await finish(link)).headers.location, '/', terug);
  }
});

test('the nightly job forgets links that open nothing, and keeps the ones that do', async () => {
  await app.db.delete(registration);
  const used = newMail();
  await finish(await askLink(used));
  const open = await askLink(newMail());
  await app.db.execute("select graphile_worker.add_job('forget-expired')");
  await app.runJobs();
  assert.ok(await findOpenRegistration(app.db, open.split('/').at(-1)!, app.clock.now()));
  assert.equal((await app.db.select().from(registration)).length, 1);
});

test('what fails at arrival keeps nobody out, and does not keep the next from being done', async () => {
  const visitor = await signInAs(app, { role: 'viewer' });
  const done: string[] = [];
  const hooks = [
    async () => {
      throw new Error('a hook that fails');
    },
    async () => void done.push('next'),
  ];
  const { greet } = createArrivals(app.app, app, hooks);
  const request = { log: { error: (_: unknown, text: string) => void done.push(text) } };
  await greet(request as never, {} as never, { personId: visitor.person.id } as never);
  assert.deepEqual(done, ['something at arrival failed', 'next']);
});
