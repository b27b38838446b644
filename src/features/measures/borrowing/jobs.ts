import type { Services } from '../../../app.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { indexCards } from '../search/index.ts';

/** After a publication: in how many plans a card is used orders what a search finds. */
export const borrowingJobs = ({ db }: Pick<Services, 'db'>): Jobs => ({
  'count-uses': async (payload) => {
    const { cards } = payload as { cards: string[] };
    await db.transaction((tx) => indexCards(tx, cards));
  },
});
