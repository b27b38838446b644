import type { ComponentChildren } from 'preact';
import { ScrollBox } from '../../../../ui/DataTable.tsx';
import { usePage } from '../../../../ui/index.ts';
import type { Organisation } from '../../holders-store.ts';
import { overviewFile } from '../addresses.ts';
import type { TableName } from '../tables-of.ts';

/** Only to draw do cents become a number. */
export const euro = (cents: bigint | null): number => (cents === null ? 0 : Number(cents) / 100);

/** Nine columns of amounts are more than a page is wide; on a phone a row becomes a block, and nothing scrolls. */
export function Wide({ table, children }: { table: TableName; children: ComponentChildren }) {
  const { t } = usePage();
  return <ScrollBox label={`${t('ui.wideTable')}, ${t(`overview.table.${table}`)}`}>{children}</ScrollBox>;
}

interface DownloadProps {
  organisation: Organisation;
  table: TableName;
  /** Of which calls, where the table is not of all. */
  among?: string;
}

export function Download({ organisation, table, among = '' }: DownloadProps) {
  const { t, href } = usePage();
  const query = new URLSearchParams({ tabel: table, ...(among && { van: among }) });
  return (
    <p>
      <a href={href(`${overviewFile(organisation.id)}?${query}`)} download>
        {t('overview.download', { table: t(`overview.table.${table}`) })}
      </a>
    </p>
  );
}
