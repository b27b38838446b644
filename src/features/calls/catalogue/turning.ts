import type { CallDocument, CallStep } from '../document/schema.ts';
import { momentOf } from '../moments.ts';

/** The moments at which a step changes: it opens, and it is past its last second. */
const turnsOf = ({ opens, closes }: CallStep): number[] => [
  ...(opens === undefined ? [] : [momentOf(opens).getTime()]),
  ...(closes === undefined ? [] : [momentOf(closes).getTime() + 1000]),
];

/** The first moment after `now` at which a step of one of these calls opens or closes; null when none will. */
export function nextTurn(documents: readonly CallDocument[], now: Date): Date | null {
  const ahead = documents.flatMap(({ steps }) => steps.flatMap(turnsOf)).filter((turn) => turn > now.getTime());
  return ahead.length === 0 ? null : new Date(Math.min(...ahead));
}

/** Where the second of `now` ends: as long as that is true which shows it. */
export const nextSecond = (now: Date): Date => new Date(Math.floor(now.getTime() / 1000) * 1000 + 1000);
