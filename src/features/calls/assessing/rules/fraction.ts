import { type Fraction, ratio } from '../../cofinancing/fraction.ts';

export { type Fraction, fraction as readDecimal } from '../../cofinancing/fraction.ts';

/** A whole number, or a part of one, in its lowest terms; the denominator is more than zero. */
export const fraction = (numerator: bigint | number, denominator: bigint | number = 1n): Fraction =>
  ratio(BigInt(numerator), BigInt(denominator));

export const zero = fraction(0n);

export const plus = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.numerator * other.denominator + other.numerator * one.denominator, one.denominator * other.denominator);

export const times = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.numerator * other.numerator, one.denominator * other.denominator);

/** Less than zero when the first is the smaller, zero when they are equal. */
export function compare(one: Fraction, other: Fraction): number {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** To be read, not to be counted with: at most two places, half of the last one up; zero or more. */
export const writeDecimal = ({ numerator, denominator }: Fraction): string =>
  inPlaces((numerator * 200n + denominator) / (2n * denominator));

/** The same, cut off: what falls short of a number is never told as that number. */
export const cutDecimal = ({ numerator, denominator }: Fraction): string => inPlaces((numerator * 100n) / denominator);

function inPlaces(hundredths: bigint): string {
  const digits = hundredths.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
}
