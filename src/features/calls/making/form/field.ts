import type { VNode } from 'preact';
import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import type { Language, Translate } from '../../../../platform/i18n.ts';
import type { Field } from '../../../plans/index.ts';

/** What words are made with. */
export interface Words {
  t: Translate;
  language: Language;
}

export interface DrawProps {
  name: string;
  label: string;
  hint?: string | undefined;
  required?: boolean | undefined;
  /** Says no word about being optional. */
  inRow?: boolean | undefined;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** A field of a form of the call: as those of a plan, with a control of its own and how its value is said. */
export interface CallField<T = unknown> extends Field<T> {
  draw?(props: DrawProps): VNode;
  /** Its value as people read it, one line for each thing of a list. */
  say?(value: T, words: Words): string;
}

export type CallFields = Readonly<Record<string, CallField>>;

export interface Options {
  required?: boolean;
  expected?: boolean;
  hint?: boolean;
}
