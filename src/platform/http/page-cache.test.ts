import { connect, createServer, type Socket } from 'node:net';
import { describe, it } from 'node:test';
import { pino } from 'pino';
import { comes } from '../../../test/comes.ts';
import { createTestDatabase } from '../../../test/database.ts';
import { type KeptPage, PageCache } from './page-cache.ts';

const log = pino({ level: 'silent' });
const now = new Date('2026-11-22T12:00:00Z');
const page = (): KeptPage => ({ etag: '"a"', encoded: new Map([['identity', Buffer.from('a')]]), until: null });

/** The way to a database, on which all bytes can be lost while connections stay, as when a firewall forgets them. */
async function wayTo(databaseUrl: string) {
  const there = new URL(databaseUrl);
  const folder = there.searchParams.get('host');
  const port = Number(there.port || 5432);
  const lost = new Set<Socket>();
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = folder ? connect(`${folder}/.s.PGSQL.${port}`) : connect(port, there.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('data', (bytes) => !lost.has(near) && to.write(bytes)).on('error', () => {});
      from.on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  there.searchParams.delete('host');
  there.host = `127.0.0.1:${(server.address() as { port: number }).port}`;
  const close = () => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  return { url: there.href, lose: () => open.forEach((socket) => void lost.add(socket)), close };
}

describe('kept pages', () => {
  it('are not trusted on a connection that says nothing any more, and are kept again on a new one', async () => {
    const database = await createTestDatabase();
    const way = await wayTo(database.url);
    const cache = new PageCache({ beat: 100, patience: 500 });
    const isKept = () => {
      cache.keep('/plannen', page(), cache.version);
      return cache.get('/plannen', now) !== undefined;
    };
    await cache.listen(way.url, log);
    await comes(isKept, 'nobody listens');
    way.lose();
    await database.pool.query("select pg_notify('relance_changed', '')");
    await comes(() => !cache.get('/plannen', now), 'a page that changed is still shown');
    await comes(isKept, 'nobody listens again');
    await database.pool.query("select pg_notify('relance_changed', '')");
    await comes(() => !cache.get('/plannen', now), 'a change is not heard on the new connection');
    cache.close();
    way.close();
    await database.close();
  });
});
