import type { Services } from '../../../app.ts';
import { translator } from '../../../platform/i18n.ts';
import type { CardPart } from '../cards/pages.tsx';
import { findPublicCards } from '../cards/store.ts';
import { similarCards } from '../search/index.ts';
import { Hits } from './views/Hits.tsx';

/** On the page of a card: measures that resemble it. */
export const similarPart =
  ({ db }: Services): CardPart =>
  async (card, request) => {
    const cards = await findPublicCards(db, await similarCards(db, card.id, 4));
    if (cards.length === 0) return null;
    return (
      <section aria-labelledby="lijkt-op">
        <h2 id="lijkt-op">{translator(request.language)('measures.card.similar')}</h2>
        <Hits cards={cards} level={3} />
      </section>
    );
  };
