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

const typed = z.object({ q: searchText.default('') });

export function registerSearch(app: FastifyInstance, { db }: Services): void {
  app.get(`${libraryPath}/suggesties`, { config: { access: everyone } }, async (request, reply) => {
    const { q } = readQuery(typed, request.query);
    return reply.header('cache-control', 'public, max-age=60').send(await suggest(db, q));
  });
}

export const searchJobs = ({ db }: Services): Jobs => ({
  'reindex-measures': async () => void (await reindexAll(db)),
});
