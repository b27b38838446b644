/** `YYYY-MM-DD` sorts as text, so days are compared as text. */
export const holdsOn = (period: { validFrom: string; validTo: string | null }, day: string): boolean =>
  period.validFrom <= day && (period.validTo === null || day <= period.validTo);

export const overlap = (
  one: { validFrom: string; validTo: string | null },
  other: { validFrom: string; validTo: string | null },
): boolean =>
  (other.validTo === null || one.validFrom <= other.validTo) &&
  (one.validTo === null || other.validFrom <= one.validTo);

/** The calendar day before or after, over month and year ends. */
export function shiftDay(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
