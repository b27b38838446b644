import { isDeepStrictEqual } from 'node:util';
import { type Answers, answered } from '../../../../platform/forms.ts';
import { type Columns, type Field, type FieldOptions, type Refuse, tidy } from './field.ts';

export type Row = Record<string, unknown>;

/** The name of the button that adds an empty row without saving; its value is the name of the list. */
export const addName = 'add';

/** More rows than any plan has; stops a form that was made to exhaust us. */
export const mostRows = 500;

/** The numbers of the rows that a form holds, in order; they need not follow each other. */
export function rowNumbers(answers: Answers, list: string): number[] {
  const numbers = new Set<number>();
  for (const name of Object.keys(answers)) {
    const number = name.startsWith(`${list}.`) ? /^\d{1,6}(?=\.)/.exec(name.slice(list.length + 1))?.[0] : undefined;
    if (number !== undefined && String(Number(number)) === number) numbers.add(Number(number));
  }
  return [...numbers].sort((one, other) => one - other);
}

/** The rows to draw: those that were answered and one empty one, which "add another" gives each time. */
export function drawnRows(answers: Answers, list: string): number[] {
  const numbers = rowNumbers(answers, list);
  const last = numbers.at(-1);
  const endsEmpty = last !== undefined && isEmptyRow(answers, `${list}.${last}.`);
  const wantsMore = answered(answers, addName) === list;
  return endsEmpty && !wantsMore ? numbers : [...numbers, (last ?? -1) + 1];
}

const isEmptyRow = (answers: Answers, prefix: string): boolean =>
  Object.keys(answers).every((name) => !name.startsWith(prefix) || answered(answers, name).trim() === '');

export const isRemoved = (answers: Answers, row: string): boolean => answered(answers, `${row}.remove`) !== '';

/**
 * Reads each row of a list: gaps in the numbers do not matter, removed and empty rows are left out, and what is wrong
 * is named by the number that the row has in the form.
 */
export function parseRows<R>(
  answers: Answers,
  list: string,
  refuse: Refuse,
  parseRow: (row: string) => R | undefined,
): R[] | undefined {
  const numbers = rowNumbers(answers, list);
  if (numbers.length > mostRows) {
    refuse(list, 'too-many', { most: mostRows });
    return undefined;
  }
  const found = numbers
    .map((number) => `${list}.${number}`)
    .filter((row) => !isRemoved(answers, row))
    .map(parseRow)
    .filter((row) => row !== undefined);
  return found.length > 0 ? found : undefined;
}

/** A list of things that are alike, each with the same few fields. */
export function rows(columns: Columns, options: FieldOptions = {}): Field<Row[]> {
  const fields = Object.entries(columns);
  const parseRow = (answers: Answers, refuse: Refuse) => (row: string) =>
    filled(fields.map(([name, column]) => [name, column.parse(answers, `${row}.${name}`, refuse)]));
  const tidyRow = (stored: Row) => filled(fields.map(([name, column]) => [name, tidy(column, stored[name])]));
  return {
    control: { as: 'rows', columns },
    ...options,
    parse: (answers, name, refuse) => parseRows(answers, name, refuse, parseRow(answers, refuse)),
    show: (name, value) =>
      Object.assign(
        {},
        ...value.flatMap((row, number) =>
          fields
            .filter(([column]) => row[column] !== undefined)
            .map(([column, field]) => field.show(`${name}.${number}.${column}`, row[column])),
        ),
      ),
    take: (stored) =>
      listOf(stored)
        .map(tidyRow)
        .filter((row) => row !== undefined),
    give: (value, stored) => keepEqual(value, listOf(stored), tidyRow),
  };
}

/** The new list, in which each row that was not changed is the stored one, to the letter. */
export function keepEqual<R>(
  value: readonly R[] | undefined,
  stored: readonly R[],
  tidyRow: (row: R) => unknown,
): R[] | undefined {
  const left = stored.map((row) => ({ row, tidied: tidyRow(row) }));
  return value?.map((row) => {
    const at = left.findIndex(({ tidied }) => isDeepStrictEqual(tidied, row));
    return at === -1 ? row : left.splice(at, 1)[0]!.row;
  });
}

function filled(entries: [string, unknown][]): Row | undefined {
  const known = entries.filter(([, value]) => value !== undefined);
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

const listOf = (stored: unknown): Row[] => (Array.isArray(stored) ? stored : []);
