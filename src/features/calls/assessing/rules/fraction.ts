/** An exact number: a whole number of parts. The denominator is more than zero. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const divisor = (one: bigint, other: bigint): bigint => (other === 0n ? one : divisor(other, one % other));

/** A fraction in its lowest terms. @throws RangeError when the denominator is not more than zero */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
  if (bottom <= 0n) throw new RangeError(`Not a denominator: ${bottom}`);
  const common = divisor(top < 0n ? -top : top, bottom) || 1n;
  return { numerator: top / common, denominator: bottom / common };
}

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

/** A decimal text such as "62.5" as the exact number that it is. */
export function readDecimal(text: string): Fraction {
  const [whole = '0', places = ''] = text.split('.');
  return fraction(BigInt(whole + places), 10n ** BigInt(places.length));
}

/** To be read, not to be counted with: at most two places, half of the last one up; zero or more. */
export function writeDecimal({ numerator, denominator }: Fraction): string {
  const hundredths = (numerator * 200n + denominator) / (2n * denominator);
  const digits = hundredths.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
}
