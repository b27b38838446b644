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
