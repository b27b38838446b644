import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../app.ts';
import { everyone } from '../../platform/access.ts';
import { NotFound } from '../../platform/errors.ts';
import { registerOperations } from '../../platform/http/api.ts';
import { fromCents } from '../../platform/money.ts';
import { measureDetail, measureList, measureListQuery } from './api-shapes.ts';
import { type Card, isPublic } from './cards/card.ts';
import { findCard, findPublicCards } from './cards/store.ts';
import { emptyQuery, type FacetName, pageSize, type SearchQuery, searchCards } from './search/index.ts';

const facets = ['pillar', 'theme', 'kind', 'area'] as const satisfies FacetName[];

/** The REST door to the library: what everyone may read, found by the same search as the pages. */
export function registerMeasuresApi(app: FastifyInstance, { db }: Pick<Services, 'db'>): void {
  const open = { access: everyone };
  const tags = ['measures'];
  registerOperations(app, (api) => {
    api.get(
      '/measures',
      {
        config: { ...open, promises: { failures: [404] } },
        schema: {
          operationId: 'listMeasures',
          tags,
          summary: 'Measures of the library that a search finds, best first; without words all, newest first',
          querystring: measureListQuery,
          response: { 200: measureList },
        },
      },
      async ({ query }) => {
        const found = await searchCards(db, askedBy(query));
        const cards = await findPublicCards(db, found.ids);
        return { items: cards.map(itemOf), page: found.page, pageSize, total: found.total };
      },
    );
    api.get(
      '/measures/:card',
      {
        config: open,
        schema: {
          operationId: 'readMeasure',
          tags,
          summary: 'One measure of the library',
          params: z.object({
            card: z.string().max(200).meta({ example: 'de-straat-inrichten-om-lokaal-te-winkelen' }),
          }),
          response: { 200: measureDetail },
        },
      },
      async ({ params }) => {
        const card = await findCard(db, params.card);
        if (!card || !isPublic(card)) throw new NotFound();
        return detailOf(card);
      },
    );
  });
}

function askedBy({ q = '', page, ...given }: z.infer<typeof measureListQuery>): SearchQuery {
  const chosen = facets.flatMap((name) => (given[name] ? [[name, [given[name]]] as const] : []));
  return { ...emptyQuery, words: q, facets: Object.fromEntries(chosen), sort: q ? 'relevance' : 'newest', page };
}

const itemOf = (card: Card) => ({
  id: card.slug,
  title: card.title,
  pillar: card.pillar,
  themes: card.themes,
  kind: card.kind,
  area: card.areaCode,
  origin: card.origin,
  isClassified: card.isClassified,
  isExample: card.isExample,
});

const amountOf = (cents: bigint | null) => (cents === null ? null : fromCents(cents));

const detailOf = (card: Card) => ({
  ...itemOf(card),
  description: card.description,
  targetGroups: card.targetGroups,
  level: card.level,
  status: card.status,
  costLowest: amountOf(card.costLowest),
  costHighest: amountOf(card.costHighest),
  durationShortest: card.durationShortest,
  durationLongest: card.durationLongest,
  effect: card.effect,
  yearlyAmounts: Object.entries(card.yearlyAmounts).map(([year, cents]) => ({
    year,
    amount: fromCents(BigInt(cents)),
  })),
  sources: card.sources,
});
