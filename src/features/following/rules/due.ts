/** When the last digests went out: the day, and the Monday of the week, both in Brussels as `YYYY-MM-DD`. */
export interface Done {
  day?: string;
  week?: string;
}

const brussels = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Digests are there in the morning, in Brussels. */
const morning = 7;
const dayLength = 86_400_000;

/**
 * Which digests are to be sent now: of the day from seven in the morning on, of the week from Monday at seven on, each once. What was
 * missed, because nothing ran at seven, is sent as soon as something runs.
 */
export function digestsDue(now: Date, done: Done): Done {
  const [today = '', time = ''] = brussels.format(now).split(' ');
  // Before seven it is still the day before, as far as digests go.
  const isMorning = Number(time.slice(0, 2)) >= morning;
  const noon = new Date(`${today}T12:00:00Z`).getTime() - (isMorning ? 0 : dayLength);
  const day = dayOf(noon);
  const week = dayOf(noon - ((new Date(noon).getUTCDay() + 6) % 7) * dayLength);
  return { ...(done.day !== day && { day }), ...(done.week !== week && { week }) };
}

const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);
