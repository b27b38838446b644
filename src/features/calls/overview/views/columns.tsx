import { formats } from '../../../../platform/formats.ts';
import type { Language, Translate } from '../../../../platform/i18n.ts';
import type { Column } from '../../../../ui/index.ts';
import type { BudgetRow, PlaceRow, Sums } from '../figures.ts';

interface Words {
  t: Translate;
  language: Language;
}

function sumColumns<Row extends Sums>({ t, language }: Words, total: Sums): Column<Row>[] {
  const { money, number } = formats(language);
  return [
    ...(['asked', 'granted', 'paid'] as const).map((key) => ({
      key,
      header: t(`overview.column.${key}`),
      numeric: true,
      cell: (row: Row) => money(row[key]),
      footer: money(total[key]),
    })),
    ...(['applications', 'grantedCount', 'refusedCount'] as const).map((key) => ({
      key,
      header: t(`overview.column.${key}`),
      numeric: true,
      cell: (row: Row) => number(row[key]),
      footer: number(total[key]),
    })),
  ];
}

/** Calls or axes, with what there is to give and what is free. */
export function budgetColumns(
  words: Words,
  total: BudgetRow,
  title: Pick<Column<BudgetRow>, 'header' | 'cell'>,
): Column<BudgetRow>[] {
  const { money } = formats(words.language);
  const budget = (key: 'envelope' | 'free'): Column<BudgetRow> => ({
    key,
    header: words.t(`overview.column.${key}`),
    numeric: true,
    cell: (row) => (row[key] === null ? '–' : money(row[key])),
    footer: total[key] === null ? '–' : money(total[key]),
  });
  return [
    { key: 'title', rowHeader: true, footer: words.t('overview.together'), ...title },
    budget('envelope'),
    ...sumColumns<BudgetRow>(words, total),
    budget('free'),
  ];
}

/** Regions or classes, with how many municipalities there take part. */
export function placeColumns(words: Words, total: Sums, rows: readonly PlaceRow[]): Column<PlaceRow>[] {
  const { number } = formats(words.language);
  const sum = (key: 'municipalities' | 'taking') => rows.reduce((all, row) => all + row[key], 0);
  return [
    {
      key: 'title',
      header: words.t('overview.column.place'),
      rowHeader: true,
      cell: ({ title }) => title,
      footer: words.t('overview.together'),
    },
    ...sumColumns<PlaceRow>(words, total),
    ...(['municipalities', 'taking'] as const).map((key) => ({
      key,
      header: words.t(`overview.column.${key}`),
      numeric: true,
      cell: (row: PlaceRow) => number(row[key]),
      footer: number(sum(key)),
    })),
  ];
}
