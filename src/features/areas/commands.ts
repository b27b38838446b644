import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { withDatabase } from '../../platform/command.ts';
import type { Database } from '../../platform/database/index.ts';
import { isLanguage, type Translate, translator } from '../../platform/i18n.ts';
import { importBoundaries } from './import/boundaries.ts';
import { importAreas } from './import/import.ts';
import { describeBoundaries, describeImport } from './import/report.ts';
import { loadAreas } from './loading.ts';

interface CommandOutput {
  write(text: string): void;
  complain(text: string): void;
}

const options = {
  'dry-run': { type: 'boolean', default: false },
  'skip-unknown': { type: 'boolean', default: false },
  object: { type: 'string' },
  'code-property': { type: 'string' },
  language: { type: 'string', default: 'nl' },
  help: { type: 'boolean', default: false },
} as const;

/**
 * `relance areas import FILE.csv` and `relance areas boundaries FILE.geojson`. Ends 0 when all is well, 1 when the file has problems (nothing
 * is loaded then), 2 when the command or the file cannot be read or the database cannot be opened.
 */
export async function areasCommand(args: string[], env: NodeJS.ProcessEnv, output: CommandOutput): Promise<number> {
  let parsed: ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: typeof options }>>;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    output.complain(`${(error as Error).message}\n\n${translator('nl')('areas.command.help')}\n`);
    return 2;
  }
  const { values, positionals } = parsed;
  const t = translator(isLanguage(values.language) ? values.language : 'nl');
  const [act, path, ...rest] = positionals;
  if (values.help) {
    output.write(`${t('areas.command.help')}\n`);
    return 0;
  }
  if (!path || rest.length > 0 || (act !== 'import' && act !== 'boundaries') || !isLanguage(values.language)) {
    output.complain(`${t('areas.command.help')}\n`);
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    output.complain(`${t('areas.command.unreadable', { path, detail: (error as Error).message })}\n`);
    return 2;
  }
  const given = { ...values, dryRun: values['dry-run'], source: basename(path) };
  return withDatabase(env, output.complain, async ({ db }) => {
    await loadAreas(db);
    return act === 'import' ? loadRows(db, bytes, given, t, output) : loadBoundaries(db, bytes, given, t, output);
  });
}

interface Given {
  dryRun: boolean;
  source: string;
  object?: string | undefined;
  'code-property'?: string | undefined;
  'skip-unknown': boolean;
}

async function loadRows(db: Database, bytes: Uint8Array, given: Given, t: Translate, output: CommandOutput) {
  const result = await importAreas(db, bytes, given);
  const text = describeImport(result, given, t);
  if (result.problems.length > 0) output.complain(text);
  else output.write(text);
  return result.problems.length > 0 ? 1 : 0;
}

async function loadBoundaries(db: Database, bytes: Uint8Array, given: Given, t: Translate, output: CommandOutput) {
  const reading = { codeProperty: given['code-property'], skipUnknown: given['skip-unknown'] };
  const result = await importBoundaries(db, new TextDecoder().decode(bytes), { ...given, ...reading });
  const text = describeBoundaries(result, given, t);
  if (result.problems.length > 0) output.complain(text);
  else output.write(text);
  return result.problems.length > 0 ? 1 : 0;
}
