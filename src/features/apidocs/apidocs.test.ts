import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startApp, Visitor } from '../../../test/app.ts';

const app = await startApp({ BASE_ADDRESS: 'https://relance.example' });
after(() => app.close());

test('the page about the API tells both languages where it is, and leads to its description', async () => {
  const visitor = new Visitor(app.app);
  for (const [prefix, title] of [
    ['', 'API en open data'],
    ['/en', 'API and open data'],
  ]) {
    const { statusCode, body } = await visitor.get(`${prefix}/api`);
    assert.equal(statusCode, 200);
    assert.match(body, new RegExp(`<h1[^>]*>${title}</h1>`));
    assert.match(body, /<h2>/, 'headings follow the title');
    assert.ok(body.includes('https://relance.example/api/v1/publications?q=kernen'));
    assert.ok(body.includes(`href="${prefix}/organisaties"`));
    assert.ok(body.includes('href="/api/v1/openapi.json"'));
  }
});

test('the description is open to every site', async () => {
  const { statusCode, headers, json } = await app.app.inject('/api/v1/openapi.json');
  assert.deepEqual([statusCode, headers['access-control-allow-origin']], [200, '*']);
  assert.equal(json().servers[0].url, 'https://relance.example/api/v1');
});

test('every route of the API is described, and no other', async () => {
  const { paths } = (await app.app.inject('/api/v1/openapi.json')).json();
  const described = Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} /api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
  const routes = app.app.routeTable
    .filter(({ method, url }) => url.startsWith('/api/v1/') && method !== 'HEAD' && !url.endsWith('/openapi.json'))
    .map(({ method, url }) => `${method} ${url}`);
  assert.deepEqual(described.sort(), routes.sort());
});
