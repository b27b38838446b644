import { StackedChart, usePage } from '../../../../ui/index.ts';
import { funders } from '../../document/codes.ts';
import type { PlanDocument } from '../../document/schema.ts';
import { measuresOf } from '../contents.ts';
import { costsOfMeasures, paidByOthers } from '../costs.ts';
import { capital, type Words } from '../words.ts';

/** What it costs each year and who pays. */
export function Money({ document, words }: { document: PlanDocument; words: Words }) {
  const { t } = usePage();
  const { format, code } = words;
  const { all, years } = costsOfMeasures(measuresOf(document));
  const paying = funders.filter((funder) => all.shares[funder] !== 0n);
  const others = paidByOthers(all);
  return (
    <section aria-labelledby="geld">
      <h2 id="geld">{t('plans.section.money')}</h2>
      {all.total === 0n ? (
        <p>{t('plans.money.none')}</p>
      ) : (
        <>
          <p>
            {t('plans.money.totals', { total: format.money(all.total), own: format.money(all.shares.own) })}
            {others > 0n && (
              <>
                {' '}
                {t('plans.money.confirmed', { others: format.money(others), confirmed: format.money(all.confirmed) })}
              </>
            )}
          </p>
          <StackedChart
            title={t('plans.money.caption')}
            labels={years.map(({ year }) => (year === null ? t('plans.money.noYear') : String(year)))}
            labelHeader={t('plans.money.year')}
            series={paying.map((funder) => ({
              name: capital(code('funder', funder)),
              values: years.map((costs) => Number(costs.shares[funder])),
            }))}
            format={(cents) => format.money(BigInt(Math.round(cents)))}
            source={t('plans.money.source')}
          />
        </>
      )}
    </section>
  );
}
