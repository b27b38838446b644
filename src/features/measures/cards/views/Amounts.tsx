import { BarChart, usePage } from '../../../../ui/index.ts';
import { wordsIn } from '../../words.ts';
import type { Card } from '../card.ts';

/** What is planned to be spent each year, drawn and as a table. */
export function Amounts({ card }: { card: Pick<Card, 'yearlyAmounts'> }) {
  const { t, language } = usePage();
  const { format } = wordsIn(language);
  const years = Object.keys(card.yearlyAmounts).sort();
  if (years.length === 0) return null;
  const total = years.reduce((sum, year) => sum + BigInt(card.yearlyAmounts[year]!), 0n);
  return (
    <section aria-labelledby="bedragen">
      <h2 id="bedragen">{t('measures.card.amounts')}</h2>
      <BarChart
        title={t('measures.card.amountsTitle')}
        description={t('measures.card.amountsTotal', { total: format.money(total) })}
        labels={years}
        labelHeader={t('measures.card.year')}
        series={[
          { name: t('measures.card.planned'), values: years.map((year) => Number(card.yearlyAmounts[year]) / 100) },
        ]}
        format={(euro) => format.money(BigInt(Math.round(euro * 100)))}
      />
    </section>
  );
}
