import { readMoney } from '../../../../ui/forms/typed.ts';
import type { FieldKind } from '../../document/codes.ts';
import type { FormField } from '../../document/form.ts';
import type { Answered, AnswerValue, CostRow, FundingRow } from '../answers.ts';
import { cellName, fieldName } from './names.ts';
import { readTyped } from './typed.ts';

/** What a form posts: names of fields with one text or several. */
type Posted = Record<string, unknown>;

/**
 * Reads what was posted for a step. Nothing that was typed is lost: what is no number, amount, year, day or account number stays as it was
 * typed, so that a draft keeps it and `answerProblems` can name it. Rows of a table in which nothing stands are left out.
 */
export function readAnswers(fields: readonly FormField[], body: unknown): Answered {
  const posted = (typeof body === 'object' && body !== null ? body : {}) as Posted;
  return Object.fromEntries(
    fields.flatMap((field): [string, AnswerValue][] => {
      const value = readers[field.kind](posted, field);
      return value.length === 0 ? [] : [[field.id, value]];
    }),
  );
}

type Reader = (posted: Posted, field: FormField) => AnswerValue;

const one: Reader = (posted, { id, kind }) => {
  const typed = textAt(posted, fieldName(id));
  return typed === '' ? '' : readTyped(kind, typed);
};

const several: Reader = (posted, { id }) => [...new Set(textsAt(posted, fieldName(id)).filter((code) => code !== ''))];

const costs: Reader = (posted, { id }) =>
  rowsOf(posted, id, (cell): CostRow | null => {
    const { typed, ...read } = yearAndAmount(cell);
    const [description, type] = [cell('description'), cell('type')];
    if (!description && !type && isEmpty(read, typed)) return null;
    return { description, ...(type && { type }), ...read, ...(typed && { typed }) };
  });

const funding: Reader = (posted, { id }) =>
  rowsOf(posted, id, (cell): FundingRow | null => {
    const { typed, ...read } = yearAndAmount(cell);
    const source = cell('source');
    if (!source && isEmpty(read, typed)) return null;
    return { source, ...read, ...(typed && { typed }) };
  });

const readers: Record<FieldKind, Reader> = {
  text: one,
  'long-text': one,
  number: one,
  money: one,
  costs,
  funding,
  choice: one,
  choices: several,
  'yes-no': one,
  date: one,
  file: () => '',
  area: one,
  measure: one,
  iban: one,
};

type Cell = (column: string) => string;

function rowsOf<Row>(posted: Posted, id: string, read: (cell: Cell) => Row | null): Row[] {
  return rowNumbers(posted, id).flatMap(
    (number) => read((column) => textAt(posted, cellName(id, number, column))) ?? [],
  );
}

/** The numbers of the rows that were posted, in order; they need not follow each other. */
function rowNumbers(posted: Posted, id: string): number[] {
  const start = `${fieldName(id)}.`;
  const numbers = Object.keys(posted).flatMap((name) =>
    name.startsWith(start) ? (/^\d{1,4}(?=\.)/.exec(name.slice(start.length))?.[0] ?? []) : [],
  );
  return [...new Set(numbers.map(Number))].sort((a, b) => a - b);
}

function yearAndAmount(cell: Cell): Pick<CostRow, 'year' | 'amount' | 'typed'> {
  const [year, amount] = [cell('year'), cell('amount')];
  const isYear = /^[1-9]\d{3}$/.test(year);
  const money = readMoney(amount);
  const typed = { ...(!isYear && year && { year }), ...(money === null && amount && { amount }) };
  return {
    ...(isYear && { year: Number(year) }),
    amount: money ?? '',
    ...(Object.keys(typed).length > 0 && { typed }),
  };
}

const isEmpty = (read: { year?: number; amount: string }, typed: unknown): boolean =>
  read.year === undefined && read.amount === '' && typed === undefined;

// What a keyboard does not give and the database does not take.
const unseen = /\p{Cs}|(?![\t\n\r])\p{Cc}/gu;

const textsAt = (posted: Posted, name: string): string[] =>
  [Object.hasOwn(posted, name) ? posted[name] : []]
    .flat()
    .filter((text) => typeof text === 'string')
    .map((text) => text.replace(/\r\n?/g, '\n').replace(unseen, '').trim());

const textAt = (posted: Posted, name: string): string => textsAt(posted, name)[0] ?? '';

/** One text that was posted besides the fields. */
export const readText = (posted: Posted, name: string): string => textAt(posted, name);

/** Everything that a form posted as text, to show it again; nothing of it is left out. */
export const postedTexts = (body: unknown): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(typeof body === 'object' && body !== null ? body : {}).filter(
      (entry): entry is [string, string | string[]] =>
        typeof entry[1] === 'string' || (Array.isArray(entry[1]) && entry[1].every((one) => typeof one === 'string')),
    ),
  );
