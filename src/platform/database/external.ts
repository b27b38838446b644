import { Client } from 'pg';
import { DatabaseUnavailable } from './errors.ts';

const oldestVersion = 15;

/** Checks that a PostgreSQL given by address can be used; says what is wrong otherwise, without the password. */
export async function checkServer(url: string): Promise<void> {
  const client = connect(url);
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; encoding: string }>(
      `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
    );
    const [server] = rows;
    const major = Math.floor(Number(server?.version) / 10_000);
    if (major < oldestVersion) {
      throw new DatabaseUnavailable(
        `DATABASE_URL names a PostgreSQL ${major}; version ${oldestVersion} or newer is needed. Nothing was touched.`,
      );
    }
    if (server?.encoding !== 'UTF8') {
      throw new DatabaseUnavailable(
        `The database of DATABASE_URL stores text as ${server?.encoding}; it has to be UTF8. Make one with: createdb --encoding=UTF8 --template=template0`,
      );
    }
  } catch (error) {
    throw error instanceof DatabaseUnavailable ? error : explain(error as Error & { code?: string }, url);
  } finally {
    await client.end().catch(() => {});
  }
}

function connect(url: string): Client {
  try {
    return new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  } catch {
    throw new DatabaseUnavailable('DATABASE_URL is not an address such as postgresql://user:password@host:5432/name.');
  }
}

function explain(error: Error & { code?: string }, url: string): DatabaseUnavailable {
  return new DatabaseUnavailable(
    `Cannot use the database of DATABASE_URL (${withoutPassword(url)}): ${reason(error)}`,
    {
      cause: error,
    },
  );
}

function reason({ code, message }: Error & { code?: string }): string {
  switch (code) {
    case '28P01':
    case '28000':
      return 'the server refuses this user or password.';
    case '3D000':
      return 'that database does not exist; make it with createdb.';
    case 'ECONNREFUSED':
    case 'ENOENT':
      return 'no server answers there. Is it running, and are host and port right?';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'that host name is not known.';
    default:
      return message || code || 'the connection failed.';
  }
}

function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    return `${parsed.hostname || 'local'}${parsed.port && `:${parsed.port}`}${parsed.pathname}`;
  } catch {
    return 'unreadable address';
  }
}
