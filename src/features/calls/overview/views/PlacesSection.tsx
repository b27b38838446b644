import { formats } from '../../../../platform/formats.ts';
import { Actions, BarChart, Button, DataTable, Form, Select, usePage } from '../../../../ui/index.ts';
import type { Organisation } from '../../holders-store.ts';
import { overviewPath } from '../addresses.ts';
import { type PlaceRow, sumOf } from '../figures.ts';
import type { Overview } from '../overview.ts';
import { applicationsAmong, type Chosen, placesOf } from '../tables-of.ts';
import { placeColumns } from './columns.tsx';
import { Download, euro, Wide } from './parts.tsx';

interface PlacesProps {
  organisation: Organisation;
  overview: Overview;
  chosen: Chosen;
}

/** Where the money goes, of all calls together, of an axis or of one call. */
export function PlacesSection({ organisation, overview, chosen }: PlacesProps) {
  const { t, href } = usePage();
  const { among, call, region, size } = chosen;
  const options = [
    ...overview.byAxis.map(({ code, title }) => ({
      value: `as:${code}`,
      label: title,
      group: t('overview.column.axis'),
    })),
    ...overview.byCall.map(({ code, title }) => ({
      value: `oproep:${code}`,
      label: title,
      group: t('overview.column.call'),
    })),
  ];
  const kept = { oproep: call?.code ?? '', regio: region, grootte: size };
  return (
    <section aria-labelledby="waar">
      <h2 id="waar">{t('overview.where.title')}</h2>
      <Form method="get" action={`${href(overviewPath(organisation.id))}#waar`}>
        <Select
          name="van"
          label={t('overview.where.among')}
          options={options}
          value={among}
          empty={t('overview.where.all')}
        />
        {Object.entries(kept).map(([name, value]) => value && <input key={name} type="hidden" {...{ name, value }} />)}
        <Actions>
          <Button kind="secondary">{t('overview.absent.show')}</Button>
        </Actions>
      </Form>
      {(['provincies', 'regios', 'grootte'] as const).map((by) => (
        <Places key={by} {...{ by, organisation, overview, among }} />
      ))}
    </section>
  );
}

type By = 'provincies' | 'regios' | 'grootte';

function Places({ by, organisation, overview, among }: Omit<PlacesProps, 'chosen'> & { by: By; among: string }) {
  const { t, language } = usePage();
  const { money } = formats(language);
  const rows: PlaceRow[] = placesOf(overview, by, { t, among });
  // Where nothing was asked there is no bar to look at; the table has every place.
  const drawn = rows.filter(({ asked, granted }) => asked > 0n || granted > 0n);
  return (
    <section aria-labelledby={by}>
      <h3 id={by}>{t(`overview.by.${by}`)}</h3>
      {drawn.length > 0 && (
        <BarChart
          title={t(`overview.chart.${by}`)}
          labels={drawn.map(({ title }) => title)}
          labelHeader={t('overview.column.place')}
          series={[
            { name: t('overview.column.asked'), values: drawn.map(({ asked }) => euro(asked)) },
            { name: t('overview.column.granted'), values: drawn.map(({ granted }) => euro(granted)) },
          ]}
          format={(value) => money(value.toFixed(2))}
          source={t('overview.own')}
        />
      )}
      <Wide table={by}>
        <DataTable
          caption={t(`overview.by.${by}`)}
          hideCaption
          columns={placeColumns({ t, language }, sumOf(applicationsAmong(overview, among)), rows)}
          rows={rows}
          rowKey={({ code }) => code}
        />
      </Wide>
      <Download {...{ organisation, among }} table={by} />
    </section>
  );
}
