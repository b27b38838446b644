import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { answered, answersOf } from '../../../platform/forms.ts';
import { readChoices } from '../../../platform/http/choices.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { localPath } from '../../accounts/index.ts';
import { findPublicCards } from '../cards/store.ts';
import { addPath, basketPath, clearPath, putBackPath, takePath } from './addresses.ts';
import { addToBasket, readBasket, takeFromBasket } from './basket.ts';
import { BasketPage } from './views/BasketPage.tsx';

/** The basket of a visitor or of who is signed in: to look at, to lay aside, to take out, to empty. */
export function registerBasket(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const config = { access: everyone };

  app.get(basketPath, { config }, async function viewBasket(request, reply) {
    const ids = await readBasket(db, request);
    const cards = await findPublicCards(db, ids);
    // What was taken out of the library since is said once; the browser forgets it.
    const gone = ids.filter((id) => !cards.some((card) => card.id === id));
    if (gone.length > 0) await takeFromBasket(services, request, reply, gone);
    if (request.personal) request.personal = { ...request.personal, basket: cards.length };
    return reply.page(<BasketPage cards={cards} gone={gone.length} />);
  });

  app.post(addPath, { config }, async function submitAdd(request, reply) {
    const added = await addToBasket(services, request, reply, cardsIn(request));
    leaveNotice(reply, { key: added > 0 ? 'basket.notice.added' : 'basket.notice.notThere' });
    return goTo(request, reply, backOf(request));
  });

  app.post(takePath, { config }, async function submitTake(request, reply) {
    const ids = cardsIn(request);
    await takeFromBasket(services, request, reply, ids);
    leaveNotice(reply, { key: 'basket.notice.taken', undo: putBackPath(ids) });
    return goTo(request, reply, backOf(request));
  });

  app.post(clearPath, { config }, async function submitClear(request, reply) {
    const ids = await readBasket(db, request);
    await takeFromBasket(services, request, reply, request.viewer ? ids : readChoices(request).basket);
    if (ids.length > 0) leaveNotice(reply, { key: 'basket.notice.cleared', undo: putBackPath(ids) });
    return goTo(request, reply, basketPath);
  });
}

/** From the form's own field, or, to put back, from the address. */
function cardsIn(request: FastifyRequest): string[] {
  const posted = answered(answersOf(request.body), 'kaart');
  const { kaarten } = request.query as { kaarten?: unknown };
  return posted ? [posted] : typeof kaarten === 'string' ? kaarten.split(',').slice(0, 40) : [];
}

const backOf = (request: FastifyRequest): string =>
  localPath(answered(answersOf(request.body), 'terug', basketPath), basketPath);
