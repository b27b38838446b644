import type { ComponentChildren } from 'preact';
import { usePage } from '../page.ts';

/** Name of a field → what is wrong with it, in the reader's language. */
export type FieldErrors = Record<string, string>;

/** What every field takes. The error is found in `errors` by the field's name. */
export interface FieldProps {
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  errors?: FieldErrors;
  /** Fields that may stay empty say so in words. */
  required?: boolean;
  /** In a list of rows, where everything may stay empty and saying so each time is noise. */
  inRow?: boolean;
}

/** The `id` of a field, so that an error can lead to it. */
export const fieldId = (name: string): string => `veld-${name.replace(/[^\w-]+/g, '-')}`;

/** What the input of a field carries to be named, described and marked as wrong. */
export function fieldAttributes({ name, hint, errors, required }: FieldProps) {
  const id = fieldId(name);
  const isInvalid = Boolean(errors?.[name]);
  const describedBy = [hint && `${id}-hint`, isInvalid && `${id}-fout`].filter(Boolean).join(' ');
  return {
    id,
    name,
    required,
    'aria-invalid': isInvalid ? ('true' as const) : undefined,
    'aria-describedby': describedBy || undefined,
  };
}

/** A label, a hint, an error and the input itself. */
export function Field({
  name,
  label,
  hint,
  errors,
  required,
  inRow,
  children,
}: FieldProps & { children: ComponentChildren }) {
  const { t } = usePage();
  const id = fieldId(name);
  const error = errors?.[name];
  return (
    <div class={error ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field'}>
      <div class="utrecht-form-field__label">
        <label class="utrecht-form-label" for={id}>
          {label}
          {!required && !inRow && <span class="optional"> {t('ui.optional')}</span>}
        </label>
      </div>
      <Hint id={id}>{hint}</Hint>
      <ErrorMessage id={id}>{error}</ErrorMessage>
      <div class="utrecht-form-field__input">{children}</div>
    </div>
  );
}

export function Hint({ id, children }: { id: string; children?: ComponentChildren }) {
  if (!children) return null;
  return (
    <div class="utrecht-form-field__description utrecht-form-field-description" id={`${id}-hint`}>
      {children}
    </div>
  );
}

export function ErrorMessage({ id, children }: { id: string; children?: ComponentChildren }) {
  const { t } = usePage();
  if (!children) return null;
  return (
    <div class="utrecht-form-field__error-message utrecht-form-field-error-message" id={`${id}-fout`}>
      <span class="visually-hidden">{t('ui.error')}: </span>
      {children}
    </div>
  );
}
