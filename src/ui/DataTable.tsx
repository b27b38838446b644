import type { ComponentChildren } from 'preact';
import { usePage } from './page.ts';

export interface Column<Row> {
  /** Tells columns apart; shown nowhere. */
  key: string;
  header: string;
  cell(row: Row, index: number): ComponentChildren;
  /** Figures line up on the right. */
  numeric?: boolean;
  /** This cell names its row. */
  rowHeader?: boolean;
  /** The address of the same table sorted by this column, and how it is sorted now. */
  sort?: { href: string; now?: 'ascending' | 'descending' };
  /** The total under this column. */
  footer?: ComponentChildren;
}

export interface DataTableProps<Row> {
  caption: ComponentChildren;
  /** Where a heading above says the same: the caption is then only read out. */
  hideCaption?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey?(row: Row, index: number): string | number;
  /** Shown in place of the table when there are no rows. */
  empty?: ComponentChildren;
  /** Keeps the table a table on a phone and lets it scroll sideways: for matrices of figures. */
  scroll?: boolean;
}

/** On a phone each row becomes a block of labelled values; the labels are the headers. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, hideCaption, columns, rows, rowKey, empty, scroll } = props;
  if (rows.length === 0 && empty) return <p class="note">{empty}</p>;
  const hasFooter = columns.some((column) => column.footer !== undefined);
  const table = (
    <table class={`utrecht-table utrecht-table--html-table ${scroll ? 'table--matrix' : 'table--stacks'}`}>
      <caption class={hideCaption ? 'visually-hidden' : undefined}>
        <span>{caption}</span>
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" class={alignment(column)} aria-sort={column.sort?.now}>
              <HeaderText column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey?.(row, index) ?? index}>
            {columns.map((column) => (
              <BodyCell key={column.key} column={column} stacks={!scroll}>
                {column.cell(row, index)}
              </BodyCell>
            ))}
          </tr>
        ))}
      </tbody>
      {hasFooter && (
        <tfoot>
          <tr>
            {columns.map((column) => (
              <BodyCell key={column.key} column={column} stacks={!scroll}>
                {column.footer}
              </BodyCell>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
  return scroll ? <ScrollBox label={caption}>{table}</ScrollBox> : table;
}

const alignment = (column: { numeric?: boolean }) =>
  column.numeric ? 'utrecht-table__cell--numeric-column utrecht-table__cell--numeric-data' : undefined;

function HeaderText<Row>({ column: { header, sort } }: { column: Column<Row> }) {
  if (!sort) return <>{header}</>;
  return (
    <a class={`sort${sort.now ? ` sort--${sort.now}` : ''}`} href={sort.href}>
      {header}
    </a>
  );
}

interface BodyCellProps<Row> {
  column: Column<Row>;
  /** Whether the row becomes a block on a phone, where each value needs its label. */
  stacks: boolean;
  children?: ComponentChildren;
}

function BodyCell<Row>({ column, stacks, children }: BodyCellProps<Row>) {
  const isEmpty = children === undefined || children === null || children === '';
  const attributes = { class: alignment(column), 'data-label': isEmpty || !stacks ? undefined : column.header };
  return column.rowHeader ? (
    <th scope="row" {...attributes}>
      {children}
    </th>
  ) : (
    <td {...attributes}>{children}</td>
  );
}

/** A wide thing that scrolls sideways must be reachable by keyboard and have a name. */
export function ScrollBox({ label, children }: { label: ComponentChildren; children: ComponentChildren }) {
  const { t } = usePage();
  const name = typeof label === 'string' ? label : t('ui.wideTable');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}
