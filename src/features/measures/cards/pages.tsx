import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { NotFound } from '../../../platform/errors.ts';
import { permissions } from './access.ts';
import { type CardWithOwner, cardPath, isPublic } from './card.ts';
import { findCard } from './store.ts';
import { CardPage } from './views/CardPage.tsx';
import { GonePage } from './views/GonePage.tsx';

/** What another part tells of a card on its page; null when it has nothing to tell. The same for all who are not signed in. */
export type CardPart = (card: CardWithOwner, request: FastifyRequest) => Promise<VNode | null>;

export interface CardParts {
  below: CardPart[];
  beside: CardPart[];
}

/** The public page of a card; a draft is only there for who may work on it. */
export function registerCardPage(app: FastifyInstance, services: Services, parts: CardParts): void {
  app.get<{ Params: { card: string } }>(
    cardPath(':card'),
    { config: { access: everyone, cache: 'public' } },
    (request, reply) => viewCard(services, parts, request.params.card, request, reply),
  );
}

async function viewCard(
  { db }: Services,
  parts: CardParts,
  slug: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const card = await findCard(db, slug);
  if (!card) throw new NotFound();
  const may = await permissions(db, request.viewer, card);
  if (!isPublic(card) && !may('view')) {
    if (card.publishedAt === null) throw new NotFound();
    return reply.page(<GonePage card={card} />, 410);
  }
  const told = async (some: CardPart[]) =>
    (await Promise.all(some.map((part) => part(card, request)))).filter((view) => view !== null);
  const view = { below: await told(parts.below), beside: await told(parts.beside) };
  return reply.page(<CardPage card={card} mayEdit={may('edit')} {...view} />, card.removedAt ? 410 : 200);
}
