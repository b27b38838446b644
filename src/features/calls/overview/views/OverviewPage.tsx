import { formats } from '../../../../platform/formats.ts';
import { DataTable, EmptyState, Layout, StackedChart, usePage } from '../../../../ui/index.ts';
import type { Organisation } from '../../holders-store.ts';
import { ledgerPath } from '../../paying/addresses.ts';
import { type BudgetRow, sumBudgets } from '../figures.ts';
import type { Overview } from '../overview.ts';
import type { Chosen } from '../tables-of.ts';
import { AbsentSection } from './AbsentSection.tsx';
import { budgetColumns } from './columns.tsx';
import { PlacesSection } from './PlacesSection.tsx';
import { Download, euro, Wide } from './parts.tsx';

interface OverviewPageProps {
  organisation: Organisation;
  overview: Overview;
  chosen: Chosen;
}

/** All calls of an organisation together: what there was to give, what was asked, granted and paid, where, and who is not there. */
export function OverviewPage({ organisation, overview, chosen }: OverviewPageProps) {
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
          <PlacesSection {...{ organisation, overview, chosen }} />
          <AbsentSection {...{ organisation, overview, chosen }} />
        </>
      )}
    </Layout>
  );
}

type PartProps = Pick<OverviewPageProps, 'organisation' | 'overview'>;

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
