import { resolve } from 'node:path';
import { z } from 'zod';
import { fromRoot } from './root.ts';

const yesOrNo = z.enum(['yes', 'no']).transform((answer) => answer === 'yes');
const port = z.coerce.number().int().min(0).max(65535);

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z
    .string()
    .min(1)
    .default(fromRoot('data'))
    .transform((folder) => resolve(folder)),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'expected postgres://user:password@host/database' })
    .optional(),
  BASE_ADDRESS: z
    .url({ protocol: /^https?$/, error: 'expected the public address, such as https://relance.example.be' })
    .refine(
      (address) => !URL.canParse(address) || new URL(address).pathname === '/',
      'expected an address without a path',
    )
    .transform((address) => new URL(address).origin)
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'expected smtp://user:password@host:587' }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  EXAMPLE_CONTENT: yesOrNo.optional(),
  VISIT_REFERENCES: yesOrNo.optional(),
  TRUST_PROXY: z
    .string()
    .regex(
      /^(no|[1-9]|[\da-fA-F.:/]+(,[\da-fA-F.:/]+)*)$/,
      'expected no, how many proxies stand before it (1), or their addresses',
    )
    .default('no')
    .transform((text) => (text === 'no' ? false : /^[1-9]$/.test(text) ? Number(text) : text)),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl?: string | undefined;
  /** Origin that every link is built from; never the Host header. */
  baseAddress: string;
  smtpUrl?: string | undefined;
  mailFrom: string;
  exampleContent: boolean;
  /** Whether the addresses of rules are visited each night to see if they still say the same. */
  visitReferences: boolean;
  /** Whose X-Forwarded-For is believed: nobody's, that of so many proxies, or of proxies at these addresses. */
  trustProxy: false | number | string;
  logLevel: string;
}

export class ConfigError extends Error {}

/** Reads the settings from the environment; throws one error that names every wrong one. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const known = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name in environment.shape && value !== ''),
  );
  const result = environment.safeParse(known);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`These settings are wrong:\n${problems.join('\n')}`);
  }
  const settings = result.data;
  const baseAddress = settings.BASE_ADDRESS ?? `http://localhost:${settings.PORT}`;
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL,
    baseAddress,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM ?? `Lokale Relance <relance@${new URL(baseAddress).hostname}>`,
    exampleContent: settings.EXAMPLE_CONTENT ?? settings.DATABASE_URL === undefined,
    visitReferences: settings.VISIT_REFERENCES ?? settings.DATABASE_URL !== undefined,
    trustProxy: settings.TRUST_PROXY,
    logLevel: settings.LOG_LEVEL,
  };
}
