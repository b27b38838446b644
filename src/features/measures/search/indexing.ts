import type { Transaction } from '../../../platform/database/index.ts';
import { usesOfCards } from '../borrowing/trail-store.ts';
import {
  type CardToIndex,
  countWords,
  findBlocks,
  findCardsToIndex,
  findEntries,
  findIndexed,
  holdIndex,
  type IndexedCard,
  readBlockContent,
  writeBlockContent,
  writeEntries,
  writeIndexed,
} from './index-store.ts';
import { readBlock, type Slot, writeBlock } from './rules/block.ts';
import { slotOf, textsOf } from './rules/describe-card.ts';
import { blockSize, packEntries, unpackEntries } from './rules/postings.ts';
import { isStopWord } from './rules/stop-words.ts';
import { type Analysed, analyse } from './rules/weights.ts';

interface Change {
  id: string;
  slot: number;
  before: IndexedCard | undefined;
  after: { card: CardToIndex; analysed: Analysed } | undefined;
}

const batch = 2000;

/**
 * Makes search know these cards as they now are, in the transaction that changed, published or removed them. Who searches sees
 * all of it or nothing, when the transaction ends. Other changes of cards wait until then.
 */
export async function indexCards(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await holdIndex(tx);
  const unique = [...new Set(ids)].sort();
  for (let start = 0; start < unique.length; start += batch) {
    await indexSome(tx, unique.slice(start, start + batch));
  }
}

async function indexSome(tx: Transaction, ids: readonly string[]): Promise<void> {
  const cards = new Map((await findCardsToIndex(tx, ids)).map((one) => [one.card.id, one]));
  const indexed = new Map((await findIndexed(tx, ids)).map((one) => [one.cardId, one]));
  const uses = await usesOfCards(tx, ids);
  const places = new PlaceFinder(await findBlocks(tx));
  const blocks = new Map<number, { slots: (Slot | undefined)[]; changes: Change[] }>();
  const opened = async (number: number) => {
    const content = blocks.has(number) ? undefined : await readBlockContent(tx, number);
    const block = blocks.get(number) ?? { slots: content ? readBlock(content) : [], changes: [] };
    blocks.set(number, block);
    return block;
  };
  for (const id of ids) {
    const [card, before] = [cards.get(id), indexed.get(id)];
    if (!card && !before) continue;
    const number = before ? Math.floor(before.place / blockSize) : places.take();
    const { slots, changes } = await opened(number);
    const slot = before ? before.place % blockSize : freeSlot(slots);
    slots[slot] = card && slotOf(card, uses.get(id) ?? 0);
    changes.push({ id, slot, before, after: card && { card, analysed: analyse(textsOf(card)) } });
  }
  for (const [number, { slots, changes }] of [...blocks].sort(([a], [b]) => a - b)) {
    for (let at = 0; at < blockSize; at++) slots[at] ??= undefined;
    await changeEntries(tx, number, changes);
    await changeCards(tx, number, changes);
    await writeBlockContent(tx, number, writeBlock(slots), slots.filter((slot) => slot === undefined).length);
  }
  await countWords(tx, wordChanges([...blocks.values()].flatMap(({ changes }) => changes)));
}

/** Finds blocks with room, the first first. */
class PlaceFinder {
  readonly #blocks: { block: number; free: number }[];

  constructor(blocks: { block: number; free: number }[]) {
    this.#blocks = blocks.map((one) => ({ ...one }));
  }

  take(): number {
    let found = this.#blocks.find(({ free }) => free > 0);
    if (!found) {
      found = { block: (this.#blocks.at(-1)?.block ?? -1) + 1, free: blockSize };
      this.#blocks.push(found);
    }
    found.free -= 1;
    return found.block;
  }
}

function freeSlot(slots: readonly (Slot | undefined)[]): number {
  const at = slots.indexOf(undefined);
  return at === -1 ? slots.length : at;
}

async function changeEntries(tx: Transaction, block: number, changes: Change[]): Promise<void> {
  const terms = new Set<string>();
  for (const { before, after } of changes) {
    for (const term of before?.terms ?? []) terms.add(term);
    for (const term of after?.analysed.weights.keys() ?? []) terms.add(term);
  }
  const stored = await findEntries(tx, block, [...terms]);
  const entries = new Map([...terms].map((term) => [term, unpackEntries(stored.get(term) ?? Buffer.alloc(0))]));
  for (const { slot, before, after } of changes) {
    for (const term of before?.terms ?? []) entries.get(term)!.delete(slot);
    for (const [term, weight] of after?.analysed.weights ?? []) entries.get(term)!.set(slot, weight);
  }
  await writeEntries(tx, block, new Map([...entries].map(([term, slots]) => [term, packEntries(slots)])));
}

async function changeCards(tx: Transaction, block: number, changes: Change[]): Promise<void> {
  const kept = changes.flatMap(({ id, slot, after }) =>
    after
      ? [
          {
            cardId: id,
            place: block * blockSize + slot,
            terms: [...after.analysed.weights.keys()],
            words: after.analysed.words,
          },
        ]
      : [],
  );
  await writeIndexed(
    tx,
    kept,
    changes.filter(({ after }) => !after).map(({ id }) => id),
  );
}

function wordChanges(changes: Change[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (words: string, change: number) => {
    for (const word of new Set(words.split(' '))) {
      if (word.length < 3 || isStopWord(word) || /\p{N}/u.test(word)) continue;
      counts.set(word, (counts.get(word) ?? 0) + change);
    }
  };
  for (const { before, after } of changes) {
    if (before) add(before.words, -1);
    if (after) add(after.analysed.words, 1);
  }
  return counts;
}
