import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { addressOf } from '../src/platform/database/address.ts';
import { startEmbedded } from '../src/platform/database/embedded.ts';

export interface TestServer {
  /** For `TEST_DATABASE_URL`: a user who may create databases. */
  url: string;
  stop(): Promise<void>;
}

/** An embedded PostgreSQL for one test run. It does not sync to disk, which only tests may do without. */
export async function startTestServer(): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'relance-test-'));
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };
  const server = await startEmbedded({ dataDir, log: pino({ level: 'silent' }), settings });
  const stop = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: addressOf(server.endpoint, 'postgres'), stop };
}
