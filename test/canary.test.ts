import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { type PlanDocument, planDocument } from '../src/features/plans/document/schema.ts';
import { readPlanDocument } from '../src/features/plans/index.ts';
import { fromRoot } from '../src/platform/root.ts';
import { addressOf } from './addresses.ts';
import { startApp, type TestApp } from './app.ts';
import { buildWorld, type World } from './world.ts';

const canary = `kanarie<i title="x">&'{{7*7}}`;
const freeText =
  /^(title|description|source|name|answer|owner|question|body|reference|criteria|call|vision|multiYearPlanAction|themes|code|baseline|target)$/;

/** The same plan with the canary in every text that people may write. */
function withCanaries<T>(value: T, key = ''): T {
  if (Array.isArray(value)) return value.map((one) => withCanaries(one, key)) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withCanaries(inner, name)])) as T;
  }
  return typeof value === 'string' && freeText.test(key) ? (`${value} ${canary}` as T) : value;
}

describe('a canary in every stored text', () => {
  let test: TestApp;
  let world: World;

  before(async () => {
    test = await startApp();
    const read = readPlanDocument(await readFile(fromRoot('docs', 'examples', 'plan-sound.yaml')));
    assert.ok(read.ok);
    world = await buildWorld(test, (area): PlanDocument => planDocument.parse({ ...withCanaries(read.plan), area }));
  });
  after(() => test.close());

  it('never comes out as markup, on any page, in any language, for anyone', async () => {
    const readers = [world.visitor, world.platform, ...Object.values(world.own.people)];
    const routes = test.app.routeTable.filter(({ method, url }) => method === 'GET' && !url.startsWith('/api/'));
    let seen = 0;
    for (const route of routes) {
      const { url } = route;
      for (const language of ['', '/en']) {
        for (const reader of readers) {
          const { body, headers } = await reader.get(`${language}${addressOf(route, world.own)}`);
          if (!String(headers['content-type']).startsWith('text/html')) continue;
          assert.ok(!body.includes('<i title'), `${language}${url} shows the canary as markup`);
          assert.doesNotMatch(
            body,
            /kanarie&lt;i title=&quot;x&quot;(>|&gt;)&amp;('|&#39;)49/,
            `${url} computes the canary`,
          );
          if (body.includes('kanarie')) seen += 1;
        }
      }
    }
    assert.ok(seen > 40, `seen on ${seen} pages`);
  });

  it('does not come out of a draft to those who may not know of it', async () => {
    const routes = test.app.routeTable.filter(({ method, access }) => method === 'GET' && access === 'everyone');
    for (const route of routes) {
      const { url } = route;
      const draft = {
        ...world.own,
        published: { ...world.own.published, slug: world.own.draft.slug, publication: world.own.draft.id },
        card: world.own.draftCard,
      };
      const response = await world.visitor.get(addressOf(route, draft));
      assert.ok(!response.body.includes('Geheim'), `${url} shows a draft`);
    }
    for (const path of ['plan.yaml', 'plan.json', 'plan.pdf', 'publicaties/1', 'vergelijken?van=1&tot=1']) {
      assert.equal((await world.visitor.get(`/plannen/${world.own.draft.slug}/${path}`)).statusCode, 404, path);
    }
    assert.ok(!(await world.visitor.get('/plannen?q=Geheim')).body.includes('Geheim Relanceplan'));
  });

  it('in an address is shown as text', async () => {
    const lists = test.app.routeTable.filter(
      ({ method, url, access }) => method === 'GET' && access === 'everyone' && !url.includes(':'),
    );
    for (const { url } of lists) {
      for (const name of ['q', 'gebied', 'regio', 'pijler', 'pagina', 'terug', 'onbekend', 'van']) {
        const response = await world.visitor.get(`${url}?${name}=${encodeURIComponent('"><i title="x">')}`);
        assert.ok(response.statusCode < 500, `${url}?${name}`);
        const isPage = String(response.headers['content-type']).startsWith('text/html');
        assert.ok(!isPage || !response.body.includes('<i title'), `${url}?${name}`);
      }
    }
  });

  it('in a Host header goes nowhere', async () => {
    for (const route of test.app.routeTable.filter(({ method, access }) => method === 'GET' && access === 'everyone')) {
      const response = await world.visitor.get(addressOf(route, world.own), {
        headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
      });
      assert.ok(!response.body.includes('evil.example'), route.url);
      assert.ok(!String(response.headers.location ?? '').includes('evil.example'), route.url);
    }
  });
});
