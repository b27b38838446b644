import { formats } from '../../../platform/formats.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { DescriptionList } from '../../../ui/Lists.tsx';
import { usePage } from '../../../ui/page.ts';
import type { Cofinancing } from './computation.ts';
import { explain } from './explain.ts';

interface CofinancingTableProps {
  cofinancing: Cofinancing;
  /** It stands in a decision and is more than our own computation. */
  isDecided?: boolean;
  /** It is of a final account: then nothing is paid in advance any more. */
  isFinal?: boolean;
}

/** How a subsidy came to be, line by line, and what it means for who applies. */
export function CofinancingTable({ cofinancing, isDecided, isFinal = false }: CofinancingTableProps) {
  const { t, language } = usePage();
  const words = formats(language);
  const { lines, subsidy } = cofinancing;
  const money = words.moneyBeside([subsidy, ...lines.flatMap(({ effect, result }) => [effect, result])]);
  return (
    <>
      <DataTable
        caption={t('cofinancing.caption')}
        rows={lines}
        rowKey={(_, index) => index}
        columns={[
          {
            key: 'step',
            header: t('cofinancing.step'),
            cell: (line) => explain(line, t, words),
            rowHeader: true,
            footer: t('cofinancing.subsidy'),
          },
          {
            key: 'effect',
            header: t('cofinancing.effect'),
            cell: ({ effect }) => (effect === 0n ? '' : signed(effect, money)),
            numeric: true,
          },
          {
            key: 'result',
            header: t('cofinancing.result'),
            cell: ({ effect, result }) => (effect === 0n && result === 0n ? '' : money(result)),
            numeric: true,
            footer: <strong>{money(subsidy)}</strong>,
          },
        ]}
      />
      <Outcome {...{ cofinancing, isFinal }} />
      <p class="note">{t(isDecided ? 'cofinancing.rounding' : 'cofinancing.ownComputation')}</p>
    </>
  );
}

const signed = (cents: bigint, money: (cents: bigint) => string): string =>
  cents < 0n ? `− ${money(-cents)}` : `+ ${money(cents)}`;

function Outcome({ cofinancing, isFinal }: Required<Pick<CofinancingTableProps, 'cofinancing' | 'isFinal'>>) {
  const { t, language } = usePage();
  const { money } = formats(language);
  const { beyond, ownShare, advance, balance } = cofinancing;
  const isInParts = advance > 0n && !isFinal;
  const items = [
    { term: t('cofinancing.ofWhichBeyond'), details: beyond > 0n && money(beyond) },
    { term: t('cofinancing.ownShare'), details: money(ownShare) },
    { term: t('cofinancing.advance'), details: isInParts && money(advance) },
    { term: t('cofinancing.balance'), details: isInParts && money(balance) },
  ];
  return <DescriptionList items={items.map(({ term, details }) => ({ term, details: details || null }))} />;
}
