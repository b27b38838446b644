import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { h } from 'preact';
import { comes } from '../../../test/comes.ts';
import { createTestDatabase } from '../../../test/database.ts';
import { ErrorPage } from '../../ui/ErrorPage.tsx';
import { administrators, everyone, guardRoutes, signedIn } from '../access.ts';
import { systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import type { Database, OpenDatabase } from '../database/index.ts';
import { NotFound } from '../errors.ts';
import { record } from '../journal.ts';
import type { Viewer } from '../viewer.ts';
import { createServer } from './server.ts';

const view = () => h(ErrorPage, { id: 'not-found', status: 200 });
const nobodyOfNote: Viewer = { personId: null, name: 'An', mail: null, isAdministrator: false, memberships: [] };
const viewers: Record<string, Viewer> = {
  an: { ...nobodyOfNote, personId: 'an' },
  ben: { ...nobodyOfNote, personId: 'ben', isAdministrator: true },
};

describe('the server without features', () => {
  let app: FastifyInstance;
  let database: OpenDatabase;
  let shown = 0;

  before(async () => {
    database = await createTestDatabase();
    app = await createServer({
      config: readConfig({ BASE_ADDRESS: 'https://relance.example' }),
      db: database.db,
      log: pino({ level: 'silent' }),
      navigation: [],
      clock: systemClock,
      findViewer: async (secret) => viewers[secret] ?? null,
      findTokenViewer: async () => null,
      signInPage: view,
      writesPerMinute: 5,
    });
    const config = { access: everyone };
    app.get('/shown', { config: { access: everyone, cache: 'public' } }, async (_request, reply) => {
      shown += 1;
      return reply.page(view());
    });
    app.get('/members', { config: { access: signedIn } }, (_request, reply) => reply.page(view()));
    app.get('/administrators', { config: { access: administrators } }, (_request, reply) => reply.page(view()));
    app.get('/api/v1/nothing', { config }, () => {
      throw new NotFound();
    });
    app.get('/broken', { config }, () => {
      throw new Error('secret detail');
    });
    app.post('/write', { config }, () => 'written');
    await app.listen({ port: 0 });
    await app.pageCache.listen(database.url, pino({ level: 'silent' }));
  });
  after(async () => {
    await app.close();
    await database.close();
  });

  const as = (name: string, url: string) => app.inject({ url, cookies: { '__Host-relance': name } });

  it('does not register a route that says nothing of who may enter', () => {
    const bare = Fastify();
    guardRoutes(bare);
    assert.throws(() => bare.get('/open', () => 'x'), /GET \/open does not declare its access/);
  });

  it('lets in by the declared access', async () => {
    assert.equal((await app.inject('/members')).statusCode, 401);
    assert.equal((await as('an', '/members')).statusCode, 200);
    assert.equal((await as('an', '/administrators')).statusCode, 403);
    assert.equal((await as('ben', '/administrators')).statusCode, 200);
    assert.equal((await as('stranger', '/members')).statusCode, 401);
  });

  it('sends the security headers on answers and errors alike', async () => {
    const unsound = ['/%ZZ', '/api/v1/%', `/${'a'.repeat(5000)}`];
    for (const url of ['/shown', '/nowhere', '/broken', '/api/v1/nothing', ...unsound]) {
      const { headers } = await app.inject(url);
      assert.match(String(headers['content-security-policy']), /script-src 'self'/);
      assert.doesNotMatch(String(headers['content-security-policy']), /unsafe/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.match(String(headers['strict-transport-security']), /max-age/);
    }
  });

  it('answers errors as a page, or as problem+json in the API, without inner details', async () => {
    const page = await app.inject('/broken');
    assert.equal(page.statusCode, 500);
    assert.match(page.body, /De fout ligt bij ons/);
    assert.doesNotMatch(page.body, /secret detail/);
    const problem = await app.inject('/api/v1/nothing');
    assert.match(String(problem.headers['content-type']), /^application\/problem\+json/);
    assert.deepEqual(Object.keys(problem.json()), ['type', 'title', 'status', 'detail']);
    assert.match((await app.inject('/en/nowhere')).body, /Page not found/);
    for (const url of ['/%ZZ', `/shown/${'a'.repeat(5000)}`]) {
      const { statusCode, body } = await app.inject(url);
      assert.deepEqual([statusCode, body.includes('FST_')], [404, false], url);
    }
    for (const url of ['/api/v1/%ZZ', '/api/v1/nothing/']) {
      const { statusCode, headers } = await app.inject(url);
      assert.equal(statusCode, 404, url);
      assert.match(String(headers['content-type']), /^application\/problem\+json/);
      assert.ok(headers['api-version'], url);
    }
  });

  it('refuses posts from elsewhere', async () => {
    const post = (headers: Record<string, string>) => app.inject({ method: 'POST', url: '/write', headers });
    for (const headers of [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ]) {
      assert.equal((await post(headers as Record<string, string>)).statusCode, 403, JSON.stringify(headers));
    }
    assert.equal((await post({ 'sec-fetch-site': 'same-origin' })).statusCode, 200);
    assert.equal((await post({ origin: 'https://relance.example' })).statusCode, 200);
  });

  it('limits writes however the request is varied', async () => {
    const post = (extra: string) =>
      app.inject({
        method: 'POST',
        url: `/write?${extra}`,
        headers: { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': `1.2.3.${extra}` },
      });
    const statuses = [];
    for (const extra of ['1', '2', '3', '4', '5', '6']) statuses.push((await post(extra)).statusCode);
    assert.equal(statuses.at(-1), 429);
  });

  it('keeps a public page for visitors until something is written in the journal', async () => {
    const [first, second] = [await app.inject('/shown'), await app.inject('/shown')];
    assert.equal(first.body, second.body);
    const before = shown;
    await app.inject('/shown');
    assert.equal(shown, before);
    await record(database.db, { act: 'test', subject: { type: 'test', id: '1' }, viewer: null });
    await comes(() => app.inject('/shown').then(() => shown > before), 'the kept page is still shown');
    assert.equal(shown, before + 1);
    await as('an', '/shown');
    assert.equal(shown, before + 2, 'who is signed in never gets a kept page');
    const again = await app.inject({ url: '/shown', headers: { 'if-none-match': String(first.headers.etag) } });
    assert.equal(again.statusCode, 304);
  });

  it('compresses as asked', async () => {
    for (const [accept, encoding] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['', undefined],
    ] as const) {
      const { headers } = await app.inject({ url: '/shown', headers: { 'accept-encoding': accept } });
      assert.equal(headers['content-encoding'], encoding);
    }
  });

  const raw = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const { port } = app.server.address() as { port: number };
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.setTimeout(60_000, () => socket.destroy());
      socket.on('data', (data) => {
        answer += data;
        socket.end();
      });
      socket.on('close', () => resolve(answer.split('\r\n')[0]!));
      socket.on('error', reject);
    });

  it('refuses early what is not sound HTTP', async () => {
    const host = 'Host: relance.example\r\n';
    const refused = [
      `GET /shown HTTP/1.1\r\n${host}${host}\r\n`,
      'GET /shown\r\n\r\n',
      'GET /shown HTTP/0.9\r\n\r\n',
      'GET /shown HTTP/1.1\r\n\r\n',
      `GET /shown HTTP/1.1\r\n${host}X: a\x00b\r\n\r\n`,
      `POST /write HTTP/1.1\r\n${host}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      `POST /write HTTP/1.1\r\n${host}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc`,
    ];
    for (const text of refused) assert.match(await raw(text), /^HTTP\/1\.1 400 /, JSON.stringify(text));
    assert.match(await raw(`GET /shown HTTP/1.1\r\n${host}X: ${'a'.repeat(20_000)}\r\n\r\n`), /^HTTP\/1\.1 431 /);
    assert.match(await raw(`GET /shown HTTP/1.1\r\n${host}\r\n`), /^HTTP\/1\.1 200 /);
  });

  it('refuses a body that is too large', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/write',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      payload: `a=${'a'.repeat(1024 * 1024)}`,
    });
    assert.equal(response.statusCode, 413);
  });
});

describe('the address a request comes from', () => {
  const seen = async (TRUST_PROXY: string, forwarded: string) => {
    const app = await createServer({
      config: readConfig({ TRUST_PROXY }),
      db: {} as Database,
      log: pino({ level: 'silent' }),
      navigation: [],
      clock: systemClock,
      findViewer: async () => null,
      findTokenViewer: async () => null,
      signInPage: view,
    });
    app.get('/ip', { config: { access: everyone } }, (request) => request.ip);
    const { body } = await app.inject({ url: '/ip', headers: { 'x-forwarded-for': forwarded } });
    await app.close();
    return body;
  };

  it('is not what the request says of itself, beyond the proxies that are ours', async () => {
    assert.equal(await seen('no', '1.1.1.1'), '127.0.0.1');
    assert.equal(await seen('1', '1.1.1.1, 2.2.2.2'), '2.2.2.2');
    assert.equal(await seen('2', '1.1.1.1, 2.2.2.2'), '1.1.1.1');
    assert.equal(await seen('127.0.0.1', '1.1.1.1, 2.2.2.2'), '2.2.2.2');
  });
});
