import type { Services } from '../../../app.ts';
import type { CallStep } from '../document/schema.ts';
import { localOf, momentOf } from '../moments.ts';
import { selectPeriods } from './turning-store.ts';

type Period = Pick<CallStep, 'opens' | 'closes'>;

/** The moments at which a step changes: it opens, and it is past its last second. */
const turnsOf = ({ opens, closes }: Period): number[] => [
  ...(opens === undefined ? [] : [momentOf(opens).getTime()]),
  ...(closes === undefined ? [] : [momentOf(closes).getTime() + 1000]),
];

/** The first moment after `now` at which one of these opens or closes; null when none will. */
export function nextTurn(periods: readonly Period[], now: Date): Date | null {
  const ahead = periods.flatMap(turnsOf).filter((turn) => turn > now.getTime());
  return ahead.length === 0 ? null : new Date(Math.min(...ahead));
}

/** Where the second of `now` ends: as long as that is true which shows it. */
export const nextSecond = (now: Date): Date => new Date(Math.floor(now.getTime() / 1000) * 1000 + 1000);

/** When the next day begins in Brussels: a calendar and a merger turn then. */
export function nextDay(now: Date): Date {
  const day = new Date(`${localOf(now).slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return momentOf(day.toISOString().slice(0, 19));
}

/** When a step of a public call next opens or closes, or the day ends: public pages are not kept for longer than that. */
export const nextCallTurn =
  ({ db }: Pick<Services, 'db'>) =>
  async (now: Date): Promise<Date> => {
    const [turn, day] = [nextTurn(await selectPeriods(db), now), nextDay(now)];
    return turn !== null && turn < day ? turn : day;
  };
