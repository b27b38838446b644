import { formats } from '../../../../platform/formats.ts';
import { Actions, Button, DataTable, Form, Pagination, Select, usePage } from '../../../../ui/index.ts';
import type { Organisation } from '../../holders-store.ts';
import { overviewFile, overviewPath } from '../addresses.ts';
import type { Overview } from '../overview.ts';
import { sizes } from '../sizes.ts';
import { absentOf, type Chosen, regionName } from '../tables-of.ts';

interface AbsentSectionProps {
  organisation: Organisation;
  overview: Overview;
  chosen: Chosen;
}

const pageSize = 25;

/** Who could take part in a call and does not. */
export function AbsentSection({ organisation, overview, chosen }: AbsentSectionProps) {
  const { t, href, language } = usePage();
  const { number } = formats(language);
  const rows = absentOf(overview, chosen);
  const title = chosen.call?.document.title ?? '';
  const at = overviewPath(organisation.id);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(chosen.page, pages);
  const asked = {
    oproep: chosen.call?.code ?? '',
    regio: chosen.region,
    grootte: chosen.size,
  };
  const query = (more: Record<string, string>) => new URLSearchParams({ ...asked, ...more });
  return (
    <section aria-labelledby="afwezig">
      <h2 id="afwezig">{t('overview.absent.title')}</h2>
      <p class="note">{t('overview.absent.text')}</p>
      <Form method="get" action={`${href(at)}#afwezig`}>
        {chosen.among && <input type="hidden" name="van" value={chosen.among} />}
        <Select
          name="oproep"
          label={t('overview.column.call')}
          options={overview.calls.map(({ code, document }) => ({ value: code, label: document.title }))}
          value={chosen.call?.code ?? ''}
          empty={false}
          required
        />
        <Select
          name="regio"
          label={t('overview.absent.region')}
          options={regionOptions(overview, {
            province: t('overview.column.province'),
            'reference-region': t('overview.column.referenceRegion'),
          })}
          value={chosen.region}
          empty={t('overview.absent.all')}
        />
        <Select
          name="grootte"
          label={t('overview.absent.size')}
          options={sizes.map(({ code }) => ({ value: code, label: t(`overview.size.${code}`) }))}
          value={chosen.size}
          empty={t('overview.absent.all')}
        />
        <Actions>
          <Button kind="secondary">{t('overview.absent.show')}</Button>
        </Actions>
      </Form>
      <p>{t('overview.absent.count', { count: rows.length, title })}</p>
      <DataTable
        caption={t('overview.absent.title')}
        hideCaption
        columns={[
          { key: 'name', header: t('overview.column.municipality'), rowHeader: true, cell: ({ name }) => name },
          {
            key: 'inhabitants',
            header: t('overview.column.inhabitants'),
            numeric: true,
            cell: ({ population }) => (population === null ? '–' : number(population)),
          },
          {
            key: 'province',
            header: t('overview.column.province'),
            cell: ({ province }) => regionName(overview, province),
          },
          {
            key: 'region',
            header: t('overview.column.referenceRegion'),
            cell: ({ referenceRegion }) => regionName(overview, referenceRegion),
          },
        ]}
        rows={rows.slice((page - 1) * pageSize, page * pageSize)}
        rowKey={({ code }) => code}
        empty={t('overview.absent.none')}
      />
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => href(`${at}?${query({ van: chosen.among, pagina: String(number) })}#afwezig`)}
      />
      <p>
        <a href={href(`${overviewFile(organisation.id)}?${query({ tabel: 'afwezig' })}`)} download>
          {t('overview.download', { table: t('overview.table.afwezig') })}
        </a>
      </p>
    </section>
  );
}

function regionOptions({ municipalities, regions }: Overview, groups: Record<string, string>) {
  const used = new Set(municipalities.flatMap((one) => one.regions));
  return [...regions.values()]
    .filter(({ code, kind }) => groups[kind] !== undefined && used.has(code))
    .map(({ code, name, kind }) => ({ value: code, label: name, group: groups[kind]! }))
    .sort((one, other) => one.group.localeCompare(other.group) || one.label.localeCompare(other.label, 'nl'));
}
