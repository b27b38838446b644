export { DatabaseUnavailable, isUnavailable, MigrationFailed } from './errors.ts';
export { literal } from './like.ts';
export { migrateDatabase } from './migrations.ts';
export { type OpenOptions, openDatabase } from './open.ts';
export { breakConnection } from './pool.ts';
export { watchPulse } from './pulse.ts';
export type { Database, Log, OpenDatabase, Transaction } from './types.ts';
