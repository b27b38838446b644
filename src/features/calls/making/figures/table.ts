import { hasFigures } from '../../cofinancing/index.ts';
import type { Rights } from '../../cofinancing/rule.ts';
import type { CallDocument } from '../../document/schema.ts';
import { sayDecimal } from '../form/numbers.tsx';

export interface FigureRow {
  code: string;
  name: string;
  /** By indicator. */
  figures: Readonly<Record<string, string>>;
}

export interface FigureTable {
  key: Rights['key'];
  /** Indicators with figures, those of the key first; one that is not in the key has no weight. */
  indicators: { indicator: string; title?: string | undefined; weight?: string }[];
  rows: FigureRow[];
  /** The same as a file, with a row for whom figures miss and without what the key does not use. */
  fileColumns: string[];
  fileRows: { code: string; name: string; cells: string[] }[];
}

/** The figures of a call as people see them, and as a file that can be brought back. By name. */
export function figureTable(
  { rule }: CallDocument,
  { applying, nameOf }: { applying: ReadonlySet<string>; nameOf: (code: string) => string },
): FigureTable {
  const rights = rule?.rights ?? { envelope: '0.00', key: [] };
  const { key, figures = {} } = rights;
  const names = new Intl.Collator('nl');
  const rowOf = (code: string) => ({ code, name: nameOf(code), figures: figures[code] ?? {} });
  const sorted = (codes: Iterable<string>): FigureRow[] =>
    [...codes].map(rowOf).sort((a, b) => names.compare(a.name, b.name) || (a.code < b.code ? -1 : 1));
  const used = new Set(key.map(({ indicator }) => indicator));
  const others = new Set(Object.values(figures).flatMap((area) => Object.keys(area).filter((one) => !used.has(one))));
  const brought = key.filter(({ indicator }) => indicator !== 'inhabitants' || hasFigures(rights, indicator));
  return {
    key,
    indicators: [
      ...brought.filter(({ indicator }) => hasFigures(rights, indicator)),
      ...[...others].map((indicator) => ({ indicator })),
    ],
    rows: sorted(Object.keys(figures)),
    fileColumns: brought.map(({ indicator }) => indicator),
    fileRows: sorted(new Set([...Object.keys(figures), ...applying])).map(({ code, name, figures: area }) => ({
      code,
      name,
      // Always with a comma: the file has semicolons in every language.
      cells: brought.map(({ indicator }) => (area[indicator] === undefined ? '' : sayDecimal(area[indicator], 'nl'))),
    })),
  };
}
