import { parse } from 'csv-parse/sync';
import { readDate } from '../../../../ui/forms/typed.ts';
import { areaOn, type Register } from '../../../areas/index.ts';
import type { NewReport } from '../reporting.ts';

/** What is wrong on a line of a file; `key` names its words under `targets.file`. */
export interface LineProblem {
  line: number;
  key: string;
  value: string;
}

export type ReadReports = { ok: true; reports: NewReport[] } | { ok: false; problems: LineProblem[] };

const columns = ['gebied', 'dag', 'aantal'] as const;
const mostLines = 2000;
const mostProblems = 50;
export const mostUnits = 10_000_000;

/** "1.200" or "1200" → 1200; null for what is no whole number of units, zero or more. */
export function readCount(typed: string): number | null {
  const text = typed.trim().replace(/[\s\u00a0\u202f]/g, '');
  if (!/^\d{1,8}$|^\d{1,3}(\.\d{3}){1,2}$/.test(text)) return null;
  const number = Number(text.replaceAll('.', ''));
  return number <= mostUnits ? number : null;
}

/**
 * Reads reports from a table as text: columns `gebied` (code of a municipality that was there on that day, and that the call is about), `dag`, `aantal` and, when there is
 * one, `bron`; separated by semicolons or commas. All problems are named with their line; with one of them nothing is read.
 */
export function readReportsFile(
  text: string,
  { register, day: today, isMeant }: { register: Register; day: string; isMeant(code: string): boolean },
): ReadReports {
  let rows: { info: { lines: number }; record: Record<string, string> }[];
  try {
    rows = parse(text.replace(/^\uFEFF/, ''), {
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter: /^[^\n]*;/.test(text) ? ';' : ',',
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    }) as unknown as typeof rows;
  } catch (error) {
    return { ok: false, problems: [{ line: (error as { lines?: number }).lines ?? 1, key: 'unreadable', value: '' }] };
  }
  if (rows.length === 0) return { ok: false, problems: [{ line: 1, key: 'empty', value: '' }] };
  if (rows.length > mostLines) return { ok: false, problems: [{ line: 1, key: 'tooMany', value: String(mostLines) }] };
  const missing = columns.filter((name) => !(name in rows[0]!.record));
  if (missing.length > 0) return { ok: false, problems: [{ line: 1, key: 'columns', value: missing.join(', ') }] };

  const problems: LineProblem[] = [];
  const reports: NewReport[] = [];
  const seen = new Set<string>();
  for (const { info, record } of rows) {
    const { gebied = '', dag = '', aantal = '', bron = '' } = record;
    const [day, number] = [readDate(dag), readCount(aantal)];
    const wrong = (key: string, value: string) => problems.push({ line: info.lines, key, value: value.slice(0, 60) });
    if (day === null || day > today) wrong('day', dag);
    else if (areaOn(register, gebied, day)?.kind !== 'municipality') wrong('area', gebied);
    else if (!isMeant(gebied)) wrong('notMeant', gebied);
    else if (seen.has(`${gebied} ${day}`)) wrong('twice', gebied);
    if (number === null) wrong('number', aantal);
    seen.add(`${gebied} ${day}`);
    if (day !== null && number !== null)
      reports.push({ areaCode: gebied, day, number, source: bron.replace(/\p{Cc}|\p{Cs}/gu, ' ').slice(0, 300) });
  }
  return problems.length > 0 ? { ok: false, problems: problems.slice(0, mostProblems) } : { ok: true, reports };
}
