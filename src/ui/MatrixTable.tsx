import { ScrollBox } from './DataTable.tsx';
import { usePage } from './page.ts';

export interface MatrixCell {
  /** What stands there, in words: "D1 en D4". Empty or missing is a blank. */
  text?: string;
  /** A figure or sign to show; a full square when not given. */
  short?: string | number;
  href?: string;
  /** Left out on purpose, with the reason. */
  leftOut?: string;
}

export interface MatrixTableProps {
  caption: string;
  /** What the rows are: "Doelstelling". */
  corner: string;
  columns: { key: string; label: string }[];
  rows: { key: string; label: string; href?: string; cells: Record<string, MatrixCell | undefined> }[];
}

/** What meets what, as a picture that is a table: blanks stand out, since they are what one looks for. */
export function MatrixTable({ caption, corner, columns, rows }: MatrixTableProps) {
  return (
    <ScrollBox label={caption}>
      <table class="matrix">
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" class="matrix__column">
                <span>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</th>
              {columns.map((column) => (
                <Cell key={column.key} {...row.cells[column.key]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Cell({ text, short, href, leftOut }: MatrixCell) {
  const { t } = usePage();
  if (!text) {
    const words = leftOut ?? t('ui.matrix.blank');
    return (
      <td title={words}>
        <span class={leftOut ? 'matrix__left-out' : 'matrix__blank'}>
          <span class="visually-hidden">{words}</span>
        </span>
      </td>
    );
  }
  const mark = (
    <>
      <span aria-hidden="true">{short}</span>
      <span class="visually-hidden">{text}</span>
    </>
  );
  return (
    <td title={text}>
      {href ? (
        <a class="matrix__full" href={href}>
          {mark}
        </a>
      ) : (
        <span class="matrix__full">{mark}</span>
      )}
    </td>
  );
}
