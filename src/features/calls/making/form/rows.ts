import { answered } from '../../../../platform/forms.ts';
import { type Columns, rows } from '../../../plans/index.ts';
import type { CallField, Options } from './field.ts';

type Row = Record<string, unknown>;

/** A list of things that are alike; whoever fills in something of one must give its title. */
export function titledRows(columns: Columns, options: Options = {}): CallField<Row[]> {
  const field = rows(columns, options);
  return {
    ...field,
    parse(answers, name, refuse) {
      const found = field.parse(answers, name, refuse);
      const numbers = new Set(
        Object.keys(answers).flatMap((key) => (key.startsWith(`${name}.`) ? (key.split('.')[1] ?? []) : [])),
      );
      for (const number of numbers) {
        const row = `${name}.${number}`;
        const isSaid = Object.keys(columns).some((column) => answered(answers, `${row}.${column}`).trim() !== '');
        const isGone = answered(answers, `${row}.remove`) !== '';
        if (isSaid && !isGone && answered(answers, `${row}.title`).trim() === '') refuse(`${row}.title`, 'required');
      }
      return found;
    },
  };
}
