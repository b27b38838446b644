import { systemClock } from '../../platform/clock.ts';
import { withDatabase } from '../../platform/command.ts';
import { languageAsked } from '../../platform/command-options.ts';
import { translator } from '../../platform/i18n.ts';
import { loadGuides } from './loading/loading.ts';

interface Line {
  env: NodeJS.ProcessEnv;
  write(text: string): void;
  complain(text: string): void;
}

/** `relance guide load`: loads the guides that come along, each edition once. Ends 0, or 2 when the command is not understood. */
export async function guideCommand(args: string[], { env, write, complain }: Line): Promise<number> {
  const t = translator(languageAsked(args));
  if (args[0] !== 'load') {
    complain(`${t('guide.command.usage')}\n`);
    return 2;
  }
  return withDatabase(env, complain, async ({ db }) => {
    const loads = await loadGuides(db, systemClock);
    for (const { code, added, left } of loads) {
      if (added.length > 0) write(`${t('guide.command.added', { code, editions: added.join(', ') })}\n`);
      if (left.length > 0) write(`${t('guide.command.left', { code, editions: left.join(', ') })}\n`);
    }
    if (loads.every(({ added, left }) => added.length + left.length === 0)) write(`${t('guide.command.nothing')}\n`);
    return 0;
  });
}
