import { formats } from '../../../platform/formats.ts';
import { type Column, Tag, usePage } from '../../../ui/index.ts';
import type { Standing } from '../store.ts';
import { StateTag, usePeriod } from './state.tsx';

/** The columns of every table of rules; `pathOf` says where a rule leads. */
export function useReferenceColumns(pathOf: (id: string) => string): Column<Standing>[] {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const period = usePeriod();
  return [
    {
      key: 'title',
      header: t('references.column.rule'),
      rowHeader: true,
      cell: ({ id, title, isExample }) => (
        <>
          <a href={href(pathOf(id))}>{title}</a> {isExample && <Tag>{t('references.example')}</Tag>}
        </>
      ),
    },
    { key: 'owner', header: t('references.column.owner'), cell: ({ owner }) => owner },
    { key: 'state', header: t('references.column.state'), cell: ({ state }) => <StateTag state={state} /> },
    { key: 'period', header: t('references.column.period'), cell: (row) => period(row) },
    {
      key: 'checked',
      header: t('references.column.checked'),
      cell: ({ check }) => (check ? date(check.at) : t('references.never')),
    },
  ];
}
