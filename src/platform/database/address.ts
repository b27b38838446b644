import type { Endpoint } from './server.ts';

/** The name of the application's database in the embedded server. */
export const databaseName = 'relance';

/** A connection address that `pg`, libpq and the job runner all read. */
export function addressOf({ host, port, user, password }: Endpoint, database: string): string {
  const secret = password ? `:${encodeURIComponent(password)}` : '';
  const path = encodeURIComponent(database);
  if (!host.startsWith('/')) return `postgresql://${user}${secret}@${host}:${port}/${path}`;
  return `postgresql://${user}${secret}@localhost:${port}/${path}?host=${encodeURIComponent(host)}`;
}
