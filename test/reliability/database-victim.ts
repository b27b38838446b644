import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fromRoot } from '../../src/platform/root.ts';
import { inTime } from '../comes.ts';
import type { Running } from './victim.ts';

type Reply = { id: number; error?: string; value?: unknown };

/** The smallest program on our database, asked over a pipe. */
export async function startDatabaseVictim(
  dataDir: string,
  { onSpawn, account }: { onSpawn?: (child: ChildProcess) => void; account?: { uid: number; gid: number } } = {},
): Promise<Running> {
  const program = fromRoot('test', 'reliability', 'database-program.ts');
  const child = fork(program, [dataDir], {
    ...account,
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  onSpawn?.(child);
  let output = '';
  child.stderr?.on('data', (text) => {
    output += text;
  });
  const ask = asker(child);
  const notStarted = () => `The program did not start: ${output}`;
  const ended = once(child, 'exit').then(() => assert.fail(notStarted()));
  await inTime(Promise.race([once(child, 'message'), ended]), notStarted);
  return {
    process: child,
    databasePid: async () => Number(await ask('pid')),
    write: async (id) => void (await ask('write', id)),
    readAll: async () => (await ask('read')) as number[],
    stop: async () => {
      const exit = once(child, 'exit');
      child.send({ id: 0, act: 'stop' });
      await inTime(exit, 'The program does not stop');
    },
  };
}

function asker(child: ChildProcess): (act: string, value?: number) => Promise<unknown> {
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  child.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply));
  child.on('exit', () => {
    for (const [id, settle] of waiting) settle({ id, error: 'the program was killed' });
  });
  return (act, value) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, (reply) => {
        waiting.delete(id);
        if (reply.error) reject(new Error(reply.error));
        else resolve(reply.value);
      });
      if (child.connected)
        child.send({ id, act, value }, (error) => error && waiting.get(id)?.({ id, error: error.message }));
      else waiting.get(id)?.({ id, error: 'the program is gone' });
    });
}
