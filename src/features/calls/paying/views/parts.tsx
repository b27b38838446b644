import { formats } from '../../../../platform/formats.ts';
import { type Column, DataTable, DescriptionList, StackedChart, usePage } from '../../../../ui/index.ts';
import { showIban } from '../../applying/form/typed.ts';
import { capital } from '../../catalogue/words.ts';
import type { CallBalance, DossierBalance } from '../ledger.ts';
import type { LedgerEntry } from '../store.ts';

const parts = ['paid', 'toPay', 'released'] as const;

/** Where money stands: one bar of its parts, with the same as a table. For drawing only are cents made a number. */
export function MoneyBar({ title, balance }: { title: string; balance: DossierBalance & Partial<CallBalance> }) {
  const { t, language } = usePage();
  const { money } = formats(language);
  const all = [
    ...parts.map((name) => ({ name: t(`paying.balance.${name}`), cents: balance[name] })),
    ...(balance.free === undefined ? [] : [{ name: t('paying.balance.free'), cents: balance.free }]),
  ];
  return (
    <StackedChart
      title={title}
      labels={[t(balance.free === undefined ? 'paying.balance.committed' : 'paying.balance.envelope')]}
      labelHeader={t('paying.balance.what')}
      series={all.map(({ name, cents }) => ({ name, values: [Number(cents) / 100] }))}
      format={(value) => money(value.toFixed(2))}
    />
  );
}

export function BalanceList({ balance }: { balance: DossierBalance & Partial<CallBalance> }) {
  const { t, language } = usePage();
  const { money } = formats(language);
  const { envelope, free, committed, paid, toPay, released, claimed } = balance;
  const shown = { envelope, committed, paid, toPay, released, claimed: claimed || undefined, free };
  return (
    <DescriptionList
      items={Object.entries(shown).map(([name, cents]) => ({
        term: t(`paying.balance.${name}`),
        details: cents === undefined ? null : money(cents),
      }))}
    />
  );
}

interface EntryTableProps {
  caption: string;
  entries: readonly LedgerEntry[];
  /** Leads to the dossier of each entry; left out where all are of one. */
  dossier?: (applicationId: string) => { title: string; href: string } | undefined;
}

/** Entries as they were posted, with what was told of each. */
export function EntryTable({ caption, entries, dossier }: EntryTableProps) {
  const { t, language } = usePage();
  const { moneyBeside, date } = formats(language);
  const money = moneyBeside(entries.map(({ cents }) => cents));
  const columns: Column<LedgerEntry>[] = [
    { key: 'number', header: t('paying.entry.number'), cell: ({ sequence }) => sequence, rowHeader: true },
    { key: 'day', header: t('paying.entry.day'), cell: ({ day }) => date(day) },
    { key: 'kind', header: t('paying.entry.kind'), cell: (entry) => <EntryKindWords entry={entry} /> },
    ...(dossier
      ? [
          {
            key: 'dossier',
            header: t('paying.entry.dossier'),
            cell: ({ applicationId }: LedgerEntry) => {
              const found = applicationId === null ? undefined : dossier(applicationId);
              return found && <a href={found.href}>{found.title}</a>;
            },
          },
        ]
      : []),
    { key: 'amount', header: t('paying.entry.amount'), cell: ({ cents }) => money(cents), numeric: true },
    { key: 'told', header: t('paying.entry.told'), cell: (entry) => toldOf(entry) },
  ];
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={columns}
      rows={entries}
      rowKey={({ id }) => id}
      empty={t('paying.entry.none')}
    />
  );
}

function EntryKindWords({ entry: { kind, purpose } }: { entry: LedgerEntry }) {
  const { t } = usePage();
  return (
    <>
      {capital(t(`paying.kind.${kind}`))}
      {purpose !== '' && <span class="note"> ({t(`paying.purpose.${purpose}`)})</span>}
    </>
  );
}

const toldOf = ({ payee, account, reference, note }: LedgerEntry): string =>
  [payee, showIban(account), reference, note].filter((text) => text !== '').join(' · ');
