import type { Transaction } from '../../platform/database/index.ts';
import { deleteCards, findExampleCards } from './cards/store.ts';
import { setCardsRemoved } from './consent/consent-store.ts';
import { indexCards } from './search/index.ts';

/** Takes the cards of example organisations away for good, before those organisations go. */
export async function removeExampleCards(tx: Transaction, at: Date): Promise<void> {
  const ids = await findExampleCards(tx);
  // Search forgets a card that is taken away; one that is not there any more it cannot see.
  await setCardsRemoved(tx, ids, at);
  await indexCards(tx, ids);
  await deleteCards(tx, ids);
}
