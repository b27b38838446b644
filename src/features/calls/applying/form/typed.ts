import { readDate, readMoney, showDate, showMoney } from '../../../../ui/forms/typed.ts';

/** "1.234,5", "1 234,5" or "1234.5" → "1234.5"; null when it is no number, or may be two ("1,234"). At most eight decimals. */
export function readNumber(typed: string): string | null {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '');
  const parts =
    /^(\d+)(?:[.,](\d{1,2}|\d{4,8}))?$/.exec(text) ??
    /^(0+|\d{4,})[.,](\d{3})$/.exec(text) ??
    /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d{1,8}))?$/.exec(text);
  if (!parts) return null;
  const [, whole = '', decimals = ''] = parts;
  const digits = whole.replaceAll('.', '').replace(/^0+(?=\d)/, '');
  if (digits.length > 9) return null;
  const rest = decimals.replace(/0+$/, '');
  return rest === '' ? digits : `${digits}.${rest}`;
}

const showNumber = (value: string, language: string): string => (language === 'en' ? value : value.replace('.', ','));

const isIbanShape = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const lengths: Record<string, number> = { BE: 16, NL: 18, LU: 20, FR: 27, DE: 22 };

/** "be68 5390 0754 7034" → "BE68539007547034"; null when its length or its check digits are wrong (ISO 13616, ISO 7064 mod 97-10). */
export function readIban(typed: string): string | null {
  const text = typed.replace(/[\s.\u00a0\u202f-]/g, '').toUpperCase();
  if (!isIbanShape.test(text) || (lengths[text.slice(0, 2)] ?? text.length) !== text.length) return null;
  const digits = `${text.slice(4)}${text.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n ? text : null;
}

/** "BE68539007547034" → "BE68 5390 0754 7034". */
export const showIban = (value: string): string => value.replace(/(.{4})(?=.)/g, '$1 ');

const readers: Record<string, (typed: string) => string | null> = {
  number: readNumber,
  money: readMoney,
  date: readDate,
  iban: readIban,
};
const showers: Record<string, (value: string, language: string) => string> = {
  number: showNumber,
  money: showMoney,
  date: showDate,
  iban: showIban,
};

/** What was typed as the answers hold it: read when it can be, else as it was typed. */
export const readTyped = (kind: string, typed: string): string => readers[kind]?.(typed) ?? typed;

/** What the answers hold as people write it; what could not be read is shown as it was typed. */
export const showTyped = (kind: string, value: string, language: string): string =>
  readers[kind]?.(value) === value ? showers[kind]!(value, language) : value;
