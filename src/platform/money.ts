/** Money is a whole number of cents; files and forms write it as euro with two places ("120000.00"). */
export type Cents = bigint;

/** One amount that is typed has at most 13 digits before the point, as each form and file checks; sums of many have more. */
const pattern = /^-?\d{1,30}\.\d{2}$/;

const isMoney = (text: string): boolean => pattern.test(text);

export function toCents(text: string): Cents {
  if (!isMoney(text)) throw new RangeError(`Not an amount in euro with two places: ${text}`);
  return BigInt(text.replace('.', ''));
}

export function fromCents(cents: Cents): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const atLeastZero = (cents: Cents): Cents => (cents < 0n ? 0n : cents);
export const lesserOf = (one: Cents, other: Cents): Cents => (one < other ? one : other);
