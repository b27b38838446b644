import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { viewerOf } from '../../../platform/access.ts';
import { NotFound } from '../../../platform/errors.ts';
import { allAnswered, answersOf } from '../../../platform/forms.ts';
import { goTo, inLanguage } from '../../../platform/http/language.ts';
import { translator } from '../../../platform/i18n.ts';
import { borrowPath, openPublication, planPath } from '../../plans/index.ts';
import { basketPath, placePath } from '../basket/addresses.ts';
import { readBasket } from '../basket/basket.ts';
import { deleteItems } from '../basket/store.ts';
import { cardPath, isPublic } from '../cards/card.ts';
import type { CardPart } from '../cards/pages.tsx';
import { findCard, findPublicCards } from '../cards/store.ts';
import { borrowCardPath } from './addresses.ts';
import { registerDoor } from './door.tsx';
import { offerOfCard, offerOfMeasure } from './offer.ts';
import { findTrail, keyOf, type Start } from './trail.ts';
import { BorrowButtons } from './views/BorrowButtons.tsx';
import { Trail } from './views/Trail.tsx';

/** The three doors through which measures come into a plan: a card, a measure of a published plan, the basket. */
export function registerBorrowing(app: FastifyInstance, services: Services): void {
  const { db } = services;

  registerDoor(app, services, {
    path: borrowCardPath(':card'),
    async open(request) {
      const card = await findCard(db, (request.params as { card: string }).card);
      if (!card || !isPublic(card)) throw new NotFound();
      const start: Start = { card: card.id, title: card.title };
      const href = (path: string) => inLanguage(request.language, path);
      return {
        offers: [await offerOfCard(services, card)],
        crumbs: [
          { href: href('/maatregelen'), label: translator(request.language)('basket.library') },
          { href: href(cardPath(card.slug)), label: card.title },
        ],
        trail: { trail: await findTrail(db, start), here: keyOf(start) },
      };
    },
  });

  registerDoor(app, services, {
    path: borrowPath(':slug', ':measure'),
    async open(request) {
      const { slug, measure } = request.params as { slug: string; measure: string };
      const found = await openPublication(db, slug);
      const published = found.kind === 'standing' ? found.published : undefined;
      const offer = published && (await offerOfMeasure(services, published, measure));
      if (!offer) throw new NotFound();
      const start: Start = { planId: published.planId, measure, title: offer.borrowable.measure.title };
      return {
        offers: [offer],
        crumbs: [{ href: inLanguage(request.language, planPath(slug)), label: published.document.title }],
        trail: { trail: await findTrail(db, start), here: keyOf(start) },
      };
    },
  });

  /** What lies in the basket; at a post only what its page showed, whatever was laid aside elsewhere since. */
  async function chosen(request: FastifyRequest): Promise<string[]> {
    const ids = await readBasket(db, request);
    const shown = request.method === 'POST' ? allAnswered(answersOf(request.body), 'kaart') : ids;
    return ids.filter((id) => shown.includes(id));
  }

  registerDoor(app, services, {
    path: placePath,
    async open(request, reply) {
      const cards = await findPublicCards(db, await chosen(request));
      if (cards.length === 0) return goTo(request, reply, basketPath);
      const t = translator(request.language);
      return {
        offers: await Promise.all(cards.map((card) => offerOfCard(services, card))),
        crumbs: [{ href: inLanguage(request.language, basketPath), label: t('basket.title') }],
      };
    },
    claim: async (request, tx) => new Set(await deleteItems(tx, viewerOf(request).personId!, await chosen(request))),
  });
}

/** What stands beside a card: into the basket, into a plan. */
export const borrowButtons: CardPart = async (card) => (isPublic(card) ? <BorrowButtons card={card} /> : null);

/** Who took a card over from whom, once someone did. */
export const cardTrail =
  ({ db }: Pick<Services, 'db'>): CardPart =>
  async (card) => {
    const start: Start = { card: card.id, title: card.title };
    const trail = await findTrail(db, start);
    return trail.edges.length > 0 ? <Trail trail={trail} here={keyOf(start)} /> : null;
  };
