import type { FastifyRequest } from 'fastify';
import type { Access } from '../../../platform/access.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Forbidden, NotFound, SignInNeeded } from '../../../platform/errors.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { type CardWithOwner, isPublic } from './card.ts';
import { type CardAct, mayCard } from './policy.ts';
import { findCard, findGovernments } from './store.ts';

const cards = new WeakMap<FastifyRequest, CardWithOwner>();

/** Guards work on a card under `/…/:card` and loads it: a draft does not exist for who is not of its organisation. */
export function cardAccess(db: Database, act: CardAct): Access {
  return {
    name: `card:${act}`,
    async enter(request) {
      if (!request.viewer) throw new SignInNeeded();
      const card = await findCard(db, (request.params as { card: string }).card);
      if (!card) throw new NotFound();
      const may = await permissions(db, request.viewer, card);
      if (!isPublic(card) && !may('view')) throw new NotFound();
      if (!may(act)) throw new Forbidden();
      cards.set(request, card);
    },
  };
}

/** What this person may do with a card. */
export async function permissions(
  db: Database,
  viewer: Viewer | null,
  card: Pick<CardWithOwner, 'organisationId'>,
): Promise<(act: CardAct) => boolean> {
  const ids = (viewer?.memberships ?? []).map(({ organisationId }) => organisationId);
  const frameworks = card.organisationId === null ? await findGovernments(db, ids) : [];
  return (act) => mayCard(viewer, act, card, frameworks);
}

/** The card that the request's access has loaded. */
export function cardOf(request: FastifyRequest): CardWithOwner {
  const card = cards.get(request);
  if (!card) throw new Error('cardOf outside a route with access to a card');
  return card;
}
