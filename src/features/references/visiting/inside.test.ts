import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { type Gate, openGate } from './gate.ts';
import { lookAt } from './look.ts';
import { isPublicAddress } from './public-address.ts';

/** Ways to write an address inside; most of them lead to this very machine. `P` is where the listener is. */
const hosts = [
  ...[
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0x7F.0x0.0x0.0x1',
    '0177.0.0.1',
    '0177.1',
  ],
  ...['017700000001', '127.0.0.1.', '127.000.000.001', '127.0.0.2', '127.255.255.254', '0', '0.0.0.0', '0x0', '00'],
  ...['localhost', 'LOCALHOST', 'localhost.', 'LocalHost.', '%31%32%37.0.0.1', '127%2e0%2e0%2e1', '%6c%6f%63%61lhost'],
  ...[
    '１２７.０.０.１',
    '①②⑦.⓪.⓪.①',
    '127。0。0。1',
    '127．0．0．1',
    '[::1]',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[0000::0001]',
  ],
  ...['[::ffff:127.0.0.1]', '[::FFFF:7f00:1]', '[0:0:0:0:0:ffff:127.0.0.1]', '[::ffff:0:127.0.0.1]', '[::127.0.0.1]'],
  ...[
    '[::7f00:1]',
    '[64:ff9b::127.0.0.1]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::1]',
    '[fe80::1]',
  ],
  ...[
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[fec0::1]',
    '[ff02::1]',
    '[::ffff:10.0.0.1]',
    '[::ffff:a9fe:a9fe]',
    '[2001:db8::1]',
  ],
  ...[
    '10.0.0.1',
    '10.1',
    '172.16.0.1',
    '172.31.255.254',
    '192.168.1.1',
    '3232235777',
    '192.168.257',
    '169.254.169.254',
  ],
  ...['0xa9fea9fe', '100.64.0.1', '100.100.100.200', '168.63.129.16', '192.0.0.192', '198.18.0.1', '224.0.0.1'],
  ...['239.255.255.250', '240.0.0.1', '255.255.255.255', '192.0.2.1', '203.0.113.9', '192.88.99.1'],
];

const names: Record<string, string[]> = {
  // Not every machine's resolver knows this spelling.
  'localhost.': ['127.0.0.1', '::1'],
  'binnen.example': ['127.0.0.1'],
  'zes.example': ['::1'],
  'vertaald.example': ['::ffff:127.0.0.1'],
  'deels.example': ['93.184.216.34', '127.0.0.1'],
  'vreemd.example': ['0x7f.1'],
  'zone.example': ['fe80::1%eth0'],
};

const userAgent = 'Test';

describe('what is inside', () => {
  let server: Server;
  let port: number;
  const hits: string[] = [];
  before(async () => {
    server = createServer((request, response) => {
      hits.push(`${request.socket.localAddress?.replace('::ffff:', '')} ${request.url}`);
      const to = /^\/naar\/(.*)$/.exec(request.url ?? '')?.[1];
      if (to) response.writeHead(302, { location: decodeURIComponent(to) });
      response.end('<p>Regel</p>');
    });
    await new Promise<void>((done) => server.listen(0, '::', done).once('error', () => server.listen(0, done)));
    port = (server.address() as AddressInfo).port;
  });
  after(() => server.close());

  const gate = (rules: Partial<Gate> = {}): Gate => ({
    resolve: async (host) => names[host] ?? openGate.resolve(host),
    isAllowed: openGate.isAllowed,
    ports: [port],
    ...rules,
  });
  const look = (address: string, rules?: Partial<Gate>) =>
    lookAt(address, { gate: gate(rules), userAgent, mayTake: 3000 });

  it(`is not visited in ${hosts.length} spellings, nor by name`, async () => {
    assert.ok(hosts.length >= 40);
    for (const host of [...hosts, ...Object.keys(names)]) {
      const seen = await look(`http://${host}:${port}/geheim`);
      assert.equal(`${seen.outcome} ${seen.detail}`, 'refused inside', host);
      assert.notEqual((await look(`https://${host}:${port}/geheim`)).outcome, 'ok', host);
    }
    assert.deepEqual(hits, []);
  });

  it('would have been reached without the gate: the listener hears', async () => {
    for (const host of hosts.slice(0, 33)) await look(`http://${host}:${port}/open`, { isAllowed: () => true });
    assert.ok(hits.length >= 25, `${hits.length} hits`);
    hits.length = 0;
  });

  it('is not reached on other ports, by other schemes or with a password', async () => {
    for (const [address, detail] of [
      ['http://93.184.216.34:8080/', 'port'],
      ['https://93.184.216.34:22/', 'port'],
      [`ftp://127.0.0.1:${port}/`, 'scheme'],
      ['file:///etc/passwd', 'scheme'],
      ['gopher://127.0.0.1/_GET', 'scheme'],
      ['data:text/html,hallo', 'scheme'],
      ['http://iemand:iets@93.184.216.34/', 'credentials'],
      [`http://93.184.216.34@127.0.0.1:${port}/`, 'credentials'],
    ] as const) {
      const seen = await lookAt(address, { userAgent });
      assert.deepEqual([seen.outcome, seen.detail], ['refused', detail], address);
    }
    assert.deepEqual(hits, []);
  });

  it('is not reached over a redirect from outside', async () => {
    // 127.0.0.1 plays the internet here, and 127.0.0.2 the network inside.
    const outside = { isAllowed: (ip: string) => ip === '127.0.0.1' };
    const inside = [`http://127.0.0.2:${port}/x`, `//127.0.0.2:${port}/x`, `http://2130706434:${port}/x`];
    const more = [`http://[::1]:${port}/x`, `http://[::ffff:127.0.0.2]:${port}/x`, `http://zes.example:${port}/x`];
    const away = ['file:///etc/passwd', 'http://127.0.0.1:1/x', `http://a:b@127.0.0.1:${port}/x`];
    const twice = `http://127.0.0.1:${port}/naar/${encodeURIComponent(inside[0]!)}`;
    for (const to of [...inside, ...more, ...away, twice]) {
      hits.length = 0;
      const seen = await look(`http://127.0.0.1:${port}/naar/${encodeURIComponent(to)}`, outside);
      assert.equal(seen.outcome, 'refused', to);
      assert.ok(
        hits.every((hit) => hit.startsWith('127.0.0.1 /naar/')),
        `${to}: ${hits}`,
      );
    }
    hits.length = 0;
  });

  it('is not reached by a name that leads elsewhere the second time', async () => {
    let asked = 0;
    const resolve = async () => (asked++ === 0 ? ['127.0.0.1'] : ['127.0.0.2']);
    const seen = await look(`http://wissel.example:${port}/a`, { resolve, isAllowed: (ip) => ip === '127.0.0.1' });
    assert.equal(seen.outcome, 'ok');
    assert.equal(asked, 1);
    assert.deepEqual(hits, ['127.0.0.1 /a']);
  });

  it('is told from the internet', () => {
    for (const ip of ['93.184.216.34', '8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '2a02:2770::21a:4aff:feb3:2ee']) {
      assert.ok(isPublicAddress(ip), ip);
    }
    for (const ip of [
      '',
      'x',
      '1',
      '0x7f.1',
      '127.1',
      'fe80::1%eth0',
      '::',
      '::ffff:8.8.8.8',
      '4000::1',
      '0177.0.0.1',
    ]) {
      assert.ok(!isPublicAddress(ip), ip);
    }
  });
});
