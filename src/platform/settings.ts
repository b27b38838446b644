import { eq } from 'drizzle-orm';
import type { Database } from './database/index.ts';
import { setting } from './tables.ts';

export async function readSetting<T>(db: Database, key: string): Promise<T | undefined> {
  const [row] = await db.select().from(setting).where(eq(setting.key, key));
  return row?.value as T | undefined;
}

export async function writeSetting(db: Database, key: string, value: unknown): Promise<void> {
  await db.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } });
}

/** The setting, made when there is none: several processes that ask at once get the same. */
export async function ensureSetting<T>(db: Database, key: string, make: () => T): Promise<T> {
  const found = await readSetting<T>(db, key);
  if (found !== undefined) return found;
  await db.insert(setting).values({ key, value: make() }).onConflictDoNothing();
  return (await readSetting<T>(db, key))!;
}
