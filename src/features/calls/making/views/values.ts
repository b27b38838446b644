import type { Values } from '../../../plans/index.ts';
import type { CallField, CallFields, Words } from '../form/field.ts';

export const fieldLabel = (partKey: string, name: string, { t }: Words): string =>
  t(`callwork.field.${partKey}.${name}`);

/** A value of a field as people read it; '' when there is none. */
export function valueInWords(field: CallField | undefined, value: unknown, words: Words): string {
  if (value === undefined || value === null) return '';
  if (field?.say) return field.say(value, words);
  if (typeof value === 'boolean') return words.t(value ? 'callwork.value.yes' : 'callwork.value.no');
  if (Array.isArray(value)) return value.map((one) => rowInWords(one)).join('\n');
  return String(value);
}

const rowInWords = (row: unknown): string =>
  typeof row === 'object' && row !== null ? Object.values(row).join(' · ') : String(row);

/** What a form holds, field by field; nothing for what is empty. */
export const valuesInWords = (partKey: string, fields: CallFields, values: Values, words: Words) =>
  Object.entries(values)
    .map(([name, value]) => ({
      term: fieldLabel(partKey, name, words),
      details: valueInWords(fields[name], value, words),
    }))
    .filter(({ details }) => details !== '');
