import type { Services } from '../../app.ts';
import { guideMakers, neighbours, players } from './cast.ts';
import { isExamplePresent } from './example.ts';
import { readPassword } from './password.ts';

export { ensureExample } from './example.ts';
export { removeExample } from './removal.ts';

/** What the terminal says on how to sign in as the invented people; nothing when they are not there. */
export async function exampleSignIns({ db, config }: Pick<Services, 'db' | 'config'>): Promise<string[]> {
  if (!(await isExamplePresent(db))) return [];
  const password = await readPassword(config.dataDir);
  const width = Math.max(...[...players, ...neighbours, ...guideMakers].map(({ mail }) => mail.length));
  const line = ({ mail, role }: (typeof players)[number]) => `  ${mail.padEnd(width)}  ${role}`;
  return [
    'Sign in as someone of Voorbeeldgem, an invented municipality (relance example remove takes all of it away):',
    ...players.map(line),
    'Or as someone of Voorbeeldbeek, the invented municipality beside it:',
    ...neighbours.map(line),
    'Or as someone of Voorbeeldoverheid, an invented government with a guide and calls for projects:',
    ...guideMakers.map(line),
    password ? `  password: ${password}` : '  (the password file is gone from the data folder)',
  ];
}
