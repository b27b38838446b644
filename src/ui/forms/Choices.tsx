import type { ComponentChildren } from 'preact';
import { usePage } from '../page.ts';
import { ErrorMessage, type FieldProps, fieldId, Hint } from './Field.tsx';

export interface Choice {
  value: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
}

export interface RadioGroupProps extends FieldProps {
  choices: Choice[];
  value?: string;
  /** Side by side, for two or three short answers. */
  inline?: boolean;
}

/** One of a few, all in sight; from some seven on a `Select` is shorter. */
export function RadioGroup({ choices, value, inline, ...props }: RadioGroupProps) {
  return (
    <ChoiceGroup {...props} inline={inline}>
      {choices.map((choice, index) => (
        <OneChoice key={choice.value} kind="radio" {...{ choice, index, ...props }} checked={choice.value === value} />
      ))}
    </ChoiceGroup>
  );
}

export interface CheckboxGroupProps extends FieldProps {
  choices: Choice[];
  values?: readonly string[];
  /** In columns where there is room, for long lists of short words. */
  columns?: boolean;
}

/** Any number of a list; each chosen value is sent under the same name. */
export function CheckboxGroup({ choices, values = [], columns, ...props }: CheckboxGroupProps) {
  return (
    <ChoiceGroup {...props} columns={columns}>
      {choices.map((choice, index) => (
        <OneChoice
          key={choice.value}
          kind="checkbox"
          {...{ choice, index, ...props }}
          checked={values.includes(choice.value)}
        />
      ))}
    </ChoiceGroup>
  );
}

export interface CheckboxProps extends Omit<FieldProps, 'required'> {
  value?: string;
  checked?: boolean;
}

/** A single yes or no. */
export function Checkbox({ value = 'yes', label, hint, checked, name, errors }: CheckboxProps) {
  const id = fieldId(name);
  return (
    <div>
      <ErrorMessage id={id}>{errors?.[name]}</ErrorMessage>
      <OneChoice kind="checkbox" choice={{ value, label, hint }} index={0} checked={checked} {...{ name, errors }} />
    </div>
  );
}

type GroupProps = FieldProps & { inline?: boolean; columns?: boolean; children: ComponentChildren };

function ChoiceGroup({ name, label, hint, errors, required, inline, columns, children }: GroupProps) {
  const { t } = usePage();
  const id = fieldId(name);
  const error = errors?.[name];
  const describedBy = [hint && `${id}-hint`, error && `${id}-fout`].filter(Boolean).join(' ');
  const layout = inline ? 'choices choices--inline' : columns ? 'choices choices--columns' : 'choices';
  return (
    <fieldset
      class={`utrecht-form-fieldset utrecht-form-fieldset--html-fieldset${error ? ' utrecht-form-fieldset--invalid' : ''}`}
      aria-describedby={describedBy || undefined}
    >
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend choices__legend">
        {label}
        {!required && <span class="optional"> {t('ui.optional')}</span>}
      </legend>
      <Hint id={id}>{hint}</Hint>
      <ErrorMessage id={id}>{error}</ErrorMessage>
      <div class={layout}>{children}</div>
    </fieldset>
  );
}

interface OneChoiceProps {
  kind: 'radio' | 'checkbox';
  name: string;
  choice: Choice;
  index: number;
  checked?: boolean;
  errors?: Record<string, string>;
}

const inputLooks = {
  radio: 'utrecht-radio-button utrecht-radio-button--html-input',
  checkbox: 'utrecht-checkbox utrecht-checkbox--html-input',
};

// The first choice carries the field's own id: that is where a link from the error summary should land.
function OneChoice({ kind, name, choice, index, checked, errors }: OneChoiceProps) {
  const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`;
  const isInvalid = Boolean(errors?.[name]);
  return (
    <div class="choice">
      <input
        class={inputLooks[kind]}
        type={kind}
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        aria-invalid={isInvalid && kind === 'checkbox' ? 'true' : undefined}
        aria-describedby={choice.hint ? `${id}-uitleg` : undefined}
      />
      <label for={id}>{choice.label}</label>
      {choice.hint && (
        <div class="choice__hint" id={`${id}-uitleg`}>
          {choice.hint}
        </div>
      )}
    </div>
  );
}
