import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CommandLine } from '../../main.ts';
import { systemClock } from '../../platform/clock.ts';
import { withDatabase } from '../../platform/command.ts';
import { languageAsked, Misunderstood, readOptions } from '../../platform/command-options.ts';
import { type Translate, translator } from '../../platform/i18n.ts';
import { prepareJobs } from '../../platform/jobs.ts';
import { loadAreas } from '../areas/index.ts';
import { importActions } from './importing/import.ts';
import { decode } from './importing/read.ts';
import { describeImport } from './importing/report.ts';
import { reindexAll } from './search/index.ts';

const options = {
  'dry-run': { type: 'boolean', default: false },
  source: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * `relance measures import FILE.csv`, or `relance measures reindex`. Ends 0 when all is well, 1 when the file has problems (nothing is loaded then), 2 when the
 * command or the file cannot be read or the database cannot be opened.
 */
export async function measuresCommand(args: string[], line: CommandLine): Promise<number> {
  const t = translator(languageAsked(args));
  const refuse = (message: string) => {
    line.complain(`${message}\n`);
    return 2;
  };
  let asked: ReturnType<typeof readOptions<typeof options>>;
  try {
    asked = readOptions(args, options);
  } catch (error) {
    if (error instanceof Misunderstood) return refuse(`${error.message}\n\n${t('measures.import.help')}`);
    throw error;
  }
  const { values, positionals } = asked;
  const [act, path, ...rest] = positionals;
  if (values.help) {
    line.write(`${t('measures.import.help')}\n`);
    return 0;
  }
  if (act === 'reindex' && !path) return reindex(t, line);
  if (act !== 'import' || !path || rest.length > 0) return refuse(t('measures.import.help'));
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return refuse(t('measures.import.unreadable', { path, detail: (error as Error).message }));
  }
  const text = decode(bytes);
  if (text === null) return refuse(t('measures.import.problem.notUtf8'));
  return load({ path, text, dryRun: values['dry-run'], source: values.source }, t, line);
}

function reindex(t: Translate, line: CommandLine): Promise<number> {
  return withDatabase(line.env, line.complain, async ({ db }) => {
    const count = await reindexAll(db);
    line.write(`${t('search.reindexed', { count })}\n`);
    return 0;
  });
}

interface Given {
  path: string;
  text: string;
  dryRun: boolean;
  source: string | undefined;
}

function load({ path, text, dryRun, source }: Given, t: Translate, line: CommandLine): Promise<number> {
  return withDatabase(line.env, line.complain, async ({ db, pool }) => {
    await prepareJobs(pool);
    await loadAreas(db);
    const id = `command:${systemClock.now().toISOString()}`;
    const title = source ?? t('measures.import.sourceTitle');
    const result = await importActions(db, text, { dryRun, source: title, id, viewer: null, clock: systemClock });
    const told = describeImport(result, { dryRun, source: basename(path) }, t);
    if ('outcome' in result) line.write(told);
    else line.complain(told);
    return 'outcome' in result ? 0 : 1;
  });
}
