import { formats } from '../../../platform/formats.ts';
import type { Column } from '../../../ui/DataTable.tsx';
import { usePage } from '../../../ui/page.ts';
import { Tag } from '../../../ui/Tag.tsx';
import type { Listed } from '../describe.ts';

/** The columns of every table of areas. */
export function useAreaColumns(): Column<Listed>[] {
  const { t, href, language } = usePage();
  const { number } = formats(language);
  const whole = (value: number | null) => (value === null ? '–' : number(Math.round(value)));
  return [
    {
      key: 'name',
      header: t('areas.column.name'),
      rowHeader: true,
      cell: (area) => (
        <>
          <a href={href(`/gebieden/${area.code}`)}>{area.name}</a>
          {area.example && (
            <>
              {' '}
              <Tag>{t('areas.area.example')}</Tag>
            </>
          )}
        </>
      ),
    },
    {
      key: 'partOf',
      header: t('areas.column.partOf'),
      cell: ({ partOf }) => partOf && <a href={href(`/gebieden/${partOf.code}`)}>{partOf.name}</a>,
    },
    {
      key: 'population',
      header: t('areas.column.population'),
      numeric: true,
      cell: (area) => whole(area.population),
    },
    {
      key: 'surface',
      header: t('areas.column.surface'),
      numeric: true,
      cell: (area) => whole(area.surfaceHectares),
    },
    { key: 'density', header: t('areas.column.density'), numeric: true, cell: (area) => whole(area.density) },
  ];
}
