import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';

/**
 * What the journey must come to, in cents, reckoned by hand from the rule: half of the cost, the applicant bears at least a fifth, 80 % in advance,
 * everything down to the cent.
 */
export const figures = {
  // Half would be 101,728.39. A fifth, 40,691.36, stays with the applicants and 90,000.00 comes from the province: 72,765.43 is left of 203,456.79.
  first: { asked: 7_276_543n, granted: 7_276_543n, advance: 5_821_234n, toPay: 1_455_309n },
  // Half of 150,000.00.
  second: { asked: 7_500_000n, granted: 7_500_000n },
  // Half of 99,999.99, and then one euro less: what is left of the envelope.
  single: { asked: 4_999_999n, granted: 4_999_899n, advance: 3_999_919n, toPay: 999_980n },
  asked: 19_776_542n,
  envelope: 19_776_442n,
  // Real costs of 140,000.03: a fifth is 28,000.006, and with the 90,000.00 of the province 22,000.02 is left.
  final: { settled: 2_200_002n, claim: 3_621_232n, released: 1_455_309n, releasedAfter: 5_076_541n },
  // 22,000.02 + 39,999.19; 75,000.00 + 9,999.80; 72,765.43 - 22,000.02.
  end: { paid: 6_199_921n, toPay: 8_499_980n, released: 5_076_541n },
} as const;

/** As a Belgian reads it: `€ 72.765,43`, and `€ 75.000` without cents. */
export function euro(cents: bigint): string {
  const whole = String(cents / 100n).replace(/\B(?=(\d{3})+$)/g, '.');
  const rest = cents % 100n;
  return `€ ${whole}${rest === 0n ? '' : `,${String(rest).padStart(2, '0')}`}`;
}

/** As a person types it: `72765,43`. */
export const typed = (cents: bigint): string => `${cents / 100n},${String(cents % 100n).padStart(2, '0')}`;

/** The other way round: `€ 72.765,43` or `72765,43` → 7276543n. */
export function centsOf(text: string): bigint {
  const match = /^(?:€\s*)?([\d.]+)(?:,(\d{2}))?$/.exec(plain(text));
  assert.ok(match, `no amount: ${text}`);
  return BigInt(match[1]!.replaceAll('.', '') + (match[2] ?? '00'));
}

export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a list of terms says, by term. */
export async function listOf(list: Locator): Promise<Record<string, string>> {
  const terms = (await list.locator('dt').allTextContents()).map(plain);
  const details = (await list.locator('dd').allTextContents()).map(plain);
  assert.equal(terms.length, details.length);
  return Object.fromEntries(terms.map((term, index) => [term, details[index]!]));
}

/** The amounts in it, by term; what is no amount is left out. */
export async function amountsOf(list: Locator): Promise<Record<string, bigint>> {
  const all = Object.entries(await listOf(list)).filter(([, details]) => details.startsWith('€'));
  return Object.fromEntries(all.map(([term, details]) => [term, centsOf(details)]));
}

/** A row of a table by its first cell: what each column says in it. */
export async function rowOf(table: Locator, title: string): Promise<Record<string, string>> {
  const heads = (await table.locator('thead th').allTextContents()).map(plain);
  const row = table.locator('tr').filter({ has: table.page().locator('th[scope=row]', { hasText: title }) });
  const cells = (await row.first().locator('th, td').allTextContents()).map(plain);
  assert.equal(cells.length, heads.length, `the row of ${title}`);
  return Object.fromEntries(heads.map((head, index) => [head, cells[index]!]));
}
