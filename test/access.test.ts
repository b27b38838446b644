import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import type { RouteEntry } from '../src/platform/access.ts';
import { roles } from '../src/platform/viewer.ts';
import { addressOf } from './addresses.ts';
import { startApp, type TestApp, type Visitor } from './app.ts';
import { allRoles, buildWorld, type Municipality, type World } from './world.ts';

/** What each access asks of a member of the organisation whose thing it is. */
const roleFor: Record<string, (typeof roles)[number]> = {
  view: 'viewer',
  edit: 'editor',
  publish: 'publisher',
  administer: 'administrator',
};

describe('who may enter', () => {
  let test: TestApp;
  let world: World;
  let routes: RouteEntry[];
  before(async () => {
    test = await startApp();
    world = await buildWorld(test);
    routes = test.app.routeTable.filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS');
  });
  after(() => test.close());

  const pages = () => routes.filter(({ url }) => !url.startsWith('/api/'));
  const guarded = (table: RouteEntry[]) => table.filter(({ access }) => access !== 'everyone');

  function call(who: Visitor, route: RouteEntry, thing: Municipality | null): Promise<LightMyRequestResponse> {
    const address = addressOf(route, thing);
    return route.method === 'GET' ? who.get(address) : who.post(address, {});
  }

  it('knows every access that a route declares', () => {
    const known =
      /^(everyone|signed-in|administrator|((removed-)?(plan|application)|organisation|publication|card|experience|guide|contribution|conflict|call|assessment):(view|edit|publish|administer)|program-(viewer|editor|publisher))$/;
    assert.deepEqual(
      [...new Set(routes.map(({ access }) => access))].filter((access) => !known.test(access)),
      [],
    );
    assert.ok(routes.length > 40, `${routes.length} routes`);
  });

  it('shows a visitor nothing that asks for someone', async () => {
    for (const route of guarded(pages())) {
      const { statusCode } = await call(world.visitor, route, world.own);
      assert.equal(statusCode, 401, `${route.method} ${route.url}`);
    }
  });

  it('answers visitors on open routes without a failure of ours', async () => {
    for (const route of pages().filter(({ access }) => access === 'everyone')) {
      for (const thing of [world.own, null]) {
        const { statusCode } = await call(world.visitor, route, thing);
        assert.ok(statusCode < 500, `${route.method} ${route.url}: ${statusCode}`);
      }
    }
  });

  it('shows a municipality nothing of another, whatever the role there', async () => {
    for (const route of guarded(pages()).filter(({ access }) => access.includes(':'))) {
      for (const role of allRoles) {
        const { statusCode } = await call(world.other.people[role], route, world.own);
        assert.equal(statusCode, 404, `${route.method} ${route.url} as ${role} of another`);
      }
      const missing = await call(world.own.people.administrator, route, null);
      assert.equal(missing.statusCode, 404, `${route.method} ${route.url} of nothing`);
    }
  });

  it('refuses a role that is too small', async () => {
    for (const route of guarded(pages()).filter(({ access }) => access.includes(':'))) {
      const needed = roles.indexOf(roleFor[route.access.split(':')[1]!]!);
      for (const role of allRoles.filter((one) => roles.indexOf(one) < needed)) {
        const { statusCode } = await call(world.own.people[role], route, world.own);
        assert.equal(statusCode, 403, `${route.method} ${route.url} as ${role}`);
      }
    }
  });

  it('lets in a role that is large enough', async () => {
    for (const route of pages().filter(({ access, method }) => access.includes(':') && method === 'GET')) {
      const needed = roleFor[route.access.split(':')[1]!]!;
      const { statusCode } = await call(world.own.people[needed], route, world.own);
      assert.ok(![401, 403].includes(statusCode) && statusCode < 500, `${route.url} as ${needed}: ${statusCode}`);
    }
  });

  it('keeps administration for the administrator of the platform', async () => {
    for (const route of pages().filter(({ access }) => access === 'administrator')) {
      const { statusCode } = await call(world.own.people.administrator, route, world.own);
      assert.equal(statusCode, 403, `${route.method} ${route.url}`);
      if (route.method === 'GET') assert.ok((await call(world.platform, route, world.own)).statusCode < 400, route.url);
    }
  });

  it('asks the API for a token, and heeds whose it is', async () => {
    for (const route of routes.filter(({ url, access }) => url.startsWith('/api/') && access !== 'everyone')) {
      const { method, url, access } = route;
      const ask = (secret: string | null, thing: Municipality | null) =>
        test.app.inject({
          method: method as 'GET',
          url: addressOf(route, thing),
          ...(method === 'GET' ? {} : { payload: {} }),
          headers: {
            ...(secret ? { authorization: `Bearer ${secret}` } : {}),
            cookie: `${test.app.sessionCookie.name}=${world.own.people.administrator.cookies.get(test.app.sessionCookie.name)}`,
          },
        });
      const where = `${method} ${url}`;
      assert.equal((await ask(null, world.own)).statusCode, 401, `${where}: a cookie does not count`);
      assert.equal((await ask('x'.repeat(43), world.own)).statusCode, 401, `${where}: nor a false token`);
      if (!access.includes(':')) continue;
      for (const role of ['viewer', 'editor', 'publisher'] as const) {
        assert.equal(
          (await ask(world.other.tokens[role], world.own)).statusCode,
          404,
          `${where} as ${role} of another`,
        );
        const tooSmall = roles.indexOf(role) < roles.indexOf(roleFor[access.split(':')[1]!]!);
        if (tooSmall)
          assert.equal((await ask(world.own.tokens[role], world.own)).statusCode, 403, `${where} as ${role}`);
      }
    }
  });

  /** Mail programs post here of their own accord (RFC 8058); the secret in the address is what lets in. */
  const fromAnywhere = ['/volgen/stop/:secret'];

  it('lets nobody change anything from another site', async () => {
    for (const route of pages().filter(({ method, url }) => method !== 'GET' && !fromAnywhere.includes(url))) {
      const response = await world.own.people.administrator.post(
        addressOf(route, world.own),
        {},
        { headers: { 'sec-fetch-site': 'cross-site' } },
      );
      assert.equal(response.statusCode, 403, `${route.method} ${route.url}`);
    }
  });
});
