import { formats } from '../../../../platform/formats.ts';
import { type Column, DataTable, Tag, usePage } from '../../../../ui/index.ts';
import type { TargetQuery } from '../pages.tsx';
import { targetPath } from '../paths.ts';
import type { Progress } from '../rules/progress.ts';

/** The address of the same page with other answers; what is as always is left out. */
export function addressOf(code: string, { pagina, ...asked }: TargetQuery): string {
  const { sorteer, richting, ...rest } = asked;
  const given = {
    ...rest,
    sorteer: sorteer === 'naam' ? '' : sorteer,
    richting: richting === 'op' ? '' : richting,
    pagina: pagina === 1 ? '' : String(pagina),
  };
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''));
  return query.size === 0 ? targetPath(code) : `${targetPath(code)}?${query}`;
}

interface TargetTableProps {
  call: { code: string };
  asked: TargetQuery;
  rows: Progress[];
  /** What the rows add up to; not when only some of them are looked for. */
  whole?: Progress;
}

/** What is needed, done and left, by area. What was not reported is a dash. */
export function TargetTable({ call, asked, rows, whole }: TargetTableProps) {
  const { t, href, language } = usePage();
  const { number, date } = formats(language);
  const sorting = (by: TargetQuery['sorteer']): Column<Progress>['sort'] => {
    const isNow = asked.sorteer === by;
    const richting = isNow && asked.richting === 'op' ? ('af' as const) : ('op' as const);
    return {
      href: href(addressOf(call.code, { ...asked, sorteer: by, richting, pagina: 1 })),
      now: isNow ? (asked.richting === 'op' ? 'ascending' : 'descending') : undefined,
    };
  };
  const told = (value: number | null) => (value === null ? '–' : number(value));
  const partly = (value: number | null, { known, of }: Progress) =>
    value !== null && known < of ? t('targets.atLeast', { value: number(value) }) : told(value);
  const columns: Column<Progress>[] = [
    {
      key: 'name',
      header: t('targets.column.area'),
      rowHeader: true,
      sort: sorting('naam'),
      footer: whole && (whole.name || t('targets.all')),
      cell: ({ code, name, isExample }) => (
        <>
          <a href={href(`/gebieden/${code}`)}>{name}</a> {isExample && <Tag>{t('callnews.example')}</Tag>}
        </>
      ),
    },
    {
      key: 'inhabitants',
      header: t('targets.column.inhabitants'),
      numeric: true,
      footer: whole && told(whole.inhabitants),
      cell: ({ inhabitants }) => told(inhabitants),
    },
    {
      key: 'need',
      header: t('targets.column.need'),
      numeric: true,
      sort: sorting('nodig'),
      footer: whole && told(whole.need),
      cell: ({ need }) => told(need),
    },
    {
      key: 'done',
      header: t('targets.column.done'),
      numeric: true,
      sort: sorting('gedaan'),
      footer: whole && partly(whole.done, whole),
      cell: (row) => partly(row.done, row),
    },
    {
      key: 'toDo',
      header: t('targets.column.toDo'),
      numeric: true,
      sort: sorting('nog'),
      footer: whole && partly(whole.toDo, whole),
      cell: (row) => partly(row.toDo, row),
    },
    {
      key: 'day',
      header: t('targets.column.day'),
      footer: whole && t('targets.knownOf', { known: number(whole.known), of: number(whole.of) }),
      cell: ({ day, known, of }) =>
        of > 1
          ? t('targets.knownOf', { known: number(known), of: number(of) })
          : day
            ? date(day)
            : t('targets.notReported'),
    },
  ];
  return rows.length === 0 ? null : (
    <DataTable caption={t('targets.caption')} hideCaption columns={columns} rows={rows} rowKey={({ code }) => code} />
  );
}
