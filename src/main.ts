import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { languageAsked } from './platform/command-options.ts';
import { type Translate, translator } from './platform/i18n.ts';

export type CommandLine = {
  env: NodeJS.ProcessEnv;
  /** To standard output. */
  write: (text: string) => void;
  /** To standard error. */
  complain: (text: string) => void;
};

/** `summary` is the key of its line in `relance help`. `run` gives the exit code and loads its part only when it is asked for. */
type Command = { name: string; summary: string; run: (args: string[], line: CommandLine) => Promise<number> };

const commands: Command[] = [
  {
    name: 'check',
    summary: 'command.summary.check',
    run: async (args, line) => (await import('./features/plans/commands.ts')).checkCommand(args, line),
  },
  {
    name: 'serve',
    summary: 'command.summary.serve',
    run: async (_args, { env }) => (await import('./serve.ts')).serve(env),
  },
  {
    name: 'areas',
    summary: 'command.summary.areas',
    run: async (args, line) => (await import('./features/areas/commands.ts')).areasCommand(args, line.env, line),
  },
  {
    name: 'guide',
    summary: 'command.summary.guide',
    run: async (args, line) => (await import('./features/guide/commands.ts')).guideCommand(args, line),
  },
  {
    name: 'measures',
    summary: 'command.summary.measures',
    run: async (args, line) => (await import('./features/measures/commands.ts')).measuresCommand(args, line),
  },
  {
    name: 'example',
    summary: 'command.summary.example',
    run: async (args, line) => (await import('./features/example/commands.ts')).exampleCommand(args, line),
  },
  {
    name: 'help',
    summary: 'command.summary.help',
    run: async (args, line) => help(line, translator(languageAsked(args))),
  },
];

/** Runs one command and gives the exit code: 0 well, 1 as the command says, 2 not understood. */
export async function main([name = 'help', ...args]: string[], line: CommandLine): Promise<number> {
  const command = commands.find((one) => one.name === name.replace(/^(-h|--help)$/, 'help'));
  if (command) return command.run(args, line);
  line.complain(`${translator(languageAsked(args))('command.unknown', { name })}\n`);
  return 2;
}

function help({ write }: CommandLine, t: Translate): number {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${t(summary)}`);
  write(`${[t('command.title'), '', t('command.usage'), '', ...lines].join('\n')}\n`);
  return 0;
}

/** Runs `main` on what was typed. Output that nobody reads any more (`relance check … | head`) is no mistake. */
export async function run(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await main(process.argv.slice(2), {
    env: process.env,
    write: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
  });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await run();
