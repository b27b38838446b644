import type { ComponentChildren } from 'preact';
import { type Column, DataTable } from '../DataTable.tsx';
import { usePage } from '../page.ts';

export interface FigureProps<Row> {
  title: string;
  /** What one should see in it, in a sentence or two. */
  description?: ComponentChildren;
  /** The same figures as a table; none where the page itself has that table below the picture. */
  columns: Column<Row>[];
  rows: readonly Row[];
  source?: ComponentChildren;
  /** Shows the table below the picture rather than folded away. */
  openTable?: boolean;
  children: ComponentChildren;
}

/** A picture with its title, its point in words, and its table. */
export function Figure<Row>(props: FigureProps<Row>) {
  const { title, description, columns, rows, source, openTable, children } = props;
  const { t } = usePage();
  const table = <DataTable caption={title} hideCaption columns={columns} rows={rows} />;
  return (
    <figure class="figure">
      <figcaption>
        <b>{title}</b>
        {description && <p class="note">{description}</p>}
      </figcaption>
      {children}
      {openTable && table}
      {!openTable && columns.length > 0 && (
        <details class="disclosure">
          <summary>{t('ui.showTable')}</summary>
          <div>{table}</div>
        </details>
      )}
      {source && <p class="note">{source}</p>}
    </figure>
  );
}
