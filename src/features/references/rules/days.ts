import { today } from '../../../platform/clock.ts';

/** The calendar day in Brussels of a moment, as `YYYY-MM-DD`. */
export const dayOf = (moment: Date): string => today({ now: () => moment });

/** The day so many days later, or earlier when negative; `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
