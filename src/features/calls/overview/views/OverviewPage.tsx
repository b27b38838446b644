import type { ComponentChildren } from 'preact';
import { formats } from '../../../../platform/formats.ts';
import { ScrollBox } from '../../../../ui/DataTable.tsx';
import { BarChart, DataTable, EmptyState, Layout, StackedChart, usePage } from '../../../../ui/index.ts';
import type { Organisation } from '../../holders-store.ts';
import { ledgerPath } from '../../paying/addresses.ts';
import { overviewFile } from '../addresses.ts';
import { type BudgetRow, type PlaceRow, sumBudgets, sumOf } from '../figures.ts';
import type { Overview } from '../overview.ts';
import { type Absence, placesOf, type TableName } from '../tables-of.ts';
import { AbsentSection } from './AbsentSection.tsx';
import { budgetColumns, placeColumns } from './columns.tsx';

interface OverviewPageProps {
  organisation: Organisation;
  overview: Overview;
  absence: Absence;
}

/** All calls of an organisation together: what there was to give, what was asked, granted and paid, where, and who is not there. */
export function OverviewPage({ organisation, overview, absence }: OverviewPageProps) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('overview.title')}
      lead={organisation.name}
      breadcrumbs={[
        { href: href('/organisaties'), label: t('overview.organisations') },
        { href: href(`/organisaties/${organisation.id}`), label: organisation.name },
      ]}
    >
      {overview.calls.length === 0 ? (
        <EmptyState title={t('overview.none')}>
          <p>{t('overview.noneText')}</p>
        </EmptyState>
      ) : (
        <>
          <p class="note">{t('overview.counting')}</p>
          <Budgets {...{ organisation, overview }} />
          {(['provincies', 'regios', 'grootte'] as const).map((by) => (
            <Places key={by} {...{ by, organisation, overview }} />
          ))}
          <AbsentSection {...{ organisation, overview, absence }} />
        </>
      )}
    </Layout>
  );
}

type PartProps = Pick<OverviewPageProps, 'organisation' | 'overview'>;

/** Only to draw do cents become a number. */
const euro = (cents: bigint | null): number => (cents === null ? 0 : Number(cents) / 100);

function Budgets({ organisation, overview }: PartProps) {
  const { t, href, language } = usePage();
  const { money } = formats(language);
  const { byCall, byAxis } = overview;
  const total = sumBudgets(byCall, '', '');
  const title = (row: BudgetRow) => <a href={href(ledgerPath(row.code))}>{row.title}</a>;
  const known = byCall.filter(({ envelope }) => envelope !== null);
  return (
    <>
      <section aria-labelledby="oproepen">
        <h2 id="oproepen">{t('overview.byCall')}</h2>
        <StackedChart
          title={t('overview.chart.calls')}
          labels={known.map((row) => row.title)}
          labelHeader={t('overview.column.call')}
          series={[
            { name: t('overview.column.paid'), values: known.map(({ paid }) => euro(paid)) },
            { name: t('overview.column.committed'), values: known.map((row) => euro(restOf(row))) },
            { name: t('overview.column.free'), values: known.map(({ free }) => euro(free)) },
          ]}
          format={(value) => money(value.toFixed(2))}
          source={t('overview.own')}
        />
        <Wide table="oproepen">
          <DataTable
            caption={t('overview.byCall')}
            hideCaption
            columns={budgetColumns({ t, language }, total, { header: t('overview.column.call'), cell: title })}
            rows={byCall}
            rowKey={({ code }) => code}
          />
        </Wide>
        <Download {...{ organisation }} table="oproepen" />
      </section>
      <section aria-labelledby="assen">
        <h2 id="assen">{t('overview.byAxis')}</h2>
        <Wide table="assen">
          <DataTable
            caption={t('overview.byAxis')}
            hideCaption
            columns={budgetColumns({ t, language }, total, {
              header: t('overview.column.axis'),
              cell: (row) => row.title,
            })}
            rows={byAxis}
            rowKey={({ code }) => code}
          />
        </Wide>
        <Download {...{ organisation }} table="assen" />
      </section>
    </>
  );
}

/** What is committed and not paid, released money included. */
const restOf = ({ envelope, free, paid }: BudgetRow): bigint => (envelope ?? 0n) - (free ?? 0n) - paid;

function Places({ by, organisation, overview }: PartProps & { by: 'provincies' | 'regios' | 'grootte' }) {
  const { t, language } = usePage();
  const { money } = formats(language);
  const rows: PlaceRow[] = placesOf(overview, by, t);
  return (
    <section aria-labelledby={by}>
      <h2 id={by}>{t(`overview.by.${by}`)}</h2>
      <BarChart
        title={t(`overview.chart.${by}`)}
        labels={rows.map(({ title }) => title)}
        labelHeader={t('overview.column.place')}
        series={[
          { name: t('overview.column.asked'), values: rows.map(({ asked }) => euro(asked)) },
          { name: t('overview.column.granted'), values: rows.map(({ granted }) => euro(granted)) },
        ]}
        format={(value) => money(value.toFixed(2))}
        source={t('overview.own')}
      />
      <Wide table={by}>
        <DataTable
          caption={t(`overview.by.${by}`)}
          hideCaption
          columns={placeColumns({ t, language }, sumOf(overview.applications), rows)}
          rows={rows}
          rowKey={({ code }) => code}
        />
      </Wide>
      <Download {...{ organisation }} table={by} />
    </section>
  );
}

/** Nine columns of amounts are more than a page is wide; on a phone a row becomes a block, and nothing scrolls. */
function Wide({ table, children }: { table: TableName; children: ComponentChildren }) {
  const { t } = usePage();
  return <ScrollBox label={`${t('ui.wideTable')}, ${t(`overview.table.${table}`)}`}>{children}</ScrollBox>;
}

function Download({ organisation, table }: { organisation: Organisation; table: TableName }) {
  const { t, href } = usePage();
  return (
    <p>
      <a href={href(`${overviewFile(organisation.id)}?tabel=${table}`)} download>
        {t('overview.download', { table: t(`overview.table.${table}`) })}
      </a>
    </p>
  );
}
