import { LRUCache } from 'lru-cache';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { breakConnection } from '../database/index.ts';
import { compress, type Encoding } from './compression.ts';

export interface KeptPage {
  etag: string;
  encoded: Map<Encoding, Buffer>;
  /** From when on it may tell something else, though nobody acted: a moment that it speaks of. */
  until: Date | null;
}

export async function encodedBody(page: KeptPage, encoding: Encoding): Promise<Buffer> {
  const kept = page.encoded.get(encoding);
  if (kept) return kept;
  const body = await compress(page.encoded.get('identity')!, encoding, 6);
  page.encoded.set(encoding, body);
  return body;
}

/** Every how many milliseconds the connection is asked whether it is still there, and how long an answer may take. */
interface Timing {
  beat: number;
  patience: number;
}

/**
 * Pages as visitors who are not signed in see them. Every act is in the journal, and every entry of the journal empties the
 * cache of every process (a trigger notifies), so nothing stale is shown and no act has to remember to say so.
 */
export class PageCache {
  readonly #pages = new LRUCache<string, KeptPage>({
    maxSize: 64 * 1024 * 1024,
    sizeCalculation: (page) => 2 * page.encoded.get('identity')!.length + 500,
  });
  #version = 0;
  #listening = false;
  #client: Client | null = null;
  #closed = false;
  readonly #timing: Timing;

  constructor(timing: Timing = { beat: 10_000, patience: 5_000 }) {
    this.#timing = timing;
  }

  get(key: string, now: Date): KeptPage | undefined {
    const page = this.#listening ? this.#pages.get(key) : undefined;
    return page?.until && page.until <= now ? undefined : page;
  }

  /** The page as it last was, for when the database is away and none can be made. */
  lastKnown(key: string): KeptPage | undefined {
    return this.#pages.get(key);
  }

  /** A page made from what was true at `version` is kept only if nothing changed since. */
  keep(key: string, page: KeptPage, version: number): void {
    if (this.#listening && version === this.#version) this.#pages.set(key, page);
  }

  get version(): number {
    return this.#version;
  }

  clear(): void {
    this.#version += 1;
    this.#pages.clear();
  }

  /** Keeps listening until closed; while the connection is away no new page is kept and no old one is trusted. */
  async listen(databaseUrl: string, log: Logger): Promise<void> {
    const { beat, patience } = this.#timing;
    const client = new Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    });
    let asking: NodeJS.Timeout | undefined;
    const lost = () => {
      clearInterval(asking);
      if (this.#client !== client) return;
      this.#client = null;
      this.#listening = false;
      this.#version += 1;
      breakConnection(client);
      if (!this.#closed) setTimeout(() => void this.listen(databaseUrl, log), 1000).unref();
    };
    this.#client = client;
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', () => this.clear());
    try {
      await client.connect();
      await client.query('listen relance_changed');
      this.clear();
      this.#listening = this.#client === client;
      // Who only listens never learns of a connection that was forgotten on its way.
      if (this.#listening) asking = setInterval(() => client.query('select').catch(lost), beat).unref();
    } catch (error) {
      log.warn({ reason: (error as Error).message }, 'pages are not kept: no connection to listen on');
      lost();
    }
  }

  /** Without a goodbye, for which a database that says nothing would be waited. */
  close(): void {
    this.#closed = true;
    const client = this.#client;
    this.#client = null;
    this.#listening = false;
    if (client) breakConnection(client);
  }
}
