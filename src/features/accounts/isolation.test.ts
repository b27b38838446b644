import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startApp, Visitor } from '../../../test/app.ts';
import { buildOrganisation, signInAs } from '../../../test/builders/accounts.ts';
import { listInvitations } from './invitation-store.ts';
import { listMembers, type Organisation } from './organisation-store.ts';
import { listTokens } from './token-store.ts';

const app = await startApp();
after(() => app.close());

interface Place {
  organisation: Organisation;
  boss: Visitor;
  member: string;
  invitation: string;
  token: string;
}

/** An organisation with one of everything. */
async function seed(name: string): Promise<Place> {
  const organisation = await buildOrganisation(app);
  const boss = await signInAs(app, { role: 'administrator', organisation });
  const { person } = await signInAs(app, { role: 'editor', organisation });
  const base = `/organisaties/${organisation.id}`;
  await boss.post(`${base}/uitnodigen`, { mail: `${name}@gemeente.example`, role: 'viewer' });
  await boss.post(`${base}/sleutels`, { name, role: 'viewer', days: '30' });
  const [invitation] = await listInvitations(app.db, organisation.id);
  const [token] = await listTokens(app.db, organisation.id);
  return { organisation, boss, member: person.id, invitation: invitation!.id, token: token!.id };
}

/** Every route of an organisation, with a body that would work. */
const routes = (id: string, { member, invitation, token }: Pick<Place, 'member' | 'invitation' | 'token'>) =>
  [
    ['GET', `/organisaties/${id}`],
    ['GET', `/organisaties/${id}/oproepen`],
    ['GET', `/organisaties/${id}/oproepen.csv`],
    ['GET', `/organisaties/${id}/uitnodigen`],
    ['POST', `/organisaties/${id}/uitnodigen`, { mail: 'x@gemeente.example', role: 'viewer' }],
    ['POST', `/organisaties/${id}/uitnodigingen/${invitation}/vernieuwen`],
    ['GET', `/organisaties/${id}/leden/${member}`],
    ['POST', `/organisaties/${id}/leden/${member}`, { role: 'viewer' }],
    ['GET', `/organisaties/${id}/leden/${member}/verwijderen`],
    ['GET', `/organisaties/${id}/sleutels`],
    ['POST', `/organisaties/${id}/sleutels`, { name: 'x', role: 'viewer', days: '30' }],
    ['POST', `/organisaties/${id}/uitnodigingen/${invitation}/intrekken`],
    ['POST', `/organisaties/${id}/sleutels/${token}/intrekken`],
    ['POST', `/organisaties/${id}/leden/${member}/verwijderen`],
  ] as const;

const call = (visitor: Visitor, [method, url, form]: ReturnType<typeof routes>[number]) =>
  method === 'GET' ? visitor.get(url) : visitor.post(url, { ...form });

const [a, b] = [await seed('a'), await seed('b')];

test('this list holds every route of an organisation', () => {
  const declared = app.app.routeTable.filter(
    ({ url, method }) => url.startsWith('/organisaties/:') && method !== 'HEAD',
  );
  assert.equal(declared.length, routes('x', a).length);
});

test('without an account every page asks to sign in', async () => {
  for (const route of routes(a.organisation.id, a)) {
    assert.equal((await call(new Visitor(app.app), route)).statusCode, 401, route.join(' '));
  }
});

test('a member who is no administrator sees the members and the calls, and may nothing else', async () => {
  for (const role of ['viewer', 'editor', 'publisher'] as const) {
    const visitor = await signInAs(app, { role, organisation: a.organisation });
    const [view, calls, table, ...others] = routes(a.organisation.id, a);
    const page = await call(visitor, view);
    assert.equal(page.statusCode, 200);
    assert.doesNotMatch(page.body, /\ba@gemeente\.example|uitnodigen|intrekken|\/leden\//);
    for (const route of [calls, table]) assert.equal((await call(visitor, route)).statusCode, 200, route.join(' '));
    for (const route of others)
      assert.equal((await call(visitor, route)).statusCode, 403, `${role} ${route.join(' ')}`);
  }
});

test('to an administrator of A, B does not exist', async () => {
  for (const route of routes(b.organisation.id, b)) {
    assert.equal((await call(a.boss, route)).statusCode, 404, route.join(' '));
  }
});

test('nothing of B is reached under the name of A', async () => {
  const touching = routes(a.organisation.id, b).filter(([, url]) => /\/(leden|uitnodigingen)\/|sleutels\/./.test(url));
  assert.equal(touching.length, 7);
  for (const route of touching) assert.equal((await call(a.boss, route)).statusCode, 404, route.join(' '));
  assert.equal((await listInvitations(app.db, b.organisation.id)).length, 1);
  assert.equal((await listTokens(app.db, b.organisation.id)).length, 1);
  assert.equal((await listMembers(app.db, b.organisation.id)).length, 2);
});

test('what is no id is not found', async () => {
  const platform = await signInAs(app, { role: 'platform' });
  const nobody = { member: 'x', invitation: "1' or '1'='1", token: '%25' };
  for (const visitor of [a.boss, platform]) {
    for (const id of ['x', '00000000-0000-0000-0000-000000000000']) {
      for (const route of routes(id, a)) assert.equal((await call(visitor, route)).statusCode, 404, route.join(' '));
    }
    for (const route of routes(a.organisation.id, nobody).filter(([, url]) => /\/(x|1'|%25)/.test(url))) {
      assert.equal((await call(visitor, route)).statusCode, 404, route.join(' '));
    }
  }
});

test('to the administrator of A everything of A works', async () => {
  for (const route of routes(a.organisation.id, a)) {
    const { statusCode } = await call(a.boss, route);
    assert.ok([200, 201, 303].includes(statusCode), `${statusCode} ${route.join(' ')}`);
  }
});
