import type { Cents } from '../../../platform/money.ts';

/** An exact number, zero or more; `denominator` is never zero. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

const largestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : largestCommonDivisor(b, a % b));

/** In lowest terms, so that later products stay small; nothing when it would be divided by zero. */
export function ratio(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) return { numerator: 0n, denominator: 1n };
  const divisor = largestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

const places = 8;
const scale = 10n ** BigInt(places);

/** Decimal text such as `22.62736` as a whole number of hundred-millionths; a rule writes no more than eight places. */
export function scaled(text: string): bigint {
  const [whole = '', part = ''] = text.split('.');
  if (part.length > places) throw new RangeError(`More than ${places} places: ${text}`);
  return BigInt(whole + part.padEnd(places, '0'));
}

export const fraction = (text: string): Fraction => ratio(scaled(text), scale);

export function percentage(text: string): Fraction {
  const { numerator, denominator } = fraction(text);
  return ratio(numerator, denominator * 100n);
}

/** A part of an amount, down to the cent. */
export const partOf = (cents: Cents, { numerator, denominator }: Fraction): Cents => (cents * numerator) / denominator;

/** What is left of one after this part; zero when it is more than one. */
export const restOf = ({ numerator, denominator }: Fraction): Fraction =>
  numerator >= denominator ? ratio(0n, 1n) : ratio(denominator - numerator, denominator);

/** Euro for each of something, as a fraction of cents. */
export function euroEach(text: string): Fraction {
  const { numerator, denominator } = fraction(text);
  return ratio(numerator * 100n, denominator);
}

/** Percentages added up, as decimal text: 12.5 and 20 are 32.5. */
export const sumOfPercents = (percents: readonly string[]): string =>
  decimalText(percents.reduce((all, percent) => all + scaled(percent), 0n));

/** 100 less a percentage. */
export const restOfPercent = (percent: string): string => decimalText(100n * scale - scaled(percent));

function decimalText(number: bigint): string {
  const part = (number % scale).toString().padStart(places, '0').replace(/0+$/, '');
  return part === '' ? `${number / scale}` : `${number / scale}.${part}`;
}
