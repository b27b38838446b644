import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { loadContent } from '../../src/content.ts';
import { findPersonByMail } from '../../src/features/accounts/person-store.ts';
import { players } from '../../src/features/example/cast.ts';
import { ensureExample } from '../../src/features/example/index.ts';
import { readPassword } from '../../src/features/example/password.ts';
import type { Role } from '../../src/platform/viewer.ts';
import { startApp, type TestApp } from '../app.ts';
import { openSession, type SignedIn } from '../builders/accounts.ts';

/** The product on a port. */
export interface Server extends TestApp {
  address: string;
}

/** The whole product as someone runs it: with the reference areas and the invented municipality, on a port. */
export interface Site extends Server {
  /** Of everyone in Voorbeeldgem. */
  password: string;
}

export async function startSite(): Promise<Site> {
  const site = await startServer(async (test) => {
    await loadContent(test.db, test.clock);
    await ensureExample(test);
  });
  return { ...site, password: (await readPassword(site.config.dataDir))! };
}

/** The product on a port, with nothing in it but what is filled in. */
export async function startServer(fill?: (test: TestApp) => Promise<void>): Promise<Server> {
  const dataDir = await mkdtemp(join(tmpdir(), 'relance-site-'));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const test = await startApp({ DATA_DIR: dataDir, BASE_ADDRESS: address, PORT: String(port) });
  await fill?.(test);
  await test.app.listen({ port, host: '127.0.0.1' });
  const close = async () => {
    await test.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...test, address, close };
}

/** The address of links is set before the server listens, so the port must be known by then. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

export const mailOf = (role: Role): string => players.find((one) => one.role === role)!.mail;

/** Signs someone of Voorbeeldgem in without the form, for tests that are about other pages. */
export async function enterAs(site: Site, context: BrowserContext, role: Role): Promise<void> {
  const person = await findPersonByMail(site.db, mailOf(role));
  await bringIn(site, context, await openSession(site, person!));
}

/** Gives the browser the session of someone who signed in elsewhere. */
export function bringIn(site: Server, context: BrowserContext, { cookies }: SignedIn): Promise<void> {
  return context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: site.address })));
}
