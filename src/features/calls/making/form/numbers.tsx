import { formats } from '../../../../platform/formats.ts';
import { answered } from '../../../../platform/forms.ts';
import { MoneyField, readMoney, TextField, usePage } from '../../../../ui/index.ts';
import * as texts from '../../document/texts.ts';
import type { CallField, DrawProps, Options, Words } from './field.ts';

interface Shape<T> {
  problem: string;
  read(text: string): T | undefined;
  draw: CallField<T>['draw'];
  say?(value: T, words: Words): string;
}

/** A field of one line that holds a figure; `read` gives undefined for what it does not understand. */
function figure<T>(options: Options, { problem, read, draw, say }: Shape<T>): CallField<T> {
  return {
    control: { as: 'line' },
    ...options,
    parse(answers, name, refuse) {
      const text = answered(answers, name).trim();
      if (text === '') {
        if (options.required) refuse(name, 'required');
        return undefined;
      }
      const value = read(text);
      if (value === undefined) refuse(name, problem);
      return value;
    },
    show: (name, value) => ({ [name]: String(value) }),
    ...(draw && { draw }),
    ...(say && { say }),
  };
}

const accepted = <T,>(rule: { safeParse(value: unknown): { success: boolean } }, value: T | null): T | undefined =>
  value !== null && rule.safeParse(value).success ? value : undefined;

/** "22,62736", "22.62736" or "1.250,5" → "22.62736", "1250.5": exact, never by way of a floating number. Null for "1.250", which may be two. */
export function readDecimal(typed: string): string | null {
  const text = typed.replace(/[\s\u00a0\u202f€%]/g, '');
  if (/^[1-9]\d{0,2}\.\d{2}0$/.test(text)) return null;
  const parts = /^(\d+)(?:[.,](\d+))?$/.exec(text) ?? /^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(text);
  if (!parts) return null;
  const whole = parts[1]!.replaceAll('.', '').replace(/^0+(?=\d)/, '');
  const rest = (parts[2] ?? '').replace(/0+$/, '');
  return rest === '' ? whole : `${whole}.${rest}`;
}

/** "22.62736" as people of this language write it. */
export const sayDecimal = (value: string, language: string): string =>
  plainDecimal(value).replace('.', language === 'en' ? '.' : ',');

const plainDecimal = (value: string) => (value.includes('.') ? value.replace(/\.?0+$/, '') : value);

const Line = (props: DrawProps & { value: string; inputmode: 'numeric' | 'decimal' }) => (
  <TextField {...props} width="short" autocomplete="off" />
);

function DecimalLine(props: DrawProps) {
  const { language } = usePage();
  const typed = answered(props.answers, props.name);
  const value = texts.decimal.safeParse(typed).success ? sayDecimal(typed, language) : typed;
  return <Line {...props} value={value} inputmode="decimal" />;
}

/** An exact number, zero or more, with a comma or a point. */
export const decimal = (options: Options = {}): CallField<string> =>
  figure(options, {
    problem: 'decimal',
    read: (text) => accepted(texts.decimal, readDecimal(text)),
    draw: (props) => <DecimalLine {...props} />,
    say: (value, { language }) => sayDecimal(value, language),
  });

export const percent = (options: Options = {}): CallField<string> =>
  figure(options, {
    problem: 'percent',
    read: (text) => accepted(texts.percent, readDecimal(text)),
    draw: (props) => <DecimalLine {...props} />,
    say: (value, { language }) => `${sayDecimal(value, language)} %`,
  });

/** Euro of zero or more: "1.234,56" or "1234.56" → "1234.56". */
export const money = (options: Options = {}): CallField<string> =>
  figure(options, {
    problem: 'amount',
    read: (text) => accepted(texts.money, readMoney(text)),
    draw: (props) => <MoneyField {...props} value={answered(props.answers, props.name)} />,
    say: (value, { language }) => formats(language).money(value),
  });

/** A whole number; "10.000" is ten thousand. */
export const count = (options: Options & { least?: number } = {}): CallField<number> =>
  figure(options, {
    problem: 'count',
    read: (text) => {
      const digits = text.replace(/[\s\u00a0\u202f]/g, '');
      const plain = /^\d{1,3}(\.\d{3})+$/.test(digits) ? digits.replaceAll('.', '') : digits;
      const value = /^\d{1,10}$/.test(plain) ? accepted(texts.count, Number(plain)) : undefined;
      return value !== undefined && value >= (options.least ?? 0) ? value : undefined;
    },
    draw: (props) => <Line {...props} value={answered(props.answers, props.name)} inputmode="numeric" />,
    say: (value, { language }) => formats(language).number(value),
  });

export const year = (options: Options = {}): CallField<number> =>
  figure(options, {
    problem: 'year',
    read: (text) => (/^(19|2\d)\d{2}$/.test(text) ? Number(text) : undefined),
    draw: (props) => <Line {...props} value={answered(props.answers, props.name)} inputmode="numeric" />,
  });
