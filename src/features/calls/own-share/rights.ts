import type { Cents } from '../../../platform/money.ts';
import type { Register } from '../../areas/index.ts';
import { inhabitantsOn, type Rights } from '../applicants-rules.ts';
import { areaAfterMergers } from '../holders.ts';

/** A drawing right as it stands today. */
export interface RightRow {
  code: string;
  name: string;
  cents: Cents;
  inhabitants: bigint | null;
  /** What it was made up of at publication, when that was something else: names of the municipalities that merged. */
  from: { name: string; cents: Cents }[];
}

/**
 * The rights of a call by the area that has them on `day`: those of municipalities that merged are added up, so the sum stays what it was. By
 * name.
 */
export function rightRows(
  register: Register,
  rights: Rights,
  { onDay, day }: { onDay: string; day: string },
): RightRow[] {
  const nameOf = (code: string) => register.areas.get(code)?.name ?? code;
  const byHolder = new Map<string, string[]>();
  for (const code of rights.keys()) {
    const holder = areaAfterMergers(register, code, day) ?? code;
    byHolder.set(holder, [...(byHolder.get(holder) ?? []), code]);
  }
  const names = new Intl.Collator('nl');
  return [...byHolder]
    .map(([code, parts]) => ({
      code,
      name: nameOf(code),
      cents: parts.reduce((sum, part) => sum + rights.get(part)!, 0n),
      inhabitants: inhabitantsOn(register, code, { onDay, day }),
      from:
        parts.length === 1 && parts[0] === code
          ? []
          : parts
              .map((part) => ({ name: nameOf(part), cents: rights.get(part)! }))
              .sort((a, b) => names.compare(a.name, b.name)),
    }))
    .sort((a, b) => names.compare(a.name, b.name) || (a.code < b.code ? -1 : 1));
}

/** Rows whose name, or the name of what merged into them, has the words. */
export function searchRows(rows: readonly RightRow[], words: string): RightRow[] {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = plain(words.trim());
  return rows.filter(({ name, code, from }) =>
    [name, code, ...from.map((one) => one.name)].some((text) => plain(text).includes(wanted)),
  );
}
