import type { VNode } from 'preact';
import {
  CheckboxGroup,
  type FieldErrors,
  type Option,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  usePage,
} from '../../../../ui/index.ts';
import type { FieldKind } from '../../document/codes.ts';
import type { FormField } from '../../document/form.ts';
import { type Answered, type AnswerValue, answerTo, type CostRow, type FundingRow } from '../answers.ts';
import { type AnswerFile, FileControl } from './FileControl.tsx';
import { fieldName } from './names.ts';
import { CostTable, FundingTable } from './RowTables.tsx';
import { showTyped } from './typed.ts';

/** What can be chosen in fields whose choices the call does not list. */
export interface FieldOptions {
  /** The types of cost of the call's rule. */
  costTypes?: readonly Option[];
  areas?: readonly Option[];
  measures?: readonly Option[];
}

export interface StepFieldsProps {
  fields: readonly FormField[];
  answers: Answered;
  errors?: FieldErrors;
  options?: FieldOptions;
  /** Files by field. */
  files?: Readonly<Record<string, readonly AnswerFile[]>>;
  /** The table of which more empty rows were asked. */
  more?: string;
}

/** The fields of a step, inside a form that the page makes. A table always ends in empty rows. */
export function StepFields({ fields, ...rest }: StepFieldsProps) {
  return (
    <>
      {fields.map((field) => {
        const Control = controls[field.kind];
        return <Control key={field.id} field={field} answer={answerTo(rest.answers, field.id)} {...rest} />;
      })}
    </>
  );
}

export interface ControlProps extends Omit<StepFieldsProps, 'fields'> {
  field: FormField;
  answer: AnswerValue | undefined;
}

const textOf = (answer: AnswerValue | undefined): string => (typeof answer === 'string' ? answer : '');

const common = ({ field, errors }: ControlProps) => ({
  name: fieldName(field.id),
  label: field.label,
  hint: field.hint,
  required: field.isRequired,
  errors,
});

const Line = (props: ControlProps) => <TextField {...common(props)} value={textOf(props.answer)} />;

const Prose = (props: ControlProps) => <TextArea {...common(props)} rows={6} value={textOf(props.answer)} />;

const hints: Partial<Record<FieldKind, string>> = {
  money: 'ui.moneyHint',
  date: 'ui.dateHint',
  iban: 'applying.field.ibanHint',
};

/** A number, an amount, a day or an account number: written as people do, and as it was typed when it is none. */
function Typed(props: ControlProps) {
  const { t, language } = usePage();
  const { kind, hint } = props.field;
  const value = showTyped(kind, textOf(props.answer), language);
  const ownHint = hints[kind];
  return (
    <TextField
      {...common(props)}
      hint={hint ?? (ownHint && t(ownHint))}
      value={value}
      inputmode={kind === 'number' || kind === 'money' ? 'decimal' : undefined}
      autocomplete="off"
      spellcheck={false}
      width="medium"
    />
  );
}

const choicesOf = ({ choices = [] }: FormField): Option[] => choices.map(({ code, label }) => ({ value: code, label }));

function OneOf(props: ControlProps) {
  const options = choicesOf(props.field);
  const value = textOf(props.answer);
  return options.length > 7 ? (
    <Select {...common(props)} {...{ options, value }} />
  ) : (
    <RadioGroup {...common(props)} choices={options} value={value} />
  );
}

function SomeOf(props: ControlProps) {
  const values = Array.isArray(props.answer) ? (props.answer as string[]) : [];
  return <CheckboxGroup {...common(props)} choices={choicesOf(props.field)} values={values} />;
}

function YesOrNo(props: ControlProps) {
  const { t } = usePage();
  const choices = (['yes', 'no'] as const).map((value) => ({ value, label: t(`applying.answer.${value}`) }));
  return <RadioGroup {...common(props)} choices={choices} value={textOf(props.answer)} inline />;
}

/** What was chosen before stays among the choices, also when it is not offered any more. */
const OneOfMany = (offered: readonly Option[] | undefined, props: ControlProps) => {
  const value = textOf(props.answer);
  const options = [...(offered ?? [])];
  if (value !== '' && !options.some((option) => option.value === value)) options.push({ value, label: value });
  return <Select {...common(props)} {...{ options, value }} />;
};

const controls: Record<FieldKind, (props: ControlProps) => VNode> = {
  text: Line,
  'long-text': Prose,
  number: Typed,
  money: Typed,
  costs: (props) => <CostTable {...props} rows={(props.answer ?? []) as CostRow[]} />,
  funding: (props) => <FundingTable {...props} rows={(props.answer ?? []) as FundingRow[]} />,
  choice: OneOf,
  choices: SomeOf,
  'yes-no': YesOrNo,
  date: Typed,
  file: (props) => <FileControl {...props} files={props.files?.[props.field.id] ?? []} />,
  area: (props) => OneOfMany(props.options?.areas, props),
  measure: (props) => OneOfMany(props.options?.measures, props),
  iban: Typed,
};
