import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startApp, Visitor } from '../../../test/app.ts';
import { buildOrganisation, buildPerson, linkTo, openSession, signInAs } from '../../../test/builders/accounts.ts';
import { listInvitations } from './invitation-store.ts';
import { listMembers, type Organisation } from './organisation-store.ts';

const app = await startApp();
after(() => app.close());

const newPassword = 'drie ganzen op het ijs';
let number = 0;

async function invite({
  role = 'editor',
  mail = `nieuw${++number}@gemeente.example`,
  organisation = null as Organisation | null,
} = {}) {
  const place = organisation ?? (await buildOrganisation(app));
  const boss = await signInAs(app, { role: 'administrator', organisation: place });
  const answer = await boss.post(`/organisaties/${place.id}/uitnodigen`, { mail, role });
  assert.equal(answer.statusCode, 303);
  await app.runJobs();
  return { organisation: place, boss, mail, link: linkTo(app, mail) };
}

test('someone new joins through the link, once, and is signed in', async () => {
  const { organisation, boss, mail, link } = await invite();
  const letter = app.letters.at(-1)!;
  assert.ok(letter.text.includes(boss.person.name) && letter.text.includes(organisation.name));
  assert.match(letter.text, /als redacteur/);
  const visitor = new Visitor(app.app);
  for (let looks = 0; looks < 2; looks++) assert.equal((await visitor.get(link)).statusCode, 200);
  const invalid = await visitor.post(link, { name: '', newPassword: 'kort' });
  assert.equal(invalid.statusCode, 422);
  assert.match(invalid.body, /href="#veld-name"[\s\S]*href="#veld-newPassword"/);
  const answer = await visitor.post(link, {
    name: 'An Nieuw',
    newPassword,
    mail: 'ander@evil.example',
    role: 'administrator',
  });
  assert.equal(answer.headers.location, `/organisaties/${organisation.id}`);
  assert.match((await visitor.follow(answer)).body, /U bent nu lid/);
  const member = (await listMembers(app.db, organisation.id)).find((one) => one.mail === mail)!;
  assert.equal(member.role, 'editor');
  assert.equal((await visitor.get(`/organisaties/${organisation.id}/uitnodigen`)).statusCode, 403);
  for (const again of [
    await new Visitor(app.app).get(link),
    await new Visitor(app.app).post(link, { name: 'x', newPassword }),
  ]) {
    assert.equal(again.statusCode, 410);
  }
});

test('someone known signs in first, as that person, and then joins', async () => {
  const person = await buildPerson(app);
  const { organisation, link } = await invite({ mail: person.mail, role: 'publisher' });
  const visitor = new Visitor(app.app);
  assert.match((await visitor.get(link)).body, /U hebt al een account/);
  assert.equal((await visitor.post(link, { name: 'Dief', newPassword })).statusCode, 403);
  const other = await signInAs(app, { role: 'viewer' });
  assert.match((await other.get(link)).body, /voor een ander adres/);
  assert.equal((await other.post(link)).statusCode, 403);
  const self = await openSession(app, person);
  assert.equal((await self.get(link)).statusCode, 200);
  assert.equal((await self.get(`/organisaties/${organisation.id}`)).statusCode, 404, 'looking does not join');
  assert.equal((await self.post(link)).statusCode, 303);
  assert.equal((await self.get(`/organisaties/${organisation.id}`)).statusCode, 200);
});

test('of two acceptances at the same moment one wins', async () => {
  for (let round = 0; round < 5; round++) {
    const { organisation, mail, link } = await invite();
    const tries = ['An', 'Bea', 'Cis'].map((name) => new Visitor(app.app).post(link, { name, newPassword }));
    const statuses = (await Promise.all(tries)).map(({ statusCode }) => statusCode).sort();
    assert.deepEqual(statuses, [303, 410, 410]);
    assert.equal((await listMembers(app.db, organisation.id)).filter((one) => one.mail === mail).length, 1);
  }
});

test('two invitations of one new person, accepted at the same moment, make one account', async () => {
  const mail = 'tweemaal@gemeente.example';
  const links = [(await invite({ mail })).link, (await invite({ mail })).link];
  const tries = links.map((link) => new Visitor(app.app).post(link, { name: 'An', newPassword }));
  const statuses = (await Promise.all(tries)).map(({ statusCode }) => statusCode).sort();
  assert.equal(statuses[0], 303);
  assert.ok([403, 422].includes(statuses[1]!), String(statuses));
});

test('an invitation dies after seven days, when withdrawn, and when renewed', async () => {
  const { organisation, boss, mail, link } = await invite();
  const [invitation] = await listInvitations(app.db, organisation.id);
  const base = `/organisaties/${organisation.id}/uitnodigingen/${invitation!.id}`;
  assert.equal((await boss.post(`${base}/vernieuwen`)).statusCode, 303);
  await app.runJobs();
  const renewed = linkTo(app, mail);
  assert.notEqual(renewed, link);
  assert.equal((await new Visitor(app.app).get(link)).statusCode, 410);
  assert.equal((await new Visitor(app.app).get(renewed)).statusCode, 200);
  app.setNow(new Date(Date.now() + 7 * 86_400_000 + 1000).toISOString());
  for (const answer of [
    await new Visitor(app.app).get(renewed),
    await new Visitor(app.app).post(renewed, { name: 'An', newPassword }),
  ]) {
    assert.equal(answer.statusCode, 410);
  }
  app.setNow(new Date().toISOString());
  assert.equal((await boss.post(`${base}/intrekken`)).statusCode, 303);
  assert.equal((await new Visitor(app.app).post(renewed, { name: 'An', newPassword })).statusCode, 410);
  assert.equal((await boss.post(`${base}/intrekken`)).statusCode, 404);
});

test('who is removed or made less leaves no open invitations behind', async () => {
  const { organisation, boss, link } = await invite({ role: 'administrator' });
  const other = await signInAs(app, { role: 'administrator', organisation });
  const { id } = boss.person;
  assert.equal((await other.post(`/organisaties/${organisation.id}/leden/${id}`, { role: 'editor' })).statusCode, 303);
  assert.equal((await new Visitor(app.app).get(link)).statusCode, 410);
});

test('an invalid invitation is refused with all that is wrong', async () => {
  const { organisation, boss, mail } = await invite();
  const path = `/organisaties/${organisation.id}/uitnodigen`;
  const empty = await boss.post(path, { mail: 'jan@gemeente.be.', role: 'eigenaar' });
  assert.equal(empty.statusCode, 422);
  assert.match(empty.body, /href="#veld-mail"[\s\S]*href="#veld-role"/);
  assert.match((await boss.post(path, { mail, role: 'editor' })).body, /al een uitnodiging open/);
  assert.match((await boss.post(path, { mail: boss.person.mail, role: 'editor' })).body, /is al lid/);
});

test('what looks like a template in a name stays as it is in letters', async () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: other template languages are what is tried here
  const name = 'Gemeente {{7*7}} ${7*7} <%= 7*7 %> $t(accounts.role.viewer) <b>';
  await invite({ organisation: await buildOrganisation(app, { name }) });
  const letter = app.letters.at(-1)!;
  assert.ok(letter.text.includes(name) && letter.subject.includes(name), letter.text);
  assert.doesNotMatch(letter.text, /49/);
});
