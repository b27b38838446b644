import { withDatabase } from '../../platform/command.ts';
import { translator } from '../../platform/i18n.ts';
import { removeExample } from './removal.ts';

interface Line {
  env: NodeJS.ProcessEnv;
  write(text: string): void;
  complain(text: string): void;
}

/** `relance example remove`: takes the invented municipalities and government away whole. */
export async function exampleCommand(args: string[], { env, write, complain }: Line): Promise<number> {
  const t = translator('nl');
  if (args.length !== 1 || args[0] !== 'remove') {
    complain(`${t('example.usage')}\n`);
    return 2;
  }
  return withDatabase(env, complain, async ({ db }, config) => {
    const removed = await removeExample({ db, config });
    write(`${t(removed ? 'example.removed' : 'example.absent')}\n`);
    return 0;
  });
}
