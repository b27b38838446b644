import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startApp } from '../../../test/app.ts';
import { buildOrganisation, signInAs } from '../../../test/builders/accounts.ts';
import { setRole } from './organisation-store.ts';
import { findTokenViewer, listTokens } from './token-store.ts';

const app = await startApp();
after(() => app.close());

const viewerOf = (secret: string) => findTokenViewer(app.db, secret, app.clock.now());

async function makeToken(role = 'publisher', days = '30') {
  const organisation = await buildOrganisation(app);
  const boss = await signInAs(app, { role: 'administrator', organisation });
  const path = `/organisaties/${organisation.id}/sleutels`;
  const answer = await boss.post(path, { name: 'boekhouding', role, days });
  assert.equal(answer.statusCode, 201);
  assert.equal(answer.headers['cache-control'], 'no-store');
  const secret = /relance_[\w-]{43}/.exec(answer.body)![0];
  return { organisation, boss, path, secret };
}

test('a token is shown once and speaks for one organisation, as nobody', async () => {
  const { organisation, boss, secret } = await makeToken();
  assert.deepEqual(await viewerOf(secret), {
    personId: null,
    name: 'boekhouding',
    mail: null,
    isAdministrator: false,
    memberships: [
      { organisationId: organisation.id, organisationName: organisation.name, areaCode: null, role: 'publisher' },
    ],
  });
  const page = await boss.get(`/organisaties/${organisation.id}`);
  assert.match(page.body, /boekhouding/);
  assert.doesNotMatch(page.body, new RegExp(secret));
  assert.equal(await viewerOf(`${secret}x`), null);
});

test('a token ends when it expires, when it is revoked, and never does more than its maker now may', async () => {
  const { organisation, boss, path, secret } = await makeToken();
  const second = await signInAs(app, { role: 'administrator', organisation });
  await setRole(app.db, { organisationId: organisation.id, personId: boss.person.id, role: 'viewer' });
  assert.equal((await viewerOf(secret))?.memberships[0]?.role, 'viewer');
  app.setNow(new Date(Date.now() + 31 * 86_400_000).toISOString());
  assert.equal(await viewerOf(secret), null);
  app.setNow(new Date().toISOString());
  const [token] = await listTokens(app.db, organisation.id);
  assert.equal((await second.post(`${path}/${token!.id}/intrekken`)).statusCode, 303);
  assert.equal(await viewerOf(secret), null);
  assert.equal((await second.post(`${path}/${token!.id}/intrekken`)).statusCode, 404);
});

test('a token administers nobody, and what is wrong is said', async () => {
  const { boss, path } = await makeToken();
  const answer = await boss.post(path, { name: '', role: 'administrator', days: '9999' });
  assert.equal(answer.statusCode, 422);
  for (const field of ['name', 'role', 'days']) assert.match(answer.body, new RegExp(`href="#veld-${field}"`));
});

test('the platform’s administrator lends no organisation’s rights', async () => {
  const { path, organisation } = await makeToken();
  const platform = await signInAs(app, { role: 'platform' });
  assert.equal((await platform.get(path)).statusCode, 403);
  assert.equal((await platform.post(path, { name: 'x', role: 'viewer', days: '30' })).statusCode, 403);
  assert.equal((await platform.get(`/organisaties/${organisation.id}`)).statusCode, 200);
});
