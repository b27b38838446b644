import type { CallTarget } from '../../document/schema.ts';

/**
 * How many units a target asks of so many inhabitants: `number` for every `per`, rounded up, because a part of a unit helps nobody. Exact, by
 * whole numbers; null when the inhabitants are not known or the target counts for nobody.
 */
export function needOf({ number, per }: Pick<CallTarget, 'number' | 'per'>, inhabitants: number | null): number | null {
  if (inhabitants === null || per === 0) return null;
  const [whole = '0', part = ''] = number.split('.');
  const dividend = BigInt(`${whole}${part}`) * BigInt(inhabitants);
  const divisor = BigInt(per) * 10n ** BigInt(part.length);
  return Number((dividend + divisor - 1n) / divisor);
}
