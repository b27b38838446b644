import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { viewCall, viewCatalogue, viewVersion } from './pages.tsx';
import type { CallParts } from './parts.ts';
import { callPath, callsPath } from './paths.ts';

export type { UnderCall } from './parts.ts';

/** Calls as everyone reads them: the list to search, each call, and each version of it. */
export function registerCatalogue(app: FastifyInstance, services: Services, parts: CallParts = { under: [] }): void {
  const config = { access: everyone, cache: 'public' } as const;
  app.get(callsPath, { config }, (request, reply) => viewCatalogue(services, request, reply));
  app.get<{ Params: { call: string } }>(callPath(':call'), { config }, (request, reply) =>
    viewCall(services, parts, request.params.call, request, reply),
  );
  app.get<{ Params: { call: string; version: string } }>(
    `${callPath(':call')}/versie/:version`,
    { config },
    (request, reply) => viewVersion(services, request.params, request, reply),
  );
}
