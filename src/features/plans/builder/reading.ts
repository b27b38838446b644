import type { z } from 'zod';
import type { FieldErrors, FormResult } from '../../../platform/forms.ts';
import { readForm } from '../../../platform/forms.ts';
import { type Language, translator } from '../../../platform/i18n.ts';

/** `readForm` for the shapes of the builder, whose problems carry the key of their words. */
export function readBuilderForm<S extends z.ZodType>(
  shape: S,
  body: unknown,
  language: Language,
): FormResult<z.output<S>> {
  const result = shape.safeParse(body ?? {});
  if (result.success) return { ok: true, value: result.data };
  const t = translator(language);
  const errors: FieldErrors = {};
  for (const issue of result.error.issues) {
    if (issue.code !== 'custom' || typeof issue.params?.['key'] !== 'string') return readForm(shape, body, language);
    const { key, ...values } = issue.params;
    errors[issue.path.join('.')] ??= t(key, values);
  }
  return { ok: false, errors };
}
