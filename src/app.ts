import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { accountJobs, createAccounts } from './features/accounts/index.ts';
import { registerAdministration } from './features/administration/index.ts';
import { registerApiPage } from './features/apidocs/index.ts';
import { areaSubject, registerAreas } from './features/areas/index.ts';
import {
  callJobs,
  callSubject,
  callsForMeasure,
  callsSubject,
  matchCalls,
  nextCallTurn,
  registerCalls,
  themeCalls,
} from './features/calls/index.ts';
import { createFollowing } from './features/following/index.ts';
import { conflictSubjects, conflictsUnder, conflictTask, registerConflicts } from './features/guide/conflicts/index.ts';
import { contributionTask, registerContributions, tellSenders } from './features/guide/contributions/index.ts';
import { discussionTask, registerDiscussion } from './features/guide/discussion/index.ts';
import { carryMark, guideEdit, guideSubjects, registerGuide, themeGuides } from './features/guide/index.ts';
import {
  basketSize,
  cardFromContribution,
  keepBasket,
  matchSearches,
  measureJobs,
  measureSubject,
  registerMeasures,
  searchSubject,
  themeMeasures,
} from './features/measures/index.ts';
import { areaPlans, planJobs, planSubject, plansUsing, registerPlans, themePlans } from './features/plans/index.ts';
import {
  referenceJobs,
  referenceNotes,
  referenceSubject,
  referenceTask,
  registerReferences,
  takeReferencesAlong,
} from './features/references/index.ts';
import { registerStyleGuide } from './features/styleguide/index.ts';
import { registerThemes, themeSubject } from './features/themes/index.ts';
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
  mostBehind?: number;
}

const navigation: NavigationItem[] = [
  { href: '/plannen', key: 'app.navigation.plans' },
  { href: '/handreikingen', within: '/handreiking', key: 'app.navigation.guide' },
  { href: '/maatregelen', key: 'app.navigation.measures', searchFor: 'measures.searchFor' },
  { href: '/oproepen', key: 'app.navigation.calls', searchFor: 'calls.searchFor' },
  { href: '/gebieden', key: 'app.navigation.areas' },
  { href: '/themas', key: 'app.navigation.themes' },
  { href: '/toetsen', key: 'app.navigation.checks' },
  { href: '/werkplek', key: 'app.navigation.workspace', only: 'people' },
  { href: '/organisaties', key: 'app.navigation.organisations', only: 'people' },
  { href: '/beheer', key: 'app.navigation.administration', only: 'administrators' },
];

/** What can be followed, of each feature. */
const followingIn = (services: Services) =>
  createFollowing(services, {
    subjects: [
      themeSubject,
      areaSubject(services),
      planSubject(services),
      referenceSubject(services),
      measureSubject(services.db),
      searchSubject,
      ...guideSubjects(services),
      conflictSubjects(services),
      callSubject(services.db),
      callsSubject(services.db),
    ],
    searches: { search: matchSearches(services.db), calls: matchCalls(services.db) },
  });

/** What every page shows of someone's own. */
const personalIn =
  ({ db }: Services, { unread }: ReturnType<typeof followingIn>) =>
  async (request: FastifyRequest): Promise<Personal> => {
    const { themes } = readChoices(request);
    return {
      themes: request.viewer ? [] : themes,
      basket: await basketSize(db, request),
      unread: await unread(request),
    };
  };

/** The whole product as one server that does not listen yet: platform first, then each feature by name. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
  const following = followingIn(services);
  const accounts = createAccounts(services, { onArrival: [keepBasket(services), following.onArrival] });
  const app = await createServer({
    ...services,
    ...accounts,
    navigation,
    nextTurn: nextCallTurn(services),
    personal: personalIn(services, following),
  });
  registerWelcome(app, services);
  accounts.register(app);
  registerAdministration(app, services);
  registerAreas(app, services, { sections: [areaPlans(services)] });
  registerPlans(app, services, {
    marks: [carryMark],
    notes: [({ themes = [], kind }) => callsForMeasure(services)({ themes, kind })],
  });
  registerGuide(app, services, {
    tasks: [referenceTask(services), contributionTask, discussionTask, conflictTask],
    takeAlong: [takeReferencesAlong],
    onPublished: [tellSenders],
    under: [referenceNotes(services), conflictsUnder(services)],
  });
  registerContributions(app, services, { asCard: cardFromContribution, takeAlong: [takeReferencesAlong] });
  registerDiscussion(app, services);
  registerConflicts(app, services);
  registerReferences(app, services, { access: { edit: guideEdit(services.db) }, plansUsing });
  registerMeasures(app, services, { below: [callsForMeasure(services)] });
  registerCalls(app, services);
  registerThemes(app, {
    parts: [themeMeasures(services), themeCalls(services), themePlans(services), themeGuides(services)],
    choosing: following.choosing,
  });
  following.register(app);
  registerApiPage(app, services);
  registerStyleGuide(app);
  return app;
}

/** What is done outside of requests. */
export const allJobs = (services: Services): Jobs => ({
  ...mailJobs(services),
  ...accountJobs(services),
  ...planJobs(services),
  ...measureJobs(services),
  ...referenceJobs(services, { plansUsing }),
  ...callJobs(services),
  ...followingIn(services).jobs,
});

export const nightlyJobs = [
  'forget-expired',
  'erase-removed-plans',
  'erase-removed-applications',
  'forget-assessor-invitations',
  'forget-follows',
  'forget-mails',
  'visit-references',
  'references-turned',
  'reindex-measures',
];

export const hourlyJobs = ['send-digests', 'announce-call-dates'];
