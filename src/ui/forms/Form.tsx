import type { ComponentChildren } from 'preact';
import { usePage } from '../page.ts';

export interface FormProps {
  /** A finished address: `href('/plannen/…')`. The page itself when not given. */
  action?: string;
  method?: 'post' | 'get';
  /** Set where the form holds a file. */
  files?: boolean;
  id?: string;
  /** Keeps what is typed in this browser until it is saved; the key tells this form from others at the same address. */
  keep?: string;
  /** The `keep` of the form at the same address that this one finishes: once this is saved, its copy is not needed either. */
  settles?: string;
  children: ComponentChildren;
}

/** The server checks and answers with all errors at once, so the browser's own one-by-one bubbles are off. */
export function Form({ action, method = 'post', files, id, keep, settles, children }: FormProps) {
  const { t } = usePage();
  const form = (
    <form
      class="form"
      id={id}
      action={action}
      method={method}
      enctype={files ? 'multipart/form-data' : undefined}
      novalidate={method === 'post'}
      data-settles={settles}
    >
      {children}
    </form>
  );
  if (!keep) return form;
  return (
    <keep-typed key={keep} data-key={keep} data-restored={t('ui.restored')} data-discard={t('ui.discardRestored')}>
      {form}
    </keep-typed>
  );
}

export interface FieldsetProps {
  legend: ComponentChildren;
  hint?: ComponentChildren;
  children: ComponentChildren;
}

/** Fields that belong together under one name. */
export function Fieldset({ legend, hint, children }: FieldsetProps) {
  return (
    <fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset fieldset">
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">{legend}</legend>
      {hint && <p class="note">{hint}</p>}
      {children}
    </fieldset>
  );
}
