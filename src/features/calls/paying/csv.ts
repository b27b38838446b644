import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import { type Cents, fromCents } from '../../../platform/money.ts';

/** Text, an amount in cents, a count, or nothing. */
export type Cell = string | bigint | number | null;

// A spreadsheet takes text that starts so for a formula; the apostrophe makes it text, and is not shown.
const live = /^[\p{Cc}\s]*[=+\-@%|＝＋－＠]/u;

const safe = (text: string): string => (live.test(text) ? `'${text}` : text);

const amount = (cents: Cents): string => fromCents(cents).replace('.', ',');

/**
 * A table as a file that spreadsheets in Belgium and the Netherlands open by a double click: semicolons, decimal commas, a byte order mark.
 * Nothing that people typed becomes a formula (OWASP, CSV injection).
 */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const written = rows.map((row) =>
    row.map((cell) => {
      if (typeof cell === 'bigint') return amount(cell);
      return typeof cell === 'string' ? safe(cell) : cell === null ? '' : String(cell);
    }),
  );
  return stringify([header.map(safe), ...written], { delimiter: ';', bom: true, record_delimiter: 'windows' });
}

/** Answers with such a file. */
export const sendCsv = (reply: FastifyReply, name: string, text: string): FastifyReply =>
  reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .header('cache-control', 'private, no-store')
    .send(text);
