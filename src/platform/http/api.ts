import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { everyone } from '../access.ts';
import type { Config } from '../config.ts';
import { NotFound } from '../errors.ts';
import { completeOperations, type OpenApi, type Promises } from './openapi.ts';

export const apiVersion = '1.0.0';
export const apiBase = '/api/v1';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What an operation of the API answers besides what follows from its shapes. */
    promises?: Promises;
  }
}

/** An instance whose routes have shapes: they check what comes in, drop what may not go out, and describe the API. */
export type Api = ReturnType<typeof typed>;
const typed = (app: FastifyInstance) => app.withTypeProvider<ZodTypeProvider>();

/** Adds operations under the base of the API. They take JSON and no forms. */
export function registerOperations(app: FastifyInstance, register: (api: Api) => void): void {
  app.register(
    async (scope) => {
      scope.removeAllContentTypeParsers();
      const parse = scope.getDefaultJsonParser('error', 'error');
      scope.addContentTypeParser('application/json', { parseAs: 'string' }, parse);
      register(typed(scope));
    },
    { prefix: apiBase },
  );
}

const headers = {
  'api-version': apiVersion,
  'cache-control': 'no-store',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'API-Version, ETag, Link, Location, Retry-After',
};

/** The REST door: the version in each answer, and the description made from the routes themselves. */
export async function registerApi(
  app: FastifyInstance,
  config: Pick<Config, 'baseAddress' | 'mailFrom'>,
): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    reply.headers(headers);
    // A slash at the end is another address, and there is nothing there (API Design Rules, no-trailing-slash).
    if (/\/(\?|$)/.test(request.url)) throw new NotFound();
  });
  app.addHook('onSend', async (request, reply) => {
    if (reply.statusCode === 401 && request.url.startsWith('/api/')) reply.header('www-authenticate', 'Bearer');
  });

  await app.register(swagger, {
    openapi: {
      openapi: '3.0.3',
      info: {
        title: 'Lokale Relance',
        version: apiVersion,
        description:
          'Areas, recovery plans and their publications. Everything public is open to all; what belongs to an organisation asks for a token of that organisation (Authorization: Bearer). Problems are told in Dutch, or in English to who asks for it (Accept-Language: en).',
        contact: {
          name: 'Lokale Relance',
          email: /<([^>]+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom,
          url: config.baseAddress,
        },
        license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
      },
      servers: [{ url: `${config.baseAddress}${apiBase}` }],
      tags: [
        { name: 'areas', description: 'Municipalities and regions over time' },
        { name: 'calls', description: 'Calls for projects, and what their rules give' },
        { name: 'checks', description: 'The checks on a plan, by the advice of the social partners' },
        { name: 'guides', description: 'What a government asks of a recovery plan, in editions' },
        { name: 'plans', description: 'Recovery plans of an organisation, as drafts' },
        { name: 'publications', description: 'Plans as they were made public' },
      ],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
    stripBasePath: true,
    transform: (input) => {
      const { schema, url } = jsonSchemaTransform(input as never) as { schema: Record<string, unknown>; url: string };
      if (schema?.operationId === undefined) return { schema: { hide: true }, url } as never;
      const { access, promises } = input.route.config ?? {};
      const security = access === everyone ? [] : [{ token: [] }];
      return { schema: { ...schema, security, 'x-promises': promises }, url: url.replace(apiBase, '') } as never;
    },
    transformObject: (input) => completeOperations(jsonSchemaTransformObject(input as never) as OpenApi) as never,
  });

  app.get(`${apiBase}/openapi.json`, { config: { access: everyone } }, (_request, reply) =>
    reply.type('application/json').send(JSON.stringify(app.swagger())),
  );
}
