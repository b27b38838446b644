import { formats } from '../../../../platform/formats.ts';
import { toCents } from '../../../../platform/money.ts';
import { DataTable, usePage } from '../../../../ui/index.ts';
import type { PublicDecision } from '../granted.ts';

/** Projects that were granted money, with who carries them out and how much. */
export function GrantedTable({ granted, total }: Pick<PublicDecision, 'granted' | 'total'>) {
  const { t, language } = usePage();
  const money = formats(language).moneyBeside([total, ...granted.map(({ amount }) => toCents(amount))]);
  return (
    <DataTable
      caption={t('assessing.decision.granted')}
      hideCaption
      rows={granted}
      empty={t('assessing.decision.none')}
      columns={[
        {
          key: 'title',
          header: t('assessing.field.project'),
          rowHeader: true,
          cell: ({ title }) => title,
          footer: t('assessing.decision.total'),
        },
        {
          key: 'parties',
          header: t('assessing.field.parties'),
          cell: ({ lead, partners }) => [lead, ...partners].join(', '),
          footer: '',
        },
        {
          key: 'amount',
          header: t('assessing.field.amount'),
          numeric: true,
          cell: ({ amount, outcome }) => (
            <div>
              {money(toCents(amount))}
              {outcome === 'partly' && <div class="note">{t('assessing.outcome.partly')}</div>}
            </div>
          ),
          footer: money(total),
        },
      ]}
    />
  );
}
