import type { FastifyRequest } from 'fastify';
import { everyone } from '../../../platform/access.ts';
import { type Clock, today } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Api } from '../../../platform/http/api.ts';
import type { Language } from '../../../platform/i18n.ts';
import { planAccess, planOf } from '../access.ts';
import { checkPlan } from '../checks/check.ts';
import { describe } from '../checks/describe.ts';
import { planDocument } from '../document/schema.ts';
import { factsFor } from '../known-facts.ts';
import { documentTypes, registerDocumentOperations } from './documents.ts';
import { checkQuery, checkResult, planParams } from './shapes.ts';

interface Services {
  db: Database;
  clock: Clock;
}

/** Five long plans. Anyone may send one, and reading takes time. */
const largestFromAnyone = 256 * 1024;

/** The checks on a plan: one that is kept here, or a document that anyone sends and that is not kept. */
export function registerChecks(api: Api, { db, clock }: Services): void {
  const asked = ({
    query,
    language,
  }: { query: { on?: string; language?: Language } } & Pick<FastifyRequest, 'language'>) => ({
    on: query.on ?? today(clock),
    language: query.language ?? language,
  });

  api.get(
    '/plans/:plan/check',
    {
      config: { access: planAccess(db, 'view') },
      schema: {
        operationId: 'checkPlan',
        tags: ['plans', 'checks'],
        summary: 'Every check on a plan as it is now',
        params: planParams,
        querystring: checkQuery,
        response: { 200: checkResult },
      },
    },
    async (request) => {
      const { on, language } = asked(request);
      const { document } = planOf(request);
      return describe(checkPlan(document, { on, facts: await factsFor(db, document) }), language);
    },
  );

  registerDocumentOperations(api, (documents, documentOf) =>
    documents.post(
      '/checks',
      {
        bodyLimit: largestFromAnyone,
        config: { access: everyone, rateLimit: { max: 60 } },
        schema: {
          operationId: 'checkDocument',
          tags: ['checks'],
          summary: 'Every check on a plan document that is sent along, and not kept',
          consumes: documentTypes,
          querystring: checkQuery,
          body: planDocument,
          response: { 200: checkResult },
        },
      },
      async (request) => {
        const { on, language } = asked(request);
        const document = await documentOf(request, language);
        return describe(checkPlan(document, { on, facts: await factsFor(db, document) }), language);
      },
    ),
  );
}
