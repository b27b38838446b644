import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { type FileKind, type FileRows, fileShapes } from '../schema.ts';

/** What is wrong and where: `problem` is a key under `problem` in the locale file, `line` counts from 1 with the header. */
export interface Problem {
  line: number | null;
  column: string | null;
  problem: string;
  values: Record<string, string>;
}

export interface Numbered<T> {
  line: number;
  row: T;
}

export interface ReadFile<K extends FileKind = FileKind> {
  fileKind: K | null;
  /** The fields that the file has a column for. */
  fields: string[];
  rows: Numbered<FileRows[K]>[];
  problems: Problem[];
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const fieldsOf = (kind: FileKind) => Object.keys(fileShapes[kind].row.shape);

/** Which kind of file has these columns: the one whose required columns are all there. */
function recognise(columns: string[]): FileKind | undefined {
  const kinds = Object.keys(fileShapes) as FileKind[];
  return kinds.find((kind) => requiredColumns(kind).every((column) => columns.includes(column)));
}

function requiredColumns(kind: FileKind): string[] {
  const shape: Record<string, z.ZodType> = fileShapes[kind].row.shape;
  return fieldsOf(kind)
    .filter((field) => !shape[field]!.safeParse(undefined).success)
    .map(snake);
}

/**
 * Reads a file of areas, memberships, successions, earlier states or kinds, which its columns tell. Takes `;` and `,`, a byte order
 * mark and both line ends. Every problem is reported at once; with any problem nothing of the file may be used.
 */
export function readCsv(bytes: Uint8Array): ReadFile {
  const problem = (key: string, values = {}, line: number | null = null, column: string | null = null): Problem => ({
    line,
    column,
    problem: key,
    values,
  });
  const failed = (one: Problem): ReadFile => ({ fileKind: null, fields: [], rows: [], problems: [one] });
  let records: { record: string[]; info: { lines: number } }[];
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    records = parse(text, {
      info: true,
      trim: true,
      delimiter: delimiterOf(text),
      relaxColumnCount: true,
      skipEmptyLines: true,
    }) as unknown as typeof records;
  } catch (error) {
    if (error instanceof TypeError) return failed(problem('notUtf8'));
    return failed(problem('notCsv', { detail: (error as Error).message }));
  }
  const [header, ...body] = records;
  if (!header || body.length === 0) return failed(problem('noRows'));
  const columns = header.record.map((name) => name.toLowerCase());
  const fileKind = recognise(columns);
  if (!fileKind) return failed(problem('unknownColumns', { columns: columns.join(', ') }, 1));
  const problems: Problem[] = [];
  const fields = fieldsOf(fileKind);
  const places = columns.map((column) => fields.find((field) => snake(field) === column));
  for (const [index, column] of columns.entries()) {
    if (!places[index]) problems.push(problem('unknownColumn', { column }, 1, column));
    if (columns.indexOf(column) !== index) problems.push(problem('columnTwice', { column }, 1, column));
  }
  const rows: Numbered<FileRows[FileKind]>[] = [];
  for (const { record, info } of body) {
    if (record.length !== columns.length) {
      const counts = { expected: String(columns.length), found: String(record.length) };
      problems.push(problem('columnCount', counts, info.lines));
      continue;
    }
    const cells = Object.fromEntries(places.flatMap((field, index) => (field ? [[field, record[index]]] : [])));
    const read = fileShapes[fileKind].row.safeParse(cells);
    if (read.success) rows.push({ line: info.lines, row: read.data });
    else problems.push(...read.error.issues.map((issue) => atCell(issue, cells, info.lines)));
  }
  const given = places.filter((field) => field !== undefined);
  return { fileKind, fields: given, rows, problems: [...problems, ...duplicates(fileKind, rows)] };
}

function atCell(issue: z.core.$ZodIssue, cells: Record<string, string | undefined>, line: number): Problem {
  const field = String(issue.path[0] ?? '');
  return { line, column: snake(field), problem: issue.message, values: { value: cells[field] ?? '' } };
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

function duplicates(fileKind: FileKind, rows: Numbered<FileRows[FileKind]>[]): Problem[] {
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { line, row } of rows) {
    const key = keyOf(fileKind, row);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line);
    else {
      const column = snake(fileShapes[fileKind].key[0]!);
      problems.push({ line, column, problem: 'rowTwice', values: { line: String(first) } });
    }
  }
  return problems;
}

/** What tells a row of this kind of file from the others. */
export const keyOf = <K extends FileKind>(fileKind: K, row: FileRows[K]): string =>
  fileShapes[fileKind].key.map((field) => (row as unknown as Record<string, string>)[field]).join(' ');

export const columnOf = snake;
