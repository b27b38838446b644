import type { FieldErrors } from '../../../../platform/forms.ts';
import type { Translate } from '../../../../platform/i18n.ts';
import { readDate } from '../../../../ui/forms/typed.ts';
import { type Answered, answerTo, type CostRow, type FundingRow } from '../answers.ts';
import type { AskedField } from '../questions.ts';
import { cellName, fieldName } from './names.ts';
import { readIban, readNumber } from './typed.ts';

/** What is wrong with an answer, and where: `key` is that of its words under `applying.problem`. */
export interface AnswerProblem {
  /** Name of the field, or of the cell in a row, in the form. */
  name: string;
  fieldId: string;
  key: string;
  values: Record<string, string>;
  /** Not answered yet: nothing that a draft has to be told. */
  isMissing: boolean;
}

/** What a step's answers may name besides what the step itself says. Not looked at when not given. */
export interface Known {
  /** Codes of the types of cost of the call's rule. */
  costTypes?: readonly string[] | undefined;
  areas?: readonly string[] | undefined;
}

export const longest = { text: 300, 'long-text': 20_000, row: 300 } as const;
const mostRows = 200;
const money = /^\d{1,13}\.\d{2}$/;

/**
 * All that keeps the answers of a step from being sent in, in the order of the form. `files` holds the field of each file that was added.
 */
export function answerProblems(
  fields: readonly AskedField[],
  answers: Answered,
  files: readonly { field: string }[],
  known: Known = {},
): AnswerProblem[] {
  return fields.flatMap((field) => {
    const at = (key: string, values: Record<string, string> = {}, name = fieldName(field.id)): AnswerProblem => ({
      name,
      fieldId: field.id,
      key,
      values: { label: field.label, ...values },
      isMissing: key.startsWith('missing'),
    });
    if (field.kind === 'file') {
      return field.isRequired && !files.some((file) => file.field === field.id) ? [at('missingFile')] : [];
    }
    const answer = answerTo(answers, field.id);
    if (answer === undefined) return field.isRequired ? [at('missing')] : [];
    if (field.kind === 'costs' || field.kind === 'funding') return rowProblems(field, answer as Rows, known, at);
    if (field.kind === 'choices') {
      const isOffered = (code: string) => field.choices?.some((choice) => choice.code === code) ?? false;
      return Array.isArray(answer) && answer.every((code) => typeof code === 'string' && isOffered(code))
        ? []
        : [at('choice')];
    }
    if (typeof answer !== 'string') return [at('choice')];
    const wrong = wrongText(field, answer, known);
    return wrong ? [at(...wrong)] : [];
  });
}

type Wrong = [key: string, values?: Record<string, string>];

function wrongText(field: AskedField, answer: string, { areas }: Known): Wrong | null {
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return answer.length > longest[field.kind] ? ['tooLong', { most: String(longest[field.kind]) }] : null;
    case 'number':
      return wrongNumber(field, answer);
    case 'money':
      return money.test(answer) ? null : ['money'];
    case 'date':
      return readDate(answer) === answer ? null : ['date'];
    case 'iban':
      return readIban(answer) === answer ? null : ['iban'];
    case 'choice':
      return field.choices?.some(({ code }) => code === answer) ? null : ['choice'];
    case 'yes-no':
      if (answer !== 'yes' && answer !== 'no') return ['choice'];
      return !field.ends || field.ends.expected === answer ? null : ['ends', { reason: field.ends.otherwise }];
    case 'area':
      return areas === undefined || areas.includes(answer) ? null : ['choice'];
    case 'measure':
      // One that was chosen may have left its plan since.
      return answer.length > longest.text ? ['choice'] : null;
    default:
      return ['choice'];
  }
}

function wrongNumber({ unit, least, most }: AskedField, answer: string): Wrong | null {
  if (readNumber(answer) !== answer) return ['number'];
  if (unit !== undefined && answer.includes('.')) return ['whole'];
  if (least !== undefined && compare(answer, least) < 0) return ['least', { least }];
  if (most !== undefined && compare(answer, most) > 0) return ['most', { most }];
  return null;
}

/** Compares decimal text exactly, with at most eight decimals. */
function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => {
    const [whole = '', decimals = ''] = text.split('.');
    return BigInt(whole + decimals.padEnd(8, '0'));
  });
  return a! < b! ? -1 : a! > b! ? 1 : 0;
}

type Rows = readonly (CostRow | FundingRow)[];
type At = (key: string, values?: Record<string, string>, name?: string) => AnswerProblem;

function rowProblems(field: AskedField, rows: Rows, { costTypes = [] }: Known, at: At): AnswerProblem[] {
  if (!Array.isArray(rows)) return [at('choice')];
  if (rows.length > mostRows) return [at('tooManyRows', { most: String(mostRows) })];
  return rows.flatMap((row, index) => {
    const inCell = (column: string, key: string, values: Record<string, string> = {}) =>
      at(key, { row: String(index + 1), ...values }, cellName(field.id, index, column));
    const [column, words] =
      'source' in row ? (['source', row.source] as const) : (['description', row.description] as const);
    const type = 'source' in row ? undefined : row.type;
    const asksType = field.kind === 'costs' && costTypes.length > 0;
    return [
      ...(words === '' ? [inCell(column, column === 'source' ? 'missingSource' : 'missingDescription')] : []),
      ...(words.length > longest.row ? [inCell(column, 'rowTooLong', { most: String(longest.row) })] : []),
      ...(asksType && type === undefined ? [inCell('type', 'missingType')] : []),
      ...(type !== undefined && !costTypes.includes(type) ? [inCell('type', 'rowType')] : []),
      ...(isYear(row) ? [] : [inCell('year', 'year')]),
      ...amountProblem(row).map((key) => inCell('amount', key)),
    ];
  });
}

const isYear = ({ year, typed }: Rows[number]): boolean =>
  typed?.year === undefined && (year === undefined || (year >= 1990 && year <= 2099));

function amountProblem({ amount, typed }: Rows[number]): string[] {
  if (typed?.amount !== undefined) return ['rowMoney'];
  if (amount === '') return ['missingAmount'];
  return money.test(amount) ? [] : ['rowMoney'];
}

/** The problems as a form shows them: at the field or the cell, one each. */
export function problemErrors(problems: readonly AnswerProblem[], t: Translate): FieldErrors {
  const errors: FieldErrors = {};
  for (const problem of problems) errors[problem.name] ??= problemWords(problem, t);
  return errors;
}

export const problemWords = ({ key, values }: AnswerProblem, t: Translate): string =>
  t(`applying.problem.${key}`, values);

/** The answers without what is not (yet) right: rows without a good amount, text that is no number. For sums over a draft. */
export function soundAnswers(fields: readonly AskedField[], answers: Answered): Answered {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const answer = answerTo(answers, field.id);
      if (answer === undefined) return [];
      if (field.kind !== 'costs' && field.kind !== 'funding') {
        return answerProblems([field], answers, []).length === 0 ? [[field.id, answer]] : [];
      }
      const rows = (answer as Rows).filter(({ amount }) => money.test(amount)).map(({ typed: _typed, ...row }) => row);
      return rows.length > 0 ? [[field.id, rows as CostRow[]]] : [];
    }),
  );
}
