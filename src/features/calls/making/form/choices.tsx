import { allAnswered, answered } from '../../../../platform/forms.ts';
import { CheckboxGroup, RadioGroup, Select, TextArea } from '../../../../ui/index.ts';
import * as texts from '../../document/texts.ts';
import type { CallField, Options } from './field.ts';

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

const labelIn = (options: readonly Option[], value: string) =>
  options.find((option) => option.value === value)?.label ?? value;

/** One of a list: radio buttons when there are few, else a menu. */
export const oneOf = (given: readonly Option[], options: Options = {}): CallField<string> => ({
  control: { as: 'line' },
  ...options,
  parse(answers, name, refuse) {
    const value = answered(answers, name);
    if (value === '') {
      if (options.required) refuse(name, 'choose');
      return undefined;
    }
    if (!given.some((option) => option.value === value)) refuse(name, 'choice');
    return value;
  },
  show: (name, value) => ({ [name]: value }),
  draw: ({ answers, ...props }) => {
    const value = answered(answers, props.name);
    const isFew = given.length <= 5 && (options.required || given.length === 0);
    return isFew ? (
      <RadioGroup {...props} choices={[...given]} value={value} />
    ) : (
      <Select {...props} options={given.map(({ value, label }) => ({ value, label }))} value={value} />
    );
  },
  say: (value) => labelIn(given, value),
});

/** Any of a list, kept in its order. */
export const anyOf = (given: readonly Option[], options: Options = {}): CallField<string[]> => ({
  control: { as: 'line' },
  ...options,
  parse(answers, name, refuse) {
    const chosen = allAnswered(answers, name).filter((value) => value !== '');
    if (chosen.some((value) => !given.some((option) => option.value === value))) refuse(name, 'choice');
    if (chosen.length === 0 && options.required) refuse(name, 'choose');
    const ordered = given.map(({ value }) => value).filter((value) => chosen.includes(value));
    const others = [...new Set(chosen)].filter((value) => !ordered.includes(value));
    return chosen.length > 0 ? [...ordered, ...others] : undefined;
  },
  show: (name, value) => ({ [name]: value }),
  draw: ({ answers, ...props }) => (
    <CheckboxGroup
      {...props}
      choices={[...given]}
      values={allAnswered(answers, props.name)}
      columns={given.length > 9}
    />
  ),
  say: (value) => value.map((one) => labelIn(given, one)).join('\n'),
});

/** Some of a list in an order of one's own: a menu for each place. */
export const inOrder = (
  given: readonly Option[],
  places: (place: number) => string,
  options: Options = {},
): CallField<string[]> => ({
  control: { as: 'line' },
  ...options,
  parse(answers, name, refuse) {
    const chosen = given.map((_, place) => answered(answers, `${name}.${place}`)).filter((value) => value !== '');
    if (chosen.some((value) => !given.some((option) => option.value === value))) refuse(`${name}.0`, 'choice');
    if (new Set(chosen).size < chosen.length) refuse(`${name}.0`, 'twice');
    return chosen.length > 0 ? chosen : undefined;
  },
  show: (name, value) => Object.fromEntries(value.map((one, place) => [`${name}.${place}`, one])),
  draw: ({ answers, name, label, hint, errors }) => (
    <fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset fieldset">
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">{label}</legend>
      {hint && <p class="note">{hint}</p>}
      {given.map((_, place) => (
        <Select
          key={place}
          name={`${name}.${place}`}
          label={places(place + 1)}
          options={[...given]}
          value={answered(answers, `${name}.${place}`)}
          errors={errors}
          inRow
        />
      ))}
    </fieldset>
  ),
  say: (value) => value.map((one, place) => `${place + 1}. ${labelIn(given, one)}`).join('\n'),
});

/** Yes or no. */
export const yesNo = (yes: string, no: string, options: Options = {}): CallField<boolean> => ({
  control: { as: 'line' },
  ...options,
  parse(answers, name, refuse) {
    const value = answered(answers, name);
    if (value === '' && options.required) refuse(name, 'choose');
    return value === '' ? undefined : value === 'yes';
  },
  show: (name, value) => ({ [name]: value ? 'yes' : 'no' }),
  draw: ({ answers, ...props }) => (
    <RadioGroup
      {...props}
      inline
      value={answered(answers, props.name)}
      choices={[
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ]}
    />
  ),
  say: (value) => (value ? yes : no),
});

interface LinesShape {
  /** From a line to what is stored; undefined when it is not understood. */
  read?(line: string): string | undefined;
  show?(value: string): string;
  /** Why a line is not understood: the key of the reason, and what it says besides the line. */
  why?(line: string): { problem: string; values?: Record<string, string> };
}

/** A short list of texts, one a line. */
export const lines = (
  options: Options = {},
  { read = (line) => line, show = (value) => value, why = () => ({ problem: 'invisible' }) }: LinesShape = {},
): CallField<string[]> => ({
  control: { as: 'prose' },
  ...options,
  parse(answers, name, refuse) {
    const typed = answered(answers, name)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (typed.length === 0 && options.required) refuse(name, 'required');
    const found = typed.map((line) => {
      const value = texts.filled.safeParse(line).success ? read(line) : undefined;
      if (value === undefined) {
        const { problem, values } = why(line);
        refuse(name, problem, { line, ...values });
      }
      return value ?? line;
    });
    return found.length > 0 ? [...new Set(found)] : undefined;
  },
  show: (name, value) => ({ [name]: value.map(show).join('\n') }),
  draw: ({ answers, ...props }) => <TextArea {...props} value={answered(answers, props.name)} />,
  say: (value) => value.map(show).join('\n'),
});
