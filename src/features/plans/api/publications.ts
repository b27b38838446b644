import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { everyone, viewerOf } from '../../../platform/access.ts';
import { type Clock, today } from '../../../platform/clock.ts';
import type { Config } from '../../../platform/config.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Invalid, NotFound, TooLate } from '../../../platform/errors.ts';
import { formats } from '../../../platform/formats.ts';
import { readForm } from '../../../platform/forms.ts';
import { type Api, apiBase } from '../../../platform/http/api.ts';
import { pageOf, pageQuery, searchText, takePage } from '../../../platform/http/paging.ts';
import { translator } from '../../../platform/i18n.ts';
import { isUuid } from '../../accounts/index.ts';
import { readRegister } from '../../areas/index.ts';
import { planAccess, planOf } from '../access.ts';
import { pillars } from '../document/codes.ts';
import { areasFor } from '../public/list.tsx';
import type { Published } from '../public/published.ts';
import { findPlans, findPublication, findPublicationById, type ListedPlan } from '../public/store.ts';
import { publicationPath } from '../public/views/paths.ts';
import * as forms from '../publishing/decision.ts';
import { publishPlan, withdrawPublication } from '../publishing/publication.ts';
import { publicationAccess, publicationOf } from './access.ts';
import { documentAnswer, sendDocument } from './documents.ts';
import {
  decisionShape,
  nothing,
  planParams,
  publication,
  publicationParams,
  withdrawalShape,
  withdrawn,
} from './shapes.ts';

interface Services {
  db: Database;
  clock: Clock;
  config: Config;
}

const tags = ['publications'];
const areaCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/);

/** What everyone may read: plans as they were made public. */
export function registerPublicationOperations(api: Api, { db, clock, config }: Services): void {
  const tell = teller(config);
  const open = { access: everyone };
  api.get(
    '/publications',
    {
      config: { access: everyone, promises: { headers: ['Link'] } },
      schema: {
        operationId: 'listPublications',
        tags,
        summary: 'The newest standing publication of every plan: best fit first when words are asked for, else newest',
        querystring: z.strictObject({
          q: searchText.optional().meta({ example: 'kernen' }),
          area: areaCode
            .optional()
            .describe('The code of an area; what went into it counts too')
            .meta({ example: '12025' }),
          region: areaCode
            .optional()
            .describe('The code of a region; plans of its members count')
            .meta({ example: '10000' }),
          pillar: z.enum(pillars).optional(),
          ...pageQuery,
        }),
        response: { 200: pageOf(publication).meta({ id: 'PublicationPage' }) },
      },
    },
    async (request, reply) => {
      const { q: search, area: gebied, region: regio, pillar } = request.query;
      const isPlaced = gebied !== undefined || regio !== undefined;
      const areas = isPlaced ? areasFor(await readRegister(db), { gebied, regio }, today(clock)) : undefined;
      return takePage(request, reply, (await findPlans(db, { search, pillar, areas })).map(tell));
    },
  );
  api.get(
    '/publications/:publication',
    {
      config: { ...open, promises: { failures: [410] } },
      schema: {
        operationId: 'readPublication',
        tags,
        summary: 'What is known of a publication, without its document',
        params: publicationParams,
        querystring: nothing,
        response: { 200: publication },
      },
    },
    async (request) => tell(asListed(await findStanding(db, request))),
  );
  api.get(
    '/publications/:publication/document',
    {
      config: { ...open, promises: { failures: [410] } },
      schema: {
        operationId: 'readPublicationDocument',
        tags,
        summary: 'The plan document as it was frozen',
        params: publicationParams,
        querystring: nothing,
        response: { 200: documentAnswer },
      },
    },
    async (request, reply) => sendDocument(request, reply, (await findStanding(db, request)).document),
  );
}

/** What a publisher does: make public, and take back. */
export function registerPublishingOperations(api: Api, { db, clock, config }: Services): void {
  const tell = teller(config);
  api.post(
    '/plans/:plan/publications',
    {
      config: { access: planAccess(db, 'publish'), promises: { headers: ['Location'] } },
      schema: {
        operationId: 'publishPlan',
        tags,
        summary: 'Freezes a plan as its next publication; refused as long as a check of severity error fails',
        params: planParams,
        querystring: nothing,
        body: decisionShape,
        response: { 201: publication },
      },
    },
    async (request, reply) => {
      const { id, slug } = planOf(request);
      const { language } = request;
      const decision = heed(forms.decisionShape(today(clock)), { ...request.body, sure: 'yes' }, request);
      const number = await publishPlan(db, { viewer: viewerOf(request), clock, language }, id, decision);
      const made = (await findPublication(db, slug, number))!;
      return reply
        .status(201)
        .header('location', `${apiBase}/publications/${made.id}`)
        .send(tell(asListed(made)));
    },
  );
  api.post(
    '/publications/:publication/withdrawals',
    {
      config: { access: publicationAccess(db, 'publish'), promises: { failures: [409] } },
      schema: {
        operationId: 'withdrawPublication',
        tags,
        summary: 'Ends a publication; its address tells the reason from then on',
        params: publicationParams,
        querystring: nothing,
        body: withdrawalShape,
        response: { 201: withdrawn },
      },
    },
    async (request, reply) => {
      const { id, planId, number } = publicationOf(request);
      const { reason } = heed(forms.withdrawalShape, request.body, request);
      await withdrawPublication(db, { viewer: viewerOf(request), clock }, planId, { number, reason });
      const { withdrawal } = (await findPublicationById(db, id))!;
      return reply.status(201).send({ publicationId: id, withdrawnAt: withdrawal!.at, reason });
    },
  );
}

/** Holds a program to the rules that the form of the same act has. */
function heed<S extends z.ZodType>(form: S, body: unknown, { language }: FastifyRequest): z.output<S> {
  const read = readForm(form, body, language);
  if (read.ok) return read.value;
  throw new Invalid(Object.entries(read.errors).map(([path, message]) => ({ path, message })));
}

async function findStanding(db: Database, request: FastifyRequest): Promise<Published> {
  const { publication: id } = request.params as { publication: string };
  const found = isUuid(id) ? await findPublicationById(db, id) : undefined;
  if (!found) throw new NotFound();
  if (!found.withdrawal) return found;
  const { at, reason } = found.withdrawal;
  const date = formats(request.language).date(at);
  throw new TooLate(translator(request.language)('api.withdrawn', { date, reason }));
}

const asListed = ({ document, ...published }: Published): ListedPlan => ({
  ...published,
  title: document.title,
  pillars: [...new Set(document.goals.map(({ pillar }) => pillar))],
});

const teller =
  ({ baseAddress }: Pick<Config, 'baseAddress'>) =>
  ({ slug, ...listed }: ListedPlan) => {
    const self = `${baseAddress}${apiBase}/publications/${listed.id}`;
    const page = `${baseAddress}${publicationPath(slug, listed.number)}`;
    const links = { self, document: `${self}/document`, page, pdf: `${page}/plan.pdf` };
    return { ...listed, pillars: listed.pillars as (typeof pillars)[number][], links };
  };
