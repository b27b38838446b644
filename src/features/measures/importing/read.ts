import { parse } from 'csv-parse/sync';
import { toCents } from '../../../platform/money.ts';
import { readMoney } from '../../../ui/forms/typed.ts';
import { cleanText, titleOf } from '../rules/action-text.ts';
import { type ColumnName, columnOf, labelOf, required } from './columns.ts';

/** What is wrong and where: `problem` is a key of `measures.import.problem`; `line` counts from 1 with the header. */
export interface Problem {
  line: number | null;
  column: string | null;
  problem: string;
  values: Record<string, string>;
}

/** An action of a multi-year plan as a file tells of it. */
export interface Action {
  line: number;
  municipality: string;
  codes: { objective: string; actionPlan: string; action: string };
  /** The action's own short text, as it stands in the plan. */
  name: string;
  title: string;
  description: string;
  objective: string;
  actionPlan: string;
  /** Cents by year; years about which the file says nothing are left out. */
  amounts: Record<string, string>;
}

export interface ReadFile {
  actions: Action[];
  problems: Problem[];
  /** Headers of columns that we do not know and leave out. */
  ignored: string[];
}

const longest = { action: 500, text: 20_000 } as const;
const unseen = /(?![\t\n])\p{Cc}|\p{Cs}/gu;

/**
 * Reads a CSV file of actions with their budgets. Takes `;` and `,`, a byte order mark, both line ends, and amounts as
 * "1.234,56" or "1234.56". Every problem is reported at once; with any problem nothing of the file may be used.
 */
export function readActions(text: string): ReadFile {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    const options = { info: true, trim: true, skip_empty_lines: true, relax_column_count: true, bom: true } as const;
    records = parse(text, { ...options, delimiter: delimiterOf(text) }) as never;
  } catch (error) {
    const { lines } = error as { lines?: number };
    return failed(problemAt(lines ?? null, null, 'notCsv', { detail: (error as Error).message }));
  }
  const [head, ...body] = records;
  if (!head || body.length === 0) return failed(problemAt(null, null, 'noRows'));
  const places = head.record.map(columnOf);
  const problems = problemsOfHead(head.record, places);
  if (problems.length > 0) return { actions: [], problems, ignored: [] };
  const actions: Action[] = [];
  for (const { record, info } of body) {
    // A row ends where the reader stands; one with line breaks in its texts began earlier.
    const line = info.lines - record.join('').split('\n').length + 1;
    const read = readRow(record, places, line);
    if ('problems' in read) problems.push(...read.problems);
    else actions.push(read);
  }
  return { actions, problems, ignored: head.record.filter((_, index) => places[index] === undefined) };
}

/** The text of a file; null when it is not UTF-8 or holds what no text holds. */
export function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function readRow(record: string[], places: Place[], line: number): Action | { problems: Problem[] } {
  if (record.length !== places.length) {
    const counts = { expected: String(places.length), found: String(record.length) };
    return { problems: [problemAt(line, null, 'columnCount', counts)] };
  }
  const problems: Problem[] = [];
  const cells: Partial<Record<ColumnName, string>> = {};
  const amounts: Record<string, string> = {};
  for (const [index, place] of places.entries()) {
    const cell = record[index]!.replace(/\r\n?/g, '\n').replace(unseen, '');
    if (typeof place === 'string') cells[place] = cell;
    if (typeof place !== 'number' || cell === '' || cell === '-') continue;
    const euro = readMoney(cell);
    if (euro === null) problems.push(problemAt(line, String(place), 'amount', { value: cell }));
    else amounts[place] = String(toCents(euro));
  }
  for (const name of required) if (!cells[name]) problems.push(problemAt(line, labelOf(name), 'empty'));
  if ((cells.action?.length ?? 0) > longest.action)
    problems.push(problemAt(line, labelOf('action'), 'long', { most: String(longest.action) }));
  if ((cells.text?.length ?? 0) > longest.text)
    problems.push(problemAt(line, labelOf('text'), 'long', { most: String(longest.text) }));
  return problems.length > 0 ? { problems } : actionOf(cells, amounts, line);
}

function actionOf(cells: Partial<Record<ColumnName, string>>, amounts: Action['amounts'], line: number): Action {
  const { municipality = '', action: name = '', objective = '', actionPlan = '' } = cells;
  const description = cleanText(cells.text ?? '');
  const codes = {
    objective: cells.objectiveCode ?? '',
    actionPlan: cells.actionPlanCode ?? '',
    action: cells.actionCode ?? '',
  };
  const title = titleOf(name, description);
  // A text that only says the name again tells nothing.
  const says = description === title || description === name ? '' : description;
  return { line, municipality, codes, name, title, description: says, objective, actionPlan, amounts };
}

type Place = ReturnType<typeof columnOf>;

function problemsOfHead(headers: string[], places: Place[]): Problem[] {
  const missing = required
    .filter((name) => !places.includes(name))
    .map((name) => problemAt(1, labelOf(name), 'columnMissing'));
  const twice = headers.filter((_, index) => places[index] !== undefined && places.indexOf(places[index]) !== index);
  return [...missing, ...twice.map((header) => problemAt(1, header, 'columnTwice'))];
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

export const problemAt = (
  line: number | null,
  column: string | null,
  problem: string,
  values: Record<string, string> = {},
): Problem => ({
  line,
  column,
  problem,
  values,
});

const failed = (problem: Problem): ReadFile => ({ actions: [], problems: [problem], ignored: [] });
