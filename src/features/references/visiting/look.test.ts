import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { fingerprintOf, textOf } from './fingerprint.ts';
import { lookAt } from './look.ts';

const servers: Server[] = [];

async function visit(listener: RequestListener, path = '/', mayTake = 5000) {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const gate = { resolve: async () => ['127.0.0.1'], isAllowed: () => true, ports: [port] };
  const seen = await lookAt(`http://regel.example:${port}${path}`, { gate, userAgent: 'LokaleRelance (+x)', mayTake });
  return { ...seen, detail: seen.detail.replace(String(port), 'P') };
}

const html = { 'content-type': 'text/html; charset=utf-8' };

describe('a look at an address', () => {
  after(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('names itself and asks for the host by name', async () => {
    let heard: Record<string, unknown> = {};
    const { outcome, status, fingerprint } = await visit((request, response) => {
      heard = request.headers;
      response.writeHead(200, html).end('<p>Regel</p>');
    });
    assert.deepEqual([outcome, status, fingerprint?.length], ['ok', 200, 64]);
    assert.equal(heard['user-agent'], 'LokaleRelance (+x)');
    assert.match(String(heard['host']), /^regel\.example:\d+$/);
    assert.equal(heard['cookie'], undefined);
  });

  it('tells moved for good from moved for now', async () => {
    const moving =
      (status: number): RequestListener =>
      (request, response) =>
        request.url === '/' ? response.writeHead(status, { location: '/nieuw' }).end() : response.end('x');
    assert.deepEqual((await visit(moving(301))).outcome, 'moved');
    assert.equal((await visit(moving(308))).detail, 'http://regel.example:P/nieuw');
    assert.deepEqual((await visit(moving(302))).outcome, 'ok');
    assert.deepEqual(
      (await visit((_request, response) => response.writeHead(301, { location: '/' }).end())).detail,
      'redirects',
    );
  });

  it('follows three redirects and no more', async () => {
    const hops: RequestListener = (request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('x');
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    };
    assert.equal((await visit(hops, '/3')).outcome, 'ok');
    assert.equal((await visit(hops, '/4')).detail, 'redirects');
  });

  it('says why there is no page', async () => {
    const answer =
      (status: number): RequestListener =>
      (_request, response) =>
        response.writeHead(status).end('x');
    for (const status of [404, 410, 500, 503]) assert.equal((await visit(answer(status))).outcome, 'unreachable');
    for (const status of [401, 403, 429]) assert.equal((await visit(answer(status))).outcome, 'refused');
    const cut = await visit((request) => request.socket.destroy());
    assert.deepEqual([cut.outcome, cut.detail, cut.status], ['unreachable', 'connection', null]);
  });

  it('waits no longer than it may, for an answer or for the end of one', async () => {
    assert.equal((await visit(() => {}, '/', 300)).detail, 'timeout');
    const slow = await visit((_request, response) => void response.writeHead(200, html).write('begin'), '/', 300);
    assert.deepEqual([slow.outcome, slow.detail], ['unreachable', 'timeout']);
  });

  it('reads the beginning of what has no end', async () => {
    const endless: RequestListener = (_request, response) => {
      response.writeHead(200, html);
      const more = () => {
        while (response.write('regel '.repeat(10_000)));
        response.once('drain', more);
      };
      more();
    };
    const [one, other] = [await visit(endless), await visit(endless)];
    assert.equal(one.outcome, 'ok');
    assert.equal(one.fingerprint, other.fingerprint);
  });
});

describe('a fingerprint', () => {
  const of = (text: string, type = 'text/html') => fingerprintOf(Buffer.from(text), type);

  it('is of the words that a reader sees', () => {
    const page =
      '<html><head><script nonce="1">a < b</script></head><body><main><h1>Regel</h1> tot 30 juni</main></body>';
    const other =
      '<HTML><SCRIPT>zz</SCRIPT><!-- gemaakt om 12:03 --><nav>Vandaag: 12</nav><MAIN class="x">\n<h2>Regel</h2>\ntot 30 juni</MAIN>';
    assert.equal(of(page), of(other));
    assert.notEqual(of(page), of(page.replace('30 juni', '31 juli')));
    assert.notEqual(of(page, 'text/plain'), of(other, 'text/plain'));
  });

  it('reads any text in one go', () => {
    assert.equal(textOf('a<br>b < c<!-- x'), 'a b c');
    assert.equal(textOf('x<script>'), 'x');
    const began = process.cpuUsage();
    for (const piece of ['<script', '<!--', '<main', '<', '</script', '<a '])
      fingerprintOf(Buffer.from(piece.repeat(300_000)), 'text/html');
    assert.ok(process.cpuUsage(began).user < 20_000_000);
  });
});
