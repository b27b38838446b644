import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startApp, Visitor } from '../../../test/app.ts';
import { buildPerson } from '../../../test/builders/accounts.ts';
import { createFirstAdministratorLink } from './first-administrator.ts';

const app = await startApp();
after(() => app.close());

const newPassword = 'drie ganzen op het ijs';
const makeLink = () => createFirstAdministratorLink(app.db, app.clock, 'https://relance.example');
const pathOf = (link: string | null) => link!.replace('https://relance.example', '');

test('the link makes one administrator: only the newest, within a day, once, also in a race', async () => {
  const older = pathOf(await makeLink());
  const expired = pathOf(await makeLink());
  assert.equal((await new Visitor(app.app).get(older)).statusCode, 410);
  app.setNow(new Date(Date.now() + 86_400_000 + 1000).toISOString());
  assert.equal(
    (await new Visitor(app.app).post(expired, { name: 'An', mail: 'an@gemeente.example', newPassword })).statusCode,
    410,
  );
  app.setNow(new Date().toISOString());

  const [one, two] = await Promise.all([makeLink(), makeLink()]);
  const alive = [];
  for (const link of [one, two]) {
    const { statusCode } = await new Visitor(app.app).get(pathOf(link));
    if (statusCode === 200) alive.push(pathOf(link));
  }
  assert.equal(alive.length, 1);
  const link = alive[0]!;

  const taken = await buildPerson(app);
  const invalid = await new Visitor(app.app).post(link, { name: '', mail: 'x', newPassword: 'kort' });
  assert.equal(invalid.statusCode, 422);
  for (const field of ['name', 'mail', 'newPassword']) assert.match(invalid.body, new RegExp(`href="#veld-${field}"`));
  const double = await new Visitor(app.app).post(link, { name: 'An', mail: taken.mail, newPassword });
  assert.equal(double.statusCode, 422);
  assert.match(double.body, /al een account met dit adres/);

  const visitors = ['an', 'bea', 'cis'].map((name) => ({ name, visitor: new Visitor(app.app) }));
  const answers = await Promise.all(
    visitors.map(({ name, visitor }) => visitor.post(link, { name, mail: `${name}@gemeente.example`, newPassword })),
  );
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 410, 410]);
  const winner = visitors[answers.findIndex(({ statusCode }) => statusCode === 303)]!.visitor;
  assert.equal((await winner.get('/beheer')).statusCode, 200);
  assert.equal((await new Visitor(app.app).get(link)).statusCode, 410);
  assert.equal(await makeLink(), null);
});
