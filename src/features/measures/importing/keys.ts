import { createHash } from 'node:crypto';
import type { Action } from './read.ts';

/**
 * The name of each action for good: municipality and codes. Where those repeat, as in plans in which every action has the
 * same code, the action's own text is added, and where that repeats too, its place among the same. `known` gives the title of
 * a card that is there under a key: a single action keeps the card it had among others, and the other way round.
 */
export function keysOf(actions: readonly Action[], known: ReadonlyMap<string, string>): string[] {
  const counts = new Map<string, number>();
  for (const action of actions) counts.set(codeKey(action), (counts.get(codeKey(action)) ?? 0) + 1);
  const places = new Map<string, number>();
  return actions.map((action) => {
    const bare = codeKey(action);
    const named = `${bare}#${markOf(action.name)}`;
    const place = (places.get(named) ?? 0) + 1;
    places.set(named, place);
    const whole = place === 1 ? named : `${named}#${place}`;
    if (known.has(whole)) return whole;
    const isAlone = counts.get(bare) === 1;
    const wasBare = known.get(bare) === action.title && place === 1;
    return isAlone || wasBare ? bare : whole;
  });
}

const codeKey = ({ municipality, codes }: Action): string =>
  [municipality, codes.objective, codes.actionPlan, codes.action].map((code) => encodeURIComponent(code)).join('/');

const markOf = (name: string): string =>
  createHash('sha256')
    .update(name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim())
    .digest('hex')
    .slice(0, 16);
