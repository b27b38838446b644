// Writes docs/openapi.json: the description of the API, made from its routes. `npm run openapi`.
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { buildApp } from '../src/app.ts';
import { systemClock } from '../src/platform/clock.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Database } from '../src/platform/database/index.ts';
import { fromRoot } from '../src/platform/root.ts';

export const descriptionFile = fromRoot('docs', 'openapi.json');

/** The description as the repository keeps it: of an installation at an invented address. Needs no database. */
export async function describeApi(): Promise<string> {
  const config = readConfig({ BASE_ADDRESS: 'https://relance.example', LOG_LEVEL: 'silent', EXAMPLE_CONTENT: 'no' });
  const app = await buildApp({
    config,
    db: {} as Database,
    clock: systemClock,
    mailer: { send: async () => {} },
    log: pino({ level: 'silent' }),
  });
  try {
    await app.ready();
    return `${JSON.stringify(app.swagger(), null, 2)}\n`;
  } finally {
    await app.close();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await writeFile(descriptionFile, await describeApi());
  process.stdout.write(`${descriptionFile}\n`);
}
