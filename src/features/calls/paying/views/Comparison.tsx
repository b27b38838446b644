import { formats } from '../../../../platform/formats.ts';
import { Alert, DataTable, Disclosure, usePage } from '../../../../ui/index.ts';
import { CofinancingTable } from '../../cofinancing/index.ts';
import type { Dossier } from '../dossier.ts';
import type { Accounted } from '../final-account/computation.ts';

const rows = ['eligibleCost', 'subsidy', 'ownShare'] as const;

/** What was planned beside what it became, and what follows, to the cent. */
export function Comparison({ accounted, dossier }: { accounted: Accounted; dossier: Dossier }) {
  const { t, language } = usePage();
  const { money } = formats(language);
  const { planned, real, settlement, kept } = accounted;
  const { award } = dossier;
  const isCapped = settlement.cents < real.subsidy;
  return (
    <>
      <DataTable
        caption={t('paying.final.compare')}
        columns={[
          { key: 'what', header: t('paying.balance.what'), rowHeader: true, cell: (row) => t(`paying.final.${row}`) },
          {
            key: 'planned',
            header: t('paying.final.planned'),
            numeric: true,
            cell: (row) => {
              if (row === 'subsidy' && award) return money(award.cents);
              return planned ? money(planned[row]) : '–';
            },
          },
          { key: 'real', header: t('paying.final.real'), numeric: true, cell: (row) => money(real[row]) },
        ]}
        rows={rows}
        rowKey={(row) => row}
      />
      {kept.map((what) => (
        <p class="note" key={what}>
          {t(`paying.final.kept.${what}`)}
        </p>
      ))}
      {isCapped && <p>{t('paying.final.capped', { byRule: money(real.subsidy), most: money(settlement.most) })}</p>}
      <Outcome {...{ accounted, dossier }} />
      {planned && (
        <Disclosure summary={t('paying.final.plannedLines')}>
          <CofinancingTable cofinancing={planned} isDecided />
        </Disclosure>
      )}
      <Disclosure summary={t('paying.final.realLines')} open>
        <CofinancingTable cofinancing={real} isFinal />
      </Disclosure>
    </>
  );
}

/** What follows: money to pay, money that is let go of, or money to ask back. */
function Outcome({ accounted: { settlement }, dossier }: { accounted: Accounted; dossier: Dossier }) {
  const { t, language } = usePage();
  const { money } = formats(language);
  const { cents, toPay, claimed, entries } = settlement;
  const release = entries.find(({ kind }) => kind === 'release');
  const remission = entries.find(({ kind }) => kind === 'remission');
  return (
    <Alert kind={claimed > 0n ? 'warning' : 'info'} title={t('paying.final.due', { amount: money(cents) })}>
      <ul>
        <li>{t('paying.final.paid', { amount: money(dossier.balance.paid) })}</li>
        {toPay > 0n && <li>{t('paying.final.toPay', { amount: money(toPay) })}</li>}
        {claimed > 0n && <li>{t('paying.final.claim', { amount: money(claimed) })}</li>}
        {toPay === 0n && claimed === 0n && <li>{t('paying.final.even')}</li>}
        {release && <li>{t('paying.final.release', { amount: money(release.cents) })}</li>}
        {remission && <li>{t('paying.final.remission', { amount: money(remission.cents) })}</li>}
      </ul>
    </Alert>
  );
}
