import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import type { Pool } from 'pg';
import type { Logger } from 'pino';

type NoSchema = Record<string, never>;

/** What every query function takes first: the database itself or a transaction on it. */
export type Database = PgDatabase<NodePgQueryResultHKT, NoSchema, ExtractTablesWithRelations<NoSchema>>;

/** What `db.transaction` hands over; for functions that only make sense inside one. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

export type OpenDatabase = {
  db: Database;
  pool: Pool;
  /** For libraries that make their own connections, such as the job runner. */
  url: string;
  embedded: boolean;
  /** Ends the pool and, when embedded, stops PostgreSQL. Safe to call twice. */
  close(): Promise<void>;
};
