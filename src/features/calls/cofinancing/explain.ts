import type { formats as formatsOf } from '../../../platform/formats.ts';
import type { Translate } from '../../../platform/i18n.ts';
import type { CofinancingLine } from './computation.ts';

type Formats = ReturnType<typeof formatsOf>;

/** Decimal text as people of this language write it, with all its places: "22,62736". */
function decimal(text: string, formats: Formats): string {
  const [whole = '', part] = text.split('.');
  // Numbers of people and units stay far below what a number holds exactly.
  const grouped = formats.number(Number(whole));
  return part === undefined ? grouped : `${grouped}${formats.number(0.5).charAt(1)}${part}`;
}

function wordOf(name: string, value: string, formats: Formats): [string, string] {
  if (name.endsWith('Cents')) return [name.slice(0, -'Cents'.length), formats.money(BigInt(value))];
  if (name.endsWith('Title')) return [name.slice(0, -'Title'.length), value];
  return [name, decimal(value, formats)];
}

/** A line of a computation in words, with its numbers: a sentence that can be checked by hand. */
export function explain(
  { key, values }: Pick<CofinancingLine, 'key' | 'values'>,
  t: Translate,
  formats: Formats,
): string {
  const words = Object.entries(values).map(([name, value]) => wordOf(name, value, formats));
  return t(`cofinancing.line.${key}`, Object.fromEntries(words));
}
