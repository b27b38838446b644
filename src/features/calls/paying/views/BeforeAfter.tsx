import { formats } from '../../../../platform/formats.ts';
import { DataTable, usePage } from '../../../../ui/index.ts';
import type { stateOf } from '../movements/kinds.ts';

type State = ReturnType<typeof stateOf>;

const names = ['committed', 'paid', 'toPay', 'released', 'claimed', 'free'] as const satisfies readonly (keyof State)[];

/** What an act does to a dossier and to what is free in the call. */
export function BeforeAfter({ before, after }: { before: State; after: State }) {
  const { t, language } = usePage();
  const money = formats(language).moneyBeside(names.flatMap((name) => [before[name], after[name]]));
  return (
    <DataTable
      caption={t('paying.move.effect')}
      columns={[
        { key: 'what', header: t('paying.balance.what'), cell: (name) => t(`paying.balance.${name}`), rowHeader: true },
        { key: 'before', header: t('paying.move.before'), cell: (name) => money(before[name]), numeric: true },
        {
          key: 'after',
          header: t('paying.move.after'),
          cell: (name) => (before[name] === after[name] ? money(after[name]) : <strong>{money(after[name])}</strong>),
          numeric: true,
        },
      ]}
      rows={names}
      rowKey={(name) => name}
    />
  );
}
