import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account PostgreSQL runs as, when not our own. */
export type Account = { uid: number; gid: number };

export const isRoot = (): boolean => process.getuid?.() === 0;

/** The account without rights of this machine; 65534 where it has no name. */
export function nobody(passwd = readPasswd()): Account {
  const [, , uid, gid] = passwd.find((line) => line.startsWith('nobody:'))?.split(':') ?? [];
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) };
}

function readPasswd(): string[] {
  try {
    return readFileSync('/etc/passwd', 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** True when the account may pass through the folder and all folders above it. */
export function canReach(folder: string, account: Account): boolean {
  return blockers(folder, account).length === 0;
}

/** The folders, from the given one up, that the account may not pass through. */
export function blockers(folder: string, account: Account): string[] {
  const found: string[] = [];
  for (let current = realpathSync(folder); ; current = dirname(current)) {
    if (!mayPass(statSync(current), account)) found.push(current);
    if (current === dirname(current)) return found;
  }
}

function mayPass({ mode, uid, gid }: Stats, account: Account): boolean {
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** How a PostgreSQL program is started: as that account, from a folder it can read, without settings from our environment. */
export function spawnOptions(account: Account | undefined) {
  const { PATH, SystemRoot, TEMP } = process.env;
  const env = Object.fromEntries(
    Object.entries({ PATH, SystemRoot, TEMP, LC_ALL: 'C', TZ: 'UTC' }).filter(([, value]) => value !== undefined),
  ) as NodeJS.ProcessEnv;
  return { ...account, env, cwd: process.platform === 'win32' ? undefined : '/' };
}
