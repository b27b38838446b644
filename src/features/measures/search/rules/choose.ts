import type { Matches } from './match.ts';

/** With fewer cards than this that have all that was asked, cards with most of it are shown too. */
export const enough = 20;
const most = 0.35;

export interface Chosen {
  places: Int32Array;
  isRelaxed: boolean;
}

/**
 * Which of the matching cards are the result. Those that meet all concepts that any card meets; when they are few, also those
 * that meet most, by how rare the concepts are. What meets less ranks lower.
 */
export function chooseMatches({ places, met, rarity, scores }: Matches): Chosen {
  const all = rarity.reduce((bits, one, index) => (one > 0 ? bits | (1 << index) : bits), 0);
  const whole = places.filter((place) => met[place] === all);
  if (whole.length >= enough || whole.length === places.length) return { places: whole, isRelaxed: false };
  const total = rarity.reduce((sum, one) => sum + one, 0);
  const shares = new Map<number, number>();
  const shareOf = (bits: number): number => {
    const known = shares.get(bits);
    if (known !== undefined) return known;
    const share = rarity.reduce((sum, one, index) => (bits & (1 << index) ? sum + one : sum), 0) / total;
    shares.set(bits, share);
    return share;
  };
  const wide = places.filter((place) => shareOf(met[place]!) >= most);
  for (const place of wide) scores[place]! *= shareOf(met[place]!);
  return { places: wide, isRelaxed: wide.length > whole.length };
}
