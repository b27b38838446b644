import type { Services } from '../../app.ts';
import { players } from './cast.ts';
import { isExamplePresent } from './example.ts';
import { readPassword } from './password.ts';

export { ensureExample } from './example.ts';
export { removeExample } from './removal.ts';

/** What the terminal says on how to sign in as the invented people; nothing when they are not there. */
export async function exampleSignIns({ db, config }: Pick<Services, 'db' | 'config'>): Promise<string[]> {
  if (!(await isExamplePresent(db))) return [];
  const password = await readPassword(config.dataDir);
  const width = Math.max(...players.map(({ mail }) => mail.length));
  return [
    'Sign in as someone of Voorbeeldgem, an invented municipality (relance example remove takes it away):',
    ...players.map(({ mail, role }) => `  ${mail.padEnd(width)}  ${role}`),
    password ? `  password: ${password}` : '  (the password file is gone from the data folder)',
  ];
}
