import { pino } from 'pino';
import { type Config, ConfigError, readConfig } from './config.ts';
import {
  DatabaseUnavailable,
  MigrationFailed,
  migrateDatabase,
  type OpenDatabase,
  openDatabase,
} from './database/index.ts';

/**
 * Runs a command on the database that the settings name, beside the application when that runs. Ends 2 when the settings are wrong or the
 * database cannot be opened.
 */
export async function withDatabase(
  env: NodeJS.ProcessEnv,
  complain: (text: string) => void,
  work: (database: OpenDatabase, config: Config) => Promise<number>,
): Promise<number> {
  try {
    const config = readConfig(env);
    const log = pino({ level: 'silent' });
    const database = await openDatabase({
      databaseUrl: config.databaseUrl,
      dataDir: config.dataDir,
      log,
      beside: true,
    });
    try {
      await migrateDatabase(database, log);
      return await work(database, config);
    } finally {
      await database.close();
    }
  } catch (error) {
    const expected = [ConfigError, DatabaseUnavailable, MigrationFailed].some((kind) => error instanceof kind);
    if (!expected) throw error;
    complain(`${(error as Error).message}\n`);
    return 2;
  }
}
