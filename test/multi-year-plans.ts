import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { fromRoot } from '../src/platform/root.ts';

interface Row {
  municipality: string;
  nis_code: string;
  bd_code: string;
  bd_short: string;
  ap_code: string;
  ap_short: string;
  ac_code: string;
  ac_short: string;
  ac_long: string;
  yearly_amounts: Record<string, number>;
}

const file = fromRoot(
  process.env['SHARED_DATA'] ?? '../shared/data',
  'vl-mjp-acties-2026',
  'acties_mjp_2026_2031.jsonl.gz',
);

export const hasActions = existsSync(file);

/** Why tests that need the real actions did not run. */
export const skipActions = hasActions
  ? false
  : `the real actions are not here (${file}); set SHARED_DATA to their folder`;

/** The real actions of Flemish multi-year plans 2026-2031; not part of the product. */
export const readActionRows = (): Row[] =>
  gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line) => mended(JSON.parse(line) as Row));

// The source gives Aalst a code that no municipality has.
const mended = (row: Row): Row =>
  row.nis_code === '71001' && row.municipality === 'Aalst' ? { ...row, nis_code: '41002' } : row;

const years = ['2026', '2027', '2028', '2029', '2030', '2031'];

/** The same as people would save it from a spreadsheet in Flanders: a byte order mark, `;`, amounts as "1.234,50". */
export function actionsCsv(rows: readonly Row[]): string {
  const head = ['nis_code', 'bd_code', 'bd_short', 'ap_code', 'ap_short', 'ac_code', 'ac_short', 'ac_long', ...years];
  const lines = rows.map((row) => [
    ...[row.nis_code, row.bd_code, row.bd_short, row.ap_code, row.ap_short, row.ac_code, row.ac_short, row.ac_long],
    ...years.map((year) => euro(row.yearly_amounts[year] ?? 0)),
  ]);
  return `\uFEFF${[head, ...lines].map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`;
}

const euro = (amount: number) => {
  const [whole, cents] = amount.toFixed(2).split('.');
  return `${whole!.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`;
};

const quoted = (cell: string) =>
  /[";\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
