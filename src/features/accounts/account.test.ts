import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startApp, Visitor } from '../../../test/app.ts';
import { buildOrganisation, openSession, password, signInAs } from '../../../test/builders/accounts.ts';
import { addToken, findTokenViewer } from './token-store.ts';

const app = await startApp();
after(() => app.close());

const newPassword = 'vier muizen onder de trap';

test('the account is for who is signed in', async () => {
  const visitor = new Visitor(app.app);
  assert.equal((await visitor.get('/account')).statusCode, 401);
  for (const path of ['/account', '/account/wachtwoord', '/account/overal-afmelden']) {
    assert.equal((await visitor.post(path)).statusCode, 401, path);
  }
});

test('a name changes, in one line', async () => {
  const visitor = await signInAs(app, { role: 'viewer' });
  for (const name of ['', '   ', 'a'.repeat(101), 'Jo\u0000', 'Jo\r\nBcc: all', 'Jo\u202e']) {
    assert.equal((await visitor.post('/account', { name })).statusCode, 422, JSON.stringify(name));
  }
  const answer = await visitor.post('/account', { name: ' Jo <b>Canary</b> ' });
  assert.equal(answer.statusCode, 303);
  const page = await visitor.follow(answer);
  assert.match(page.body, /Jo &lt;b>Canary&lt;\/b>|Jo &lt;b&gt;Canary&lt;\/b&gt;/);
  assert.doesNotMatch(page.body, /<b>Canary/);
});

test('the present password is needed for a new one, and guessing it is counted', async () => {
  const visitor = await signInAs(app, { role: 'viewer' });
  const options = { remoteAddress: '203.0.113.44' };
  const wrong = () => visitor.post('/account/wachtwoord', { password: 'verkeerd', newPassword }, options);
  const answer = await wrong();
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /href="#veld-password"/);
  const short = await visitor.post('/account/wachtwoord', { password, newPassword: 'kort' }, options);
  assert.equal(short.statusCode, 422);
  assert.match(short.body, /href="#veld-newPassword"/);
  for (let count = 0; count < 9; count++) await wrong();
  assert.equal((await wrong()).statusCode, 429);
});

test('a new password ends every other session and token; this browser goes on', async () => {
  const organisation = await buildOrganisation(app);
  const visitor = await signInAs(app, { role: 'publisher', organisation });
  const other = await openSession(app, visitor.person);
  const before = visitor.cookies.get('relance');
  const { secret } = await addToken(app.db, {
    organisationId: organisation.id,
    name: 'x',
    role: 'viewer',
    createdBy: visitor.person.id,
    expiresAt: new Date(Date.now() + 86_400_000),
  });
  assert.match((await visitor.get('/account')).body, /2 plaatsen/);
  const answer = await visitor.post('/account/wachtwoord', { password, newPassword });
  assert.equal(answer.statusCode, 303);
  assert.notEqual(visitor.cookies.get('relance'), before);
  assert.match((await visitor.follow(answer)).body, /één plaats/);
  assert.equal((await other.get('/account')).statusCode, 401);
  assert.equal(await findTokenViewer(app.db, secret, app.clock.now()), null);
  const { mail } = visitor.person;
  assert.equal((await new Visitor(app.app).post('/aanmelden', { mail, password })).statusCode, 422);
  assert.equal((await new Visitor(app.app).post('/aanmelden', { mail, password: newPassword })).statusCode, 303);
});
