import { type Cents, toCents } from '../../../platform/money.ts';
import { scaled } from './fraction.ts';
import type { Rights } from './rule.ts';

/** The indicator that the register knows by itself. */
export const byRegister = 'inhabitants';

const figureOf = (figures: Readonly<Record<string, string>>, indicator: string): string | undefined =>
  Object.hasOwn(figures, indicator) ? figures[indicator] : undefined;

const byCode = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number => (a < b ? -1 : 1);

/**
 * Divides a total in whole parts by weight, so that they add up to it exactly: each gets its part rounded down, and what is then left goes one
 * by one to the largest remainders; of equal remainders the lowest code comes first. A larger weight never gets less.
 * @throws RangeError for a total or a weight below zero, and for weights that are all zero while there is something to divide.
 */
export function largestRemainder(total: bigint, weights: ReadonlyMap<string, bigint>): Map<string, bigint> {
  const sum = [...weights.values()].reduce((all, weight) => all + weight, 0n);
  if (total < 0n || [...weights.values()].some((weight) => weight < 0n))
    throw new RangeError('Nothing below zero is divided');
  if (sum === 0n && total > 0n) throw new RangeError('There is no weight to divide by');
  if (sum === 0n) return new Map([...weights.keys()].map((key) => [key, 0n]));
  const parts = new Map([...weights].map(([key, weight]) => [key, (total * weight) / sum]));
  const left = total - [...parts.values()].reduce((all, part) => all + part, 0n);
  const remainders = [...weights].map(([key, weight]) => [key, (total * weight) % sum] as const);
  remainders.sort((a, b) => (a[1] === b[1] ? byCode(a, b) : a[1] > b[1] ? -1 : 1));
  for (const [key] of remainders.slice(0, Number(left))) parts.set(key, parts.get(key)! + 1n);
  return parts;
}

/** Figures of each area by indicator, as decimal text. */
export type Indicators = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Whether the rights bring a figure of this indicator for one municipality or more. */
export const hasFigures = ({ figures = {} }: Rights, indicator: string): boolean =>
  Object.values(figures).some((one) => figureOf(one, indicator) !== undefined);

/**
 * The figures that rights are divided by, for each of these areas with its inhabitants: those that came with the call, and the inhabitants by
 * the register when the call brings none of its own. Of areas that may not apply nothing is taken.
 */
export function indicatorsOf(rights: Rights, inhabitants: ReadonlyMap<string, number | string>): Indicators {
  const isKnown = !hasFigures(rights, byRegister);
  return new Map(
    [...inhabitants].map(([area, number]) => [
      area,
      { ...(isKnown && { [byRegister]: String(number) }), ...rights.figures?.[area] },
    ]),
  );
}

/**
 * The drawing rights of a call in cents by area: for each indicator its weight of the envelope, by the area's part of the total. Computed as one
 * fraction for each area and rounded once, for all areas together, so that the rights add up to the envelope. An area without a figure has
 * none of that part.
 * @throws RangeError naming an indicator with a weight of which no area has a figure above zero.
 */
export function distributeRights({ envelope, key }: Rights, indicatorsByArea: Indicators): Map<string, Cents> {
  const parts = key.map(({ indicator, weight }) => {
    const figures = [...indicatorsByArea.values()].map((one) => scaled(figureOf(one, indicator) ?? '0'));
    const total = figures.reduce((all, figure) => all + figure, 0n);
    if (total === 0n && scaled(weight) > 0n) throw new RangeError(`No area has a figure for ${indicator}`);
    return { figures, weight: scaled(weight), total: total === 0n ? 1n : total };
  });
  // Over one denominator: the product of all totals.
  const product = parts.reduce((all, { total }) => all * total, 1n);
  const weights = [...indicatorsByArea.keys()].map((area, index) => {
    const weight = parts.reduce((all, part) => all + part.weight * part.figures[index]! * (product / part.total), 0n);
    return [area, weight] as const;
  });
  return largestRemainder(toCents(envelope), new Map(weights));
}
