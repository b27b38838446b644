/** Changes of a letter, letters too many or missing, and neighbours that changed places, between two words; `most + 1` when it is more than `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let leastBefore = 0;
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    // Letters that changed places reach back two rows.
    if (least > most && leastBefore > most) return most + 1;
    leastBefore = least;
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length]!, most + 1);
}

/** How many mistakes a word of this length may have and still be known. */
export const mistakes = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

export interface KnownWord {
  word: string;
  cards: number;
}

/**
 * The known word that someone most likely meant: the nearest, and of equally near the most used. A first letter is seldom wrong,
 * so a word that begins otherwise must be much more used. Words in fewer than `least` cards are passed over.
 */
export function nearest(word: string, known: Iterable<KnownWord>, least = 0): string | null {
  const most = mistakes(word);
  if (most === 0) return null;
  let best: { word: string; rank: number } | null = null;
  for (const one of known) {
    if (one.word === word || one.word.length < 4 || one.cards < least) continue;
    const away = distance(word, one.word, most);
    if (away > most) continue;
    const rank = Math.log(one.cards + 1) - away * 4 - (one.word[0] === word[0] ? 0 : 3);
    if (!best || rank > best.rank) best = { word: one.word, rank };
  }
  return best?.word ?? null;
}
