import { allAnswered } from '../../../../platform/forms.ts';
import type { CodeList } from '../../document/codes.ts';
import { codeLists } from '../../document/codes.ts';
import { planDocument } from '../../document/schema.ts';
import { text as documentText } from '../../document/texts.ts';
import { type Field, type FieldOptions, textField } from './field.ts';

const visible = (text: string): string | undefined => (documentText.safeParse(text).success ? text : undefined);

// A browser posts no line ends from a one-line control, and CRLF from an area.
const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
const manyLines = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

export const line = (options: FieldOptions = {}): Field<string> =>
  textField({ as: 'line' }, 'invisible', options, visible, oneLine);

/** A text of several lines; Markdown where the plan shows it as such. */
export const prose = (options: FieldOptions = {}): Field<string> =>
  textField({ as: 'prose' }, 'invisible', options, (text) => visible(manyLines(text)), manyLines);

/** A web address. The document takes any text; the form asks for one that opens in a browser or leaves it be. */
export const address = (options: FieldOptions = {}): Field<string> =>
  textField({ as: 'address' }, 'invisible', options, visible, oneLine);

export const language = (options: FieldOptions = {}): Field<string> =>
  textField({ as: 'language' }, 'language', options, (code) =>
    planDocument.shape.language.safeParse(code).success ? code : undefined,
  );

export const choice = (list: CodeList, options: FieldOptions = {}): Field<string> => {
  const codes: readonly string[] = codeLists[list];
  return textField({ as: 'choice', list }, 'choice', options, (code) => (codes.includes(code) ? code : undefined));
};

/**
 * Checkboxes, kept in the order of the list. `without` are codes that this form does not offer and that stay as they
 * are.
 */
export function choices(
  list: CodeList,
  { without = [], explained, ...options }: FieldOptions & { without?: readonly string[]; explained?: boolean } = {},
): Field<string[]> {
  const codes = (codeLists[list] as readonly string[]).filter((code) => !without.includes(code));
  return {
    control: { as: 'choices', list, codes, ...(explained && { explained }) },
    ...options,
    parse(answers, name, refuse) {
      const chosen = allAnswered(answers, name).filter((code) => code !== '' && !without.includes(code));
      if (chosen.some((code) => !codes.includes(code))) refuse(name, 'choice');
      return some(codes.filter((code) => chosen.includes(code)));
    },
    show: (name, value) => ({ [name]: value }),
    give: (value = [], stored) => some([...value, ...listOf(stored).filter((code) => without.includes(code))]),
  };
}

/** The seventeen goals of the United Nations, by number. */
export const worldGoalNumbers: readonly number[] = Array.from({ length: 17 }, (_, index) => index + 1);

export function worldGoals(options: FieldOptions = {}): Field<number[]> {
  const all = worldGoalNumbers;
  return {
    control: { as: 'goals-of-the-world' },
    ...options,
    parse(answers, name, refuse) {
      const chosen = allAnswered(answers, name).filter((number) => number !== '');
      if (chosen.some((number) => !all.some((one) => String(one) === number))) refuse(name, 'choice');
      return some(all.filter((one) => chosen.includes(String(one))));
    },
    show: (name, value) => ({ [name]: value.map(String) }),
  };
}

/** An open list of codes in one line, with commas between. */
export const themes = (options: FieldOptions = {}): Field<string[]> =>
  textField<string[]>(
    { as: 'themes' },
    'invisible',
    options,
    (text) => {
      const codes = text.split(',').map((code) => code.trim());
      return visible(text) === undefined ? undefined : some([...new Set(codes.filter((code) => code !== ''))]);
    },
    (codes) => oneLine(codes.join(', ')),
  );

/** A checkbox. What was said to be untrue stays so while it is not ticked. */
export const flag = (options: FieldOptions = {}): Field<true> => ({
  control: { as: 'flag' },
  ...options,
  parse: (answers, name) => (allAnswered(answers, name).some((one) => one !== '') ? true : undefined),
  show: (name) => ({ [name]: 'yes' }),
  take: (stored) => (stored === true ? true : undefined),
  give: (value, stored) => value ?? (stored === undefined ? undefined : false),
});

const some = <Item>(list: Item[]): Item[] | undefined => (list.length > 0 ? list : undefined);
const listOf = (stored: unknown): string[] => (Array.isArray(stored) ? stored : []);
