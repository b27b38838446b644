import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newSecret } from '../../platform/secrets.ts';

const fileIn = (dataDir: string) => join(dataDir, 'example-password.txt');

/** The password of the invented people, made anew for each installation and kept only on its own disk. */
export async function makePassword(dataDir: string): Promise<string> {
  const password = newSecret().slice(0, 16);
  await mkdir(dataDir, { recursive: true });
  await writeFile(fileIn(dataDir), `${password}\n`, { mode: 0o600 });
  return password;
}

export async function readPassword(dataDir: string): Promise<string | null> {
  return readFile(fileIn(dataDir), 'utf8').then(
    (text) => text.trim(),
    () => null,
  );
}

export const forgetPassword = (dataDir: string): Promise<void> => rm(fileIn(dataDir), { force: true });
