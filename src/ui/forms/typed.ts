/** What people type in a field ↔ what a document holds. Text that is neither stays as it was typed, so that it can be mended. */

/** "1.200,5", "€ 1 200,50" or "1200.50" → "1200.50"; null when it is no amount in euro with at most two decimals, or may be two ("1,005"). */
export function readMoney(typed: string): string | null {
  const text = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(/^[−–]/, '-');
  const parts =
    /^(-?)(\d+)(?:[.,](\d{1,2}))?$/.exec(text) ??
    /^(-?)(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(text) ??
    /^(-?)(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$/.exec(text);
  if (!parts) return null;
  const [, sign = '', whole = '', cents = ''] = parts;
  const euro = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  return euro.length > 13 ? null : `${sign}${euro}.${cents.padEnd(2, '0')}`;
}

/** "1200.50" → "1200,50" in Dutch; whole amounts without cents. */
export function showMoney(value: string, language: string): string {
  const parts = /^(-?\d+)\.(\d{2})$/.exec(value);
  if (!parts) return value;
  return parts[2] === '00' ? (parts[1] ?? '') : `${parts[1]}${language === 'en' ? '.' : ','}${parts[2]}`;
}

/** "6/2020", "06-2020" or "2020-06" → "2020-06"; null when it is no month. */
export function readMonth(typed: string): string | null {
  const text = typed.trim();
  const [year, month] = /^\d{4}-\d{1,2}$/.test(text)
    ? text.split('-')
    : reversed(/^(\d{1,2})[/.\- ](\d{4})$/.exec(text));
  const number = Number(month);
  return year && month && number >= 1 && number <= 12 ? `${year}-${month.padStart(2, '0')}` : null;
}

/** "2020-06" → "06/2020". */
export const showMonth = (value: string): string => value.replace(/^(\d{4})-(\d{2})$/, '$2/$1');

/** "29/6/2020", "29-06-2020" or "2020-06-29" → "2020-06-29"; null when there is no such day. */
export function readDate(typed: string): string | null {
  const text = typed.trim();
  const [year, month, day] = /^\d{4}-\d{1,2}-\d{1,2}$/.test(text)
    ? text.split('-')
    : reversed(/^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text));
  if (!year || !month || !day) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** "2020-06-29" → "29/06/2020". */
export const showDate = (value: string): string => value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

const reversed = (match: RegExpExecArray | null): string[] => match?.slice(1).reverse() ?? [];
