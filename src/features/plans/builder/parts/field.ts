import { type Answers, answered } from '../../../../platform/forms.ts';
import type { CodeList } from '../../document/codes.ts';

/** Names a field that cannot be read, with the key of the reason in `builder.error` and what that sentence needs. */
export type Refuse = (name: string, problem: string, values?: Record<string, string | number>) => void;

/** How a field looks: which control, with which choices. */
export type Control =
  | {
      as:
        | 'line'
        | 'prose'
        | 'month'
        | 'day'
        | 'year'
        | 'moment'
        | 'amount'
        | 'number'
        | 'address'
        | 'themes'
        | 'language'
        | 'flag';
    }
  | { as: 'choice'; list: CodeList }
  | { as: 'choices'; list: CodeList; codes: readonly string[]; explained?: boolean }
  | { as: 'goals-of-the-world' }
  | { as: 'rows'; columns: Columns }
  | { as: 'budget' };

/**
 * One field of a form, between a value of the plan document and what people see and type. What a form can say of a
 * stored value is `tidy`: read it, show it, read it again. An untouched field is one whose tidy value stays the same.
 */
export interface Field<T = unknown> {
  control: Control;
  required?: boolean;
  /** A check asks for it before the plan is published: it may wait, but is not called optional. */
  expected?: boolean;
  /** Whether `builder.<part>.hint.<field>` says one sentence about it. */
  hint?: boolean;
  /** From what the form posts; undefined when nothing was filled in, or when it was refused. */
  parse(answers: Answers, name: string, refuse: Refuse): T | undefined;
  /** What the form shows of a value. */
  show(name: string, value: T): Answers;
  /** From the document's own value to the form's; only where they differ. */
  take?(stored: unknown): T | undefined;
  /** From the form's value to the document's, given what was stored: keeps of it what the form could not change. */
  give?(value: T | undefined, stored: unknown): unknown;
}

export type Columns = Readonly<Record<string, Field>>;

export interface FieldOptions {
  required?: boolean;
  expected?: boolean;
  hint?: boolean;
}

/** The form's value of what is stored: undefined when there is nothing that the form can say of it. */
export function tidy(field: Field, stored: unknown): unknown {
  if (stored === undefined) return undefined;
  const taken = field.take ? field.take(stored) : stored;
  return taken === undefined ? undefined : field.parse(field.show('it', taken), 'it', () => {});
}

/** A field of one control that holds one text; `read` gives undefined for a text that it does not understand. */
export function textField<T>(
  control: Control,
  problem: string,
  options: FieldOptions,
  read: (text: string) => T | undefined,
  write: (value: T) => string = String,
): Field<T> {
  return {
    control,
    ...options,
    parse(answers, name, refuse) {
      const text = answered(answers, name).trim();
      if (text === '') {
        if (options.required) refuse(name, control.as === 'choice' ? 'choose' : 'required');
        return undefined;
      }
      const value = read(text);
      if (value === undefined) refuse(name, problem);
      return value;
    },
    show: (name, value) => ({ [name]: write(value) }),
  };
}
