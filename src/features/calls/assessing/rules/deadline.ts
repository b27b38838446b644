/** The last day to object: so many days from the day after the decision. Days are `YYYY-MM-DD`; null when the call states none. */
export function objectionDeadline(decidedOn: string, days: number | undefined): string | null {
  if (days === undefined) return null;
  return new Date(Date.parse(`${decidedOn}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Until the last second of that day in Brussels; `day` is the day there now. */
export const mayObject = (until: string | null, day: string): boolean => until !== null && day <= until;
