import { formats } from '../../../../platform/formats.ts';
import { ButtonLink, type Column, DataTable, Layout, Pagination, usePage } from '../../../../ui/index.ts';
import { callCrumbs } from '../../making/views/words.ts';
import type { Call } from '../../store.ts';
import { dossierPath, ledgerFile, ledgerPath } from '../addresses.ts';
import type { CallBalance, DossierBalance } from '../ledger.ts';
import type { LedgerEntry } from '../store.ts';
import { BalanceList, EntryTable, MoneyBar } from './parts.tsx';

export interface DossierSum extends DossierBalance {
  id: string;
  title: string;
  lead: string;
}

export interface LedgerPageProps {
  call: Call;
  balance: CallBalance;
  dossiers: DossierSum[];
  /** Those of this page, newest first. */
  entries: LedgerEntry[];
  titles: ReadonlyMap<string, string>;
  page: number;
  pages: number;
}

/** What a call has to give, and where every euro of it is. */
export function LedgerPage({ call, balance, dossiers, entries, titles, page, pages }: LedgerPageProps) {
  const { t, href } = usePage();
  const at = ledgerPath(call.code);
  return (
    <Layout
      title={t('paying.ledger.title')}
      lead={call.draft.title}
      breadcrumbs={callCrumbs(call, href, t)}
      actions={
        <ButtonLink kind="secondary" href={href(ledgerFile(call.code))} download>
          {t('paying.ledger.download')}
        </ButtonLink>
      }
    >
      <section aria-labelledby="stand">
        <h2 id="stand">{t('paying.ledger.balance')}</h2>
        <BalanceList balance={balance} />
        <MoneyBar title={t('paying.ledger.bar')} balance={balance} />
        <p class="note">{t('paying.ledger.rule')}</p>
      </section>
      <section aria-labelledby="dossiers">
        <h2 id="dossiers">{t('paying.ledger.dossiers')}</h2>
        <DossierTable call={call} dossiers={dossiers} balance={balance} />
      </section>
      <section aria-labelledby="posten">
        <h2 id="posten">{t('paying.ledger.entries')}</h2>
        <p class="note">{t('paying.ledger.entriesHint')}</p>
        <EntryTable
          caption={t('paying.ledger.entries')}
          entries={entries}
          dossier={(id) => ({ title: titles.get(id) ?? '', href: href(dossierPath(call.code, id)) })}
        />
        <Pagination page={page} pages={pages} hrefOf={(number) => href(`${at}?pagina=${number}`)} />
      </section>
    </Layout>
  );
}

const sums = ['committed', 'paid', 'toPay', 'released', 'claimed'] as const;

function DossierTable({ call, dossiers, balance }: Pick<LedgerPageProps, 'call' | 'dossiers' | 'balance'>) {
  const { t, href, language } = usePage();
  const { moneyBeside } = formats(language);
  const columns: Column<DossierSum>[] = [
    {
      key: 'title',
      header: t('paying.entry.dossier'),
      rowHeader: true,
      cell: ({ id, title }) => <a href={href(dossierPath(call.code, id))}>{title}</a>,
      footer: t('paying.ledger.together'),
    },
    { key: 'lead', header: t('paying.ledger.lead'), cell: ({ lead }) => lead, footer: '' },
    ...sums.map((name) => {
      const money = moneyBeside([balance[name], ...dossiers.map((dossier) => dossier[name])]);
      return {
        key: name,
        header: t(`paying.balance.${name}`),
        numeric: true,
        cell: (dossier: DossierSum) => money(dossier[name]),
        footer: money(balance[name]),
      };
    }),
  ];
  return (
    <DataTable
      caption={t('paying.ledger.dossiers')}
      hideCaption
      columns={columns}
      rows={dossiers}
      rowKey={({ id }) => id}
      empty={t('paying.ledger.noDossiers')}
    />
  );
}
