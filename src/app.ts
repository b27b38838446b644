import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { accountJobs, createAccounts } from './features/accounts/index.ts';
import { registerAdministration } from './features/administration/index.ts';
import { registerApiPage } from './features/apidocs/index.ts';
import { registerAreas } from './features/areas/index.ts';
import { registerGuide } from './features/guide/index.ts';
import { basketSize, keepBasket, registerMeasures } from './features/measures/index.ts';
import { areaPlans, planJobs, registerPlans } from './features/plans/index.ts';
import { registerStyleGuide } from './features/styleguide/index.ts';
import { registerWelcome } from './features/welcome/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import type { Database } from './platform/database/index.ts';
import { readChoices } from './platform/http/choices.ts';
import type { NavigationItem } from './platform/http/pages.ts';
import { createServer } from './platform/http/server.ts';
import type { Jobs } from './platform/jobs.ts';
import type { Mailer } from './platform/mailer.ts';
import { mailJobs } from './platform/outbox.ts';
import type { Personal } from './ui/page.ts';

/** What every feature is given: the outside world, and nothing of other features. */
export interface Services {
  config: Config;
  db: Database;
  clock: Clock;
  mailer: Mailer;
  log: Logger;
  writesPerMinute?: number;
}

const navigation: NavigationItem[] = [
  { href: '/plannen', key: 'app.navigation.plans' },
  { href: '/maatregelen', key: 'app.navigation.measures' },
  { href: '/gebieden', key: 'app.navigation.areas' },
  { href: '/toetsen', key: 'app.navigation.checks' },
  { href: '/werkplek', key: 'app.navigation.workspace', only: 'people' },
  { href: '/organisaties', key: 'app.navigation.organisations', only: 'people' },
  { href: '/beheer', key: 'app.navigation.administration', only: 'administrators' },
];

/** What every page shows of someone's own. */
const personalIn =
  ({ db }: Services) =>
  async (request: FastifyRequest): Promise<Personal> => {
    const { themes } = readChoices(request);
    return { themes: request.viewer ? [] : themes, basket: await basketSize(db, request), unread: 0 };
  };

/** The whole product as one server that does not listen yet: platform first, then each feature by name. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
  const accounts = createAccounts(services, { onArrival: [keepBasket(services)] });
  const app = await createServer({ ...services, ...accounts, navigation, personal: personalIn(services) });
  registerWelcome(app, services);
  accounts.register(app);
  registerAdministration(app, services);
  registerAreas(app, services, { sections: [areaPlans(services)] });
  registerPlans(app, services);
  registerGuide(app, services);
  registerMeasures(app, services);
  registerApiPage(app, services);
  registerStyleGuide(app);
  return app;
}

/** What is done outside of requests. */
export const allJobs = (services: Services): Jobs => ({
  ...mailJobs(services),
  ...accountJobs(services),
  ...planJobs(services),
});

export const nightlyJobs = ['forget-expired', 'erase-removed-plans'];
