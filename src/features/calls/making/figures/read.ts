import { parse } from 'csv-parse/sync';
import type { Figures, Rights } from '../../cofinancing/rule.ts';
import { mostFigures } from '../../cofinancing/rule.ts';
import { codeFor } from '../parts/naming.ts';

/** What is wrong in a file: words under `callwork.figures.file`, with the line, and the column counted from 1. */
export interface FileProblem {
  line: number;
  column: number;
  key: string;
  values: Readonly<Record<string, string>>;
}

export type ReadFigures = { ok: true; figures: Figures } | { ok: false; problems: FileProblem[] };

interface Known {
  key: Rights['key'];
  standingOf(code: string): 'municipality' | readonly string[] | null;
}

type Row = { info: { lines: number }; record: string[] };

const areaNames = ['gemeente', 'naam', 'municipality', 'name'];
const inhabitantNames = ['inhabitants', 'inwoners', 'aantal-inwoners'];

/**
 * A figure of a cell as decimal text, or the key of what is wrong with it. Where columns are separated by commas a point is the decimal mark;
 * elsewhere `12.345` may be two things, and is refused.
 */
export function readFigure(typed: string, hasCommas: boolean): { figure: string } | { problem: string } {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '');
  if (text === '') return { problem: 'empty' };
  if ((hasCommas ? /^[1-9]\d{0,2},\d{3}$/ : /^[1-9]\d{0,2}\.\d{3}$/).test(text)) return { problem: 'twoWays' };
  const parts =
    /^(\d+)(?:[.,](\d+))?$/.exec(text) ??
    /^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(text) ??
    /^(\d{1,3}(?:\.\d{3})+)$/.exec(text);
  if (!parts) return { problem: 'number' };
  const whole = parts[1]!.replaceAll('.', '').replace(/^0+(?=\d)/, '');
  const rest = (parts[2] ?? '').replace(/0+$/, '');
  if (whole.length > 13 || rest.length > 8) return { problem: 'long' };
  return { figure: rest === '' ? whole : `${whole}.${rest}` };
}

/** Text of a file that a spreadsheet wrote: UTF-8, or what older ones make of it. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Reads figures by municipality from a table as text: the first column has its code, every further one an indicator of the key by its name; a
 * column with the name of the municipality is passed over. Separated by semicolons, tabs or commas. All problems are named at once; with one
 * of them nothing is read.
 */
export function readFigures(text: string, known: Known): ReadFigures {
  const head = /.*\S.*/.exec(text)?.[0] ?? '';
  const delimiter = head.includes(';') ? ';' : head.includes('\t') ? '\t' : ',';
  const wrong = (line: number, column: number, key: string, values = {}) => ({ line, column, key, values });
  let rows: Row[];
  try {
    const options = { delimiter, bom: true, info: true, relax_column_count: true, trim: delimiter !== '\t' } as const;
    rows = parse(text, { ...options, skip_records_with_empty_values: true }) as unknown as Row[];
  } catch (error) {
    return { ok: false, problems: [wrong((error as { lines?: number }).lines ?? 1, 1, 'unreadable')] };
  }
  const [names, ...areas] = rows;
  if (!names || areas.length === 0) return { ok: false, problems: [wrong(1, 1, 'nothing')] };
  if (areas.length > mostFigures.areas)
    return { ok: false, problems: [wrong(1, 1, 'tooMany', { most: String(mostFigures.areas) })] };

  const { columns, missing, unknown } = columnsOf(names.record, known.key);
  const line = names.info.lines;
  const problems: FileProblem[] = [
    ...unknown.map(({ at, key, name }) => wrong(line, at + 1, key, { name })),
    ...missing.map((name) => wrong(line, names.record.length + 1, 'columnMissing', { name })),
  ];
  const figures: Figures = {};
  const seen = new Map<string, number>();
  for (const { info, record } of areas) {
    const code = (record[0] ?? '').trim();
    const refuse = (column: number, key: string, values = {}) =>
      problems.push(wrong(info.lines, column + 1, key, values));
    const standing = known.standingOf(code);
    if (code === '') refuse(0, 'noCode');
    else if (standing === null) refuse(0, 'area', { code: code.slice(0, 60) });
    else if (standing !== 'municipality') refuse(0, 'merged', { code, into: standing.join(', ') });
    else if (seen.has(code)) refuse(0, 'twice', { code, line: String(seen.get(code)) });
    else seen.set(code, info.lines);
    const extra = record.findIndex((cell, at) => at >= names.record.length && cell.trim() !== '');
    if (extra >= 0) refuse(extra, 'extra');
    const area: Record<string, string> = {};
    for (const [at, indicator] of columns) {
      const read = readFigure(record[at] ?? '', delimiter === ',');
      if ('problem' in read) refuse(at, read.problem, { text: (record[at] ?? '').slice(0, 40) });
      else area[indicator] = read.figure;
    }
    figures[code] = area;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, figures };
}

/** Which column holds which indicator; what is named there and not known, and what is not there. */
function columnsOf(names: readonly string[], key: Rights['key']) {
  const columns = new Map<number, string>();
  const unknown: { at: number; key: string; name: string }[] = [];
  const isCalled = ({ indicator, title }: Rights['key'][number], name: string) =>
    (title !== undefined && codeFor(title) === name) || (indicator === 'inhabitants' && inhabitantNames.includes(name));
  names.forEach((written, at) => {
    if (at === 0) return;
    const name = codeFor(written.trim());
    // Another may be titled as this one is named: the name itself goes first, as our own file has it.
    const part = key.find(({ indicator }) => indicator === name) ?? key.find((one) => isCalled(one, name));
    const isTwice = part && [...columns.values()].includes(part.indicator);
    if (part && !isTwice) columns.set(at, part.indicator);
    else if (isTwice || !areaNames.includes(name))
      unknown.push({ at, key: isTwice ? 'columnTwice' : 'columnUnknown', name: written.slice(0, 60) });
  });
  const found = new Set(columns.values());
  const missing = key.filter(({ indicator }) => indicator !== 'inhabitants' && !found.has(indicator));
  return { columns, unknown, missing: missing.map(({ indicator, title = indicator }) => title) };
}
