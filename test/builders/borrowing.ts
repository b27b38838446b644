import { insertItems } from '../../src/features/measures/basket/store.ts';
import { insertBorrowings, selectBorrowings, setShown } from '../../src/features/plans/borrowing/store.ts';
import type { TestApp } from '../app.ts';

interface Use {
  planId: string;
  card: { id: string };
  organisationId: string;
  text: string;
  /** Who has the card in the basket. */
  people: string[];
}

/** A card that a published plan took over as its first measure, and that people laid aside. */
export async function buildUse({ db, clock }: TestApp, { planId, card, organisationId, text, people }: Use) {
  const at = clock.now();
  const words = { originTitle: text, originText: text };
  await insertBorrowings(db, [
    { planId, measure: 'M1', cardId: card.id, fromOrganisation: organisationId, personId: null, at, ...words },
  ]);
  const [made] = await selectBorrowings(db, planId);
  await setShown(db, made!.id, { publicTitle: text, publicStatus: 'running', publicSince: at });
  for (const personId of people) await insertItems(db, personId, [card.id], { at, most: 40 });
}
