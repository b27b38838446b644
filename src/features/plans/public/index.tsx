import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { today } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { numberIn, readQuery } from '../../../platform/http/address.ts';
import type { Area, AreaContext } from '../../areas/index.ts';
import { findStandings } from '../../references/index.ts';
import { differencesInWords } from '../builder/difference-words.ts';
import { differences } from '../differences.ts';
import { sourceKeys } from '../known-facts.ts';
import { Printer } from '../pdf/printer.ts';
import { fileKinds, sendFile } from './download.ts';
import { viewList } from './list.tsx';
import { newestStanding, type Published } from './published.ts';
import { compareQuery, planQuery } from './query.ts';
import { type Found, openPublication } from './reading.ts';
import { findPlans } from './store.ts';
import { AreaPlans } from './views/AreaPlans.tsx';
import { ComparePage } from './views/ComparePage.tsx';
import { GonePage } from './views/GonePage.tsx';
import { PlanPage } from './views/PlanPage.tsx';
import { planPath, plansPath, publicationPath } from './views/paths.ts';
import { wordsIn } from './words.ts';

type Address = { slug: string; number?: string };

/** The pages and files that everyone may read: publications, and nothing of drafts. */
export function registerPublic(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const printer = new Printer();
  app.addHook('onClose', async () => printer.close());
  const config = { access: everyone, cache: 'public' } as const;

  app.get(plansPath, { config }, async (request, reply) => reply.page(await viewList(services, request)));
  app.get(`${plansPath}/:slug/vergelijken`, { config }, (request, reply) => viewComparison(db, request, reply));
  for (const path of [planPath(':slug'), `${planPath(':slug')}/publicaties/:number`]) {
    app.get(path, { config }, (request, reply) => viewPlan(services, request, reply));
    for (const kind of fileKinds) {
      app.get(`${path}/plan.${kind}`, { config: { access: everyone } }, async (request, reply) => {
        const found = await open(db, request);
        if (found.kind === 'withdrawn') return gone(reply, found);
        return sendFile(request, reply, { published: found.published, kind, printer });
      });
    }
  }
}

/** What a page about an area tells of its published plans. */
export const areaPlans =
  ({ db }: { db: Database }) =>
  async (area: Area, context: AreaContext): Promise<VNode | null> => {
    const plans = await findPlans(db, { areas: [...new Set([area.code, ...context.codes])] });
    return plans.length === 0 ? null : <AreaPlans plans={plans} />;
  };

function open(db: Database, request: FastifyRequest): Promise<Found> {
  const { slug, number } = request.params as Address;
  return openPublication(db, slug, number === undefined ? undefined : numberIn(number));
}

const gone = (reply: FastifyReply, { slug, version, versions }: Extract<Found, { kind: 'withdrawn' }>) =>
  reply.page(<GonePage {...{ slug, version, versions }} />, 410);

async function viewPlan({ db, clock, config }: Services, request: FastifyRequest, reply: FastifyReply) {
  const { pijler: pillar, doelgroep: group } = readQuery(planQuery, request.query);
  const found = await open(db, request);
  if (found.kind === 'withdrawn') return gone(reply, found);
  const { published, versions } = found;
  const { slug, number } = request.params as Address;
  const path = number === undefined ? planPath(slug) : publicationPath(slug, published.number);
  const { baseAddress } = config;
  const day = today(clock);
  const rules = await findStandings(db, day, { keys: sourceKeys(published.document) });
  const props = { published, versions, path, baseAddress, rules, day };
  return reply.page(<PlanPage {...props} choice={{ pillar, group }} />);
}

async function viewComparison(db: Database, request: FastifyRequest, reply: FastifyReply) {
  const { slug } = request.params as Address;
  const { van, tot } = readQuery(compareQuery, request.query);
  const newest = await openPublication(db, slug, tot);
  if (newest.kind === 'withdrawn') return gone(reply, newest);
  const to = newest.published.number;
  const earlier = newestStanding(newest.versions.filter((version) => version.number < to));
  const older = await openPublication(db, slug, van ?? earlier?.number ?? to);
  if (older.kind === 'withdrawn') return gone(reply, older);
  const [before, after]: Published[] = [older.published, newest.published];
  const found = differences(before!.document, after!.document);
  const places = differencesInWords(found, [after!.document, before!.document], wordsIn(request.language));
  return reply.page(<ComparePage before={before!} after={after!} versions={newest.versions} places={places} />);
}
