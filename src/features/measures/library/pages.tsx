import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { type CardWithOwner, libraryPath } from '../cards/card.ts';
import { findAreaNames, findPublicCards } from '../cards/store.ts';
import { readSearch, searchCards } from '../search/index.ts';
import { LibraryPage } from './views/LibraryPage.tsx';
import { marking } from './views/marking.tsx';

export interface LibraryParts {
  /** Buttons on each measure that is found. */
  acts?: (card: CardWithOwner) => VNode | null;
}

/** The search page of the library: its address is the search, and it works without script. */
export function registerLibrary(app: FastifyInstance, services: Services, parts: LibraryParts): void {
  app.get(libraryPath, { config: { access: everyone, cache: 'public' } }, (request, reply) =>
    viewLibrary(services, parts, request, reply),
  );
}

async function viewLibrary({ db }: Services, { acts }: LibraryParts, request: FastifyRequest, reply: FastifyReply) {
  const query = readSearch(request.query);
  const result = await searchCards(db, query);
  const cards = await findPublicCards(db, result.ids);
  const codes = [...result.facets.area.map(({ code }) => code), ...(query.facets.area ?? [])];
  const areas = await findAreaNames(db, codes);
  return reply.page(<LibraryPage {...{ query, result, cards, areas, acts }} mark={marking(result.stems)} />);
}
