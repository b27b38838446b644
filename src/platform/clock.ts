export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const brussels = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' });

/** The calendar day in Brussels and Amsterdam, as `YYYY-MM-DD`. */
export const today = (clock: Clock): string => brussels.format(clock.now());
