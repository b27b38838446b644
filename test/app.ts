import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { Logger, runOnce } from 'graphile-worker';
import { pino } from 'pino';
import { allJobs, buildApp, type Services } from '../src/app.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Letter } from '../src/platform/mailer.ts';
import { createTestDatabase } from './database.ts';

export interface TestApp extends Services {
  app: FastifyInstance;
  letters: Letter[];
  /** Sets the clock that the application reads. */
  setNow(moment: string): void;
  /** Works through the queue until it is empty: mails arrive in `letters`. */
  runJobs(): Promise<void>;
  close(): Promise<void>;
}

const silent = new Logger(() => () => {});

/** The whole application on a fresh database, without a port. Close it with `after(() => test.close())`. */
export async function startApp(env: NodeJS.ProcessEnv = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const config = readConfig({ LOG_LEVEL: 'silent', EXAMPLE_CONTENT: 'no', ...env });
  let now: Date | null = null;
  const letters: Letter[] = [];
  const services: Services = {
    config,
    db: database.db,
    clock: { now: () => now ?? new Date() },
    mailer: { send: async (letter) => void letters.push(letter) },
    log: pino({ level: config.logLevel }),
    writesPerMinute: 100_000,
    mostBehind: 60_000,
  };
  const app = await buildApp(services);
  await app.ready();
  await app.pageCache.listen(database.url, services.log);
  return {
    ...services,
    app,
    letters,
    setNow: (moment) => {
      now = new Date(moment);
    },
    runJobs: () => runOnce({ pgPool: database.pool, taskList: allJobs(services), logger: silent }),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

/** A browser without JavaScript: keeps cookies, says that its posts come from our own pages. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #app: FastifyInstance;

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  get(url: string, options: InjectOptions = {}): Promise<LightMyRequestResponse> {
    return this.#send({ ...options, method: 'GET', url });
  }

  /** Sends a form; a list becomes repeated fields. */
  post(
    url: string,
    form: Record<string, string | string[]> = {},
    options: InjectOptions = {},
  ): Promise<LightMyRequestResponse> {
    const body = new URLSearchParams(
      Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
    );
    return this.#send({
      ...options,
      method: 'POST',
      url,
      payload: body.toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...options.headers,
      },
    });
  }

  /** Follows one redirect, as a browser does after a form. */
  follow(response: LightMyRequestResponse): Promise<LightMyRequestResponse> {
    return this.get(String(response.headers.location));
  }

  async #send(options: InjectOptions): Promise<LightMyRequestResponse> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#app.inject({
      ...options,
      headers: { ...(cookie ? { cookie } : {}), ...options.headers },
    });
    for (const one of response.cookies) {
      const gone = one.maxAge === 0 || (one.expires !== undefined && one.expires.getTime() <= Date.now());
      if (gone) this.cookies.delete(one.name);
      else this.cookies.set(one.name, one.value);
    }
    return response;
  }
}
