import { formats } from '../../../../platform/formats.ts';
import { toCents } from '../../../../platform/money.ts';
import { DataTable, DescriptionList, usePage } from '../../../../ui/index.ts';
import type { FormField } from '../../document/form.ts';
import { type Answered, answerTo, type CostRow, type FundingRow } from '../answers.ts';
import { type AnswerFile, FileList } from './FileControl.tsx';
import type { FieldOptions } from './StepFields.tsx';
import { answerWords } from './words.ts';

export interface AnswerListProps {
  fields: readonly FormField[];
  answers: Answered;
  options?: FieldOptions;
  files?: Readonly<Record<string, readonly AnswerFile[]>>;
}

/** Answers to read, in the order of the form: what was sent in, or is about to be. */
export function AnswerList({ fields, answers, options, files }: AnswerListProps) {
  const { t, language } = usePage();
  return (
    <DescriptionList
      items={fields.map((field) => {
        const answer = answerTo(answers, field.id);
        const none = <span class="note">{t('applying.field.noAnswer')}</span>;
        const details = () => {
          if (field.kind === 'file') return <FileList files={files?.[field.id] ?? []} />;
          if (answer === undefined) return none;
          if (field.kind === 'costs' || field.kind === 'funding') {
            return <MoneyRows label={field.label} rows={answer as Rows} types={options?.costTypes ?? []} />;
          }
          const words = answerWords(field, answer, { t, language, options });
          return <span class="as-written">{words}</span>;
        };
        return { term: field.label, details: details() };
      })}
    />
  );
}

type Rows = readonly (CostRow | FundingRow)[];

function MoneyRows({
  label,
  rows,
  types,
}: {
  label: string;
  rows: Rows;
  types: NonNullable<FieldOptions['costTypes']>;
}) {
  const { t, language } = usePage();
  const isSound = (amount: string) => /^\d{1,13}\.\d{2}$/.test(amount);
  const amounts = rows.filter(({ amount }) => isSound(amount)).map(({ amount }) => toCents(amount));
  const total = amounts.reduce((sum, cents) => sum + cents, 0n);
  const money = formats(language).moneyBeside([total, ...amounts]);
  const typeName = (code: string | undefined) => types.find(({ value }) => value === code)?.label ?? code ?? '';
  const hasTypes = rows.some((row) => 'type' in row && row.type !== undefined);
  return (
    <DataTable
      caption={label}
      hideCaption
      rows={rows}
      columns={[
        {
          key: 'what',
          header: t(rows.some((row) => 'source' in row) ? 'applying.field.source' : 'applying.field.description'),
          cell: (row) => ('source' in row ? row.source : row.description),
          rowHeader: true,
          footer: t('applying.field.sum'),
        },
        ...(hasTypes
          ? [
              {
                key: 'type',
                header: t('applying.field.type'),
                cell: (row: Rows[number]) => ('type' in row ? typeName(row.type) : ''),
                footer: '',
              },
            ]
          : []),
        {
          key: 'year',
          header: t('applying.field.year'),
          cell: ({ year, typed }) => year ?? typed?.year ?? '',
          footer: '',
        },
        {
          key: 'amount',
          header: t('applying.field.amount'),
          cell: ({ amount, typed }) => typed?.amount ?? (isSound(amount) ? money(toCents(amount)) : amount),
          numeric: true,
          footer: money(total),
        },
      ]}
    />
  );
}
