import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { everyone } from '../access.ts';
import type { Config } from '../config.ts';
import { completeOperations, type OpenApi } from './openapi.ts';

export const apiVersion = '1.0.0';
const base = '/api/v1';

/** The REST door: the version in each answer, and the description made from the routes themselves. */
export async function registerApi(
  app: FastifyInstance,
  config: Pick<Config, 'baseAddress' | 'mailFrom'>,
): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith(base)) return;
    reply.headers({ 'api-version': apiVersion, 'cache-control': 'no-store', 'access-control-allow-origin': '*' });
  });

  await app.register(swagger, {
    openapi: {
      openapi: '3.0.3',
      info: {
        title: 'Lokale Relance',
        version: apiVersion,
        description:
          'Areas, recovery plans and their publications. Everything public is open to all; what belongs to an organisation asks for a token of that organisation (Authorization: Bearer).',
        contact: {
          name: 'Lokale Relance',
          email: /<([^>]+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom,
          url: config.baseAddress,
        },
        license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
      },
      servers: [{ url: `${config.baseAddress}${base}` }],
      tags: [
        { name: 'areas', description: 'Municipalities and regions over time' },
        { name: 'plans', description: 'Recovery plans of an organisation, as drafts' },
        { name: 'publications', description: 'Plans as they were made public' },
      ],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
    stripBasePath: true,
    transform: (input) => {
      const { schema, url } = jsonSchemaTransform(input as never) as { schema: Record<string, unknown>; url: string };
      const shown = url.startsWith(`${base}/`) && schema?.operationId !== undefined;
      const security = shown && input.route.config?.access !== everyone ? { security: [{ token: [] }] } : {};
      return { schema: shown ? { ...schema, ...security } : { hide: true }, url: url.replace(base, '') } as never;
    },
    transformObject: (input) => completeOperations(jsonSchemaTransformObject(input as never) as OpenApi) as never,
  });

  app.get(`${base}/openapi.json`, { config: { access: everyone } }, (_request, reply) =>
    reply.type('application/json').send(JSON.stringify(app.swagger())),
  );
}
