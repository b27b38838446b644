import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { viewerOf } from '../../../platform/access.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { BadRequest, Conflict, NotFound, RevisionNeeded } from '../../../platform/errors.ts';
import { type Api, apiBase } from '../../../platform/http/api.ts';
import { pageOf, pageQuery, takePage } from '../../../platform/http/paging.ts';
import { translator } from '../../../platform/i18n.ts';
import { planAccess, planOf } from '../access.ts';
import { planDocument } from '../document/schema.ts';
import { changeDraft, createPlan } from '../drafts.ts';
import { type DraftSummary, selectDraftsOf } from '../store.ts';
import { organisationOf, programs } from './access.ts';
import {
  type DocumentOf,
  documentAnswer,
  documentTypes,
  registerDocumentOperations,
  sendDocument,
} from './documents.ts';
import { nothing, plan, planParams } from './shapes.ts';

interface Services {
  db: Database;
  clock: Clock;
}

const tags = ['plans'];

/** The plans that an organisation works on, for its programs. */
export function registerPlanOperations(api: Api, services: Services): void {
  registerReading(api, services);
  registerDocumentOperations(api, (documents, documentOf) => registerWriting(documents, services, documentOf));
}

function registerReading(api: Api, services: Services): void {
  const view = planAccess(services.db, 'view');
  api.get(
    '/plans',
    {
      config: { access: programs('viewer'), promises: { headers: ['Link'] } },
      schema: {
        operationId: 'listPlans',
        tags,
        summary: 'The plans of the organisation, last changed first',
        querystring: z.strictObject(pageQuery),
        response: { 200: pageOf(plan).meta({ id: 'PlanPage' }) },
      },
    },
    async (request, reply) => takePage(request, reply, await plansOf(services, request)),
  );
  api.get(
    '/plans/:plan',
    {
      config: { access: view, promises: { headers: ['ETag'] } },
      schema: {
        operationId: 'readPlan',
        tags,
        summary: 'What is known of a plan, without its document',
        params: planParams,
        querystring: nothing,
        response: { 200: plan },
      },
    },
    (request, reply) => sendPlan(services, request, reply, planOf(request).id),
  );
  api.get(
    '/plans/:plan/document',
    {
      config: { access: view, promises: { headers: ['ETag'] } },
      schema: {
        operationId: 'readPlanDocument',
        tags,
        summary: 'The document of a plan as it is now',
        params: planParams,
        querystring: nothing,
        response: { 200: documentAnswer },
      },
    },
    async (request, reply) => {
      const { document, revision } = planOf(request);
      return sendDocument(request, reply.header('etag', `"${revision}"`), document);
    },
  );
}

function registerWriting(api: Api, services: Services, documentOf: DocumentOf): void {
  const { db, clock } = services;
  api.post(
    '/plans',
    {
      config: { access: programs('editor'), promises: { headers: ['ETag', 'Location'], failures: [409] } },
      schema: {
        operationId: 'createPlan',
        tags,
        summary: 'Makes a plan of a document, as a draft',
        consumes: documentTypes,
        querystring: nothing,
        body: planDocument,
        response: { 201: plan },
      },
    },
    async (request, reply) => {
      const { organisationId } = organisationOf(request);
      const document = await documentOf(request);
      const actor = { viewer: viewerOf(request), clock };
      const id = await createPlan(db, actor, { organisationId, document, act: 'imported' });
      return sendPlan(services, request, reply.status(201).header('location', `${apiBase}/plans/${id}`), id);
    },
  );
  api.put(
    '/plans/:plan/document',
    {
      config: { access: planAccess(db, 'edit'), promises: { headers: ['ETag'], failures: [409, 428] } },
      schema: {
        operationId: 'replacePlanDocument',
        tags,
        summary: 'Puts a document in the place of the one of a revision; the earlier one is kept in the history',
        consumes: documentTypes,
        params: planParams,
        querystring: nothing,
        headers: z.object({
          'if-match': z
            .string()
            .optional()
            .describe('The ETag of the revision that this one comes in place of; needed')
            .meta({ example: '"7"' }),
        }),
        body: planDocument,
        response: { 200: plan },
      },
    },
    async (request, reply) => {
      const { id } = planOf(request);
      const from = revisionIn(request.headers['if-match']);
      const document = await documentOf(request);
      const t = translator(request.language);
      await changeDraft(db, { viewer: viewerOf(request), clock }, id, ({ revision }) => {
        if (revision !== from) throw new Conflict(t('api.movedOn', { revision, from }));
        return { document, act: 'imported' };
      });
      return sendPlan(services, request, reply, id);
    },
  );
}

/** The revision that an ETag of ours names. */
function revisionIn(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw new RevisionNeeded();
  const revision = /^"(\d{1,9})"$/.exec(ifMatch)?.[1];
  if (revision === undefined) throw new BadRequest();
  return Number(revision);
}

async function sendPlan(services: Services, request: FastifyRequest, reply: FastifyReply, id: string) {
  const found = (await plansOf(services, request)).find((one) => one.id === id);
  if (!found) throw new NotFound();
  return reply.header('etag', `"${found.revision}"`).send(found);
}

async function plansOf({ db, clock }: Services, request: FastifyRequest): Promise<z.input<typeof plan>[]> {
  const { organisationId, organisationName } = organisationOf(request);
  const all = await selectDraftsOf(db, [organisationId], clock.now());
  return all.filter(({ removedAt }) => removedAt === null).map((one) => ({ ...shown(one), organisationName }));
}

const shown = ({ publication, ...summary }: DraftSummary) => ({ ...summary, publicationNumber: publication });
