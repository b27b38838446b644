import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { readQuery } from '../../../platform/http/address.ts';
import { searchText } from '../../../platform/http/paging.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { libraryPath } from '../cards/card.ts';
import { reindexAll } from './reindexing.ts';
import { suggest } from './suggestions.ts';
import { registerSynonyms } from './synonym-pages.tsx';

const typed = z.object({ q: searchText.default('') });

/** Suggestions while typing, and which words mean the same. */
export function registerSearch(app: FastifyInstance, services: Services): void {
  const { db } = services;
  registerSynonyms(app, services);
  app.get(`${libraryPath}/suggesties`, { config: { access: everyone } }, async (request, reply) => {
    const { q } = readQuery(typed, request.query);
    return reply.header('cache-control', 'public, max-age=60').send(await suggest(db, q));
  });
}

export const searchJobs = ({ db }: Services): Jobs => ({
  'reindex-measures': async () => void (await reindexAll(db)),
});
