import { fromCents, toCents } from '../../../platform/money.ts';
import type { WrittenCofinancing } from '../assessing/decision-document.ts';
import type { Cofinancing } from './computation.ts';

const amounts = ['eligibleCost', 'subsidy', 'beyond', 'ownShare', 'advance', 'balance'] as const;

/** As it is kept in documents: euro with two places. The values of the lines stay as they are. */
export function writeCofinancing(cofinancing: Cofinancing): WrittenCofinancing {
  const written = Object.fromEntries(amounts.map((name) => [name, fromCents(cofinancing[name])]));
  return {
    ...(written as Record<(typeof amounts)[number], string>),
    lines: cofinancing.lines.map(({ key, values, effect, result }) => ({
      key,
      values: { ...values },
      effect: fromCents(effect),
      result: fromCents(result),
    })),
  };
}

export function readCofinancing(written: WrittenCofinancing): Cofinancing {
  const read = Object.fromEntries(amounts.map((name) => [name, toCents(written[name])]));
  return {
    ...(read as Record<(typeof amounts)[number], bigint>),
    lines: written.lines.map(({ key, values, effect, result }) => ({
      key,
      values,
      effect: toCents(effect),
      result: toCents(result),
    })),
  };
}
