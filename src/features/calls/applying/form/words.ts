import { formats } from '../../../../platform/formats.ts';
import type { Language, Translate } from '../../../../platform/i18n.ts';
import type { FormField } from '../../document/form.ts';
import type { AnswerValue, CostRow, FundingRow } from '../answers.ts';
import type { FieldOptions } from './StepFields.tsx';
import { showTyped } from './typed.ts';

interface Words {
  t: Translate;
  language: Language;
  options?: FieldOptions | undefined;
}

/** An answer as a text to read: names instead of codes, and each row of a table on a line. */
export function answerWords(field: FormField, answer: AnswerValue, { t, language, options }: Words): string {
  if (field.kind === 'costs' || field.kind === 'funding')
    return rowsInWords(answer as Row[], language, options?.costTypes);
  const nameOf = (code: string) => field.choices?.find((choice) => choice.code === code)?.label ?? code;
  if (typeof answer !== 'string') return (answer as string[]).map(nameOf).join(', ');
  switch (field.kind) {
    case 'choice':
      return nameOf(answer);
    case 'yes-no':
      return answer === 'yes' || answer === 'no' ? t(`applying.answer.${answer}`) : answer;
    case 'area':
      return options?.areas?.find(({ value }) => value === answer)?.label ?? answer;
    case 'measure':
      return options?.measures?.find(({ value }) => value === answer)?.label ?? answer;
    case 'money':
      return /^\d{1,13}\.\d{2}$/.test(answer) ? formats(language).money(answer) : answer;
    default:
      return showTyped(field.kind, answer, language);
  }
}

type Row = CostRow | FundingRow;

const rowsInWords = (rows: readonly Row[], language: Language, types: FieldOptions['costTypes'] = []): string =>
  rows
    .map((row) => {
      const amount = /^\d{1,13}\.\d{2}$/.test(row.amount) ? formats(language).money(row.amount) : row.amount;
      const cells = [
        'source' in row ? row.source : row.description,
        'type' in row ? (types.find(({ value }) => value === row.type)?.label ?? row.type) : undefined,
        row.year ?? row.typed?.year,
        row.typed?.amount ?? amount,
      ];
      return cells.filter((cell) => cell !== undefined && cell !== '').join(', ');
    })
    .join('\n');
