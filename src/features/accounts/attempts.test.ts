import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { startApp, Visitor } from '../../../test/app.ts';
import { buildPerson, password } from '../../../test/builders/accounts.ts';
import { attempt } from './tables.ts';

const app = await startApp();
after(() => app.close());
beforeEach(async () => {
  await app.db.delete(attempt);
  app.setNow('2030-01-01T12:00:00Z');
});

let address = 0;
const elsewhere = () => `198.51.${Math.floor(++address / 250)}.${address % 250}`;

const tryIn = (mail: string, typed: string, options: { ip?: string; headers?: object; more?: object } = {}) =>
  new Visitor(app.app).post(
    '/aanmelden',
    { mail, password: typed, ...options.more },
    { remoteAddress: options.ip ?? elsewhere(), ...(options.headers && { headers: { ...options.headers } }) },
  );

const wrong = 'niet mijn wachtwoord';

test('the eleventh try at an account waits, however it is varied and also with the right password', async () => {
  const { mail } = await buildPerson(app);
  for (let count = 0; count < 10; count++) assert.equal((await tryIn(mail, wrong)).statusCode, 422);
  const varied = [
    tryIn(mail, password),
    tryIn(mail.toUpperCase(), password),
    tryIn(`  ${mail}`, password, { more: { extra: '1' } }),
    tryIn(mail, password, { headers: { 'x-forwarded-for': '203.0.113.9', 'user-agent': 'other' } }),
  ];
  for (const answer of await Promise.all(varied)) {
    assert.equal(answer.statusCode, 429);
    assert.equal(answer.headers['retry-after'], '900');
  }
  app.setNow('2030-01-01T12:15:01Z');
  assert.equal((await tryIn(mail, password)).statusCode, 303);
});

test('one address of origin gets ten tries over all accounts', async () => {
  const ip = '203.0.113.5';
  for (let count = 0; count < 10; count++) {
    assert.equal((await tryIn(`wie${count}@gemeente.example`, wrong, { ip })).statusCode, 422);
  }
  const headers = { 'x-forwarded-for': '198.51.100.77', 'x-real-ip': '198.51.100.77', forwarded: 'for=198.51.100.77' };
  assert.equal((await tryIn('wie@gemeente.example', wrong, { ip, headers })).statusCode, 429);
  assert.equal((await tryIn('wie@gemeente.example', wrong)).statusCode, 422);
});

test('of forty tries at the same moment no more than ten are looked at', async () => {
  const { mail } = await buildPerson(app);
  const answers = await Promise.all(Array.from({ length: 40 }, () => tryIn(mail, wrong)));
  const looked = answers.filter(({ statusCode }) => statusCode === 422).length;
  assert.ok(looked <= 10, `${looked} looked at`);
  assert.equal(answers.filter(({ statusCode }) => statusCode === 429).length, 40 - looked);
});

test('signing in clears the tries of the account, and an office that signs in does not lock itself out', async () => {
  const ip = '203.0.113.6';
  const { mail } = await buildPerson(app);
  for (let count = 0; count < 9; count++) await tryIn(mail, wrong);
  assert.equal((await tryIn(mail, password)).statusCode, 303);
  for (let count = 0; count < 9; count++) assert.equal((await tryIn(mail, wrong)).statusCode, 422);
  for (let count = 0; count < 12; count++) {
    const colleague = await buildPerson(app);
    assert.equal((await tryIn(colleague.mail, password, { ip })).statusCode, 303);
  }
});

test('refused tries do not keep someone out for ever', async () => {
  const { mail } = await buildPerson(app);
  for (let count = 0; count < 10; count++) await tryIn(mail, wrong);
  app.setNow('2030-01-01T12:10:00Z');
  for (let count = 0; count < 10; count++) assert.equal((await tryIn(mail, wrong)).statusCode, 429);
  app.setNow('2030-01-01T12:15:01Z');
  assert.equal((await tryIn(mail, password)).statusCode, 303);
});

test('asking for a new password is counted in the same way, known or unknown', async () => {
  const { mail } = await buildPerson(app);
  for (const one of [mail, 'niemand@gemeente.example']) {
    const ask = () => new Visitor(app.app).post('/wachtwoord-vergeten', { mail: one }, { remoteAddress: elsewhere() });
    for (let count = 0; count < 10; count++) assert.equal((await ask()).statusCode, 200);
    assert.equal((await ask()).statusCode, 429);
  }
});
