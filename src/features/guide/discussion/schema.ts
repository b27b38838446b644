import { z } from 'zod';
import { formText } from '../../../platform/forms.ts';
import type { Translate } from '../../../platform/i18n.ts';

const longest = 5000;

export const textShape = (t: Translate) =>
  z.object({
    body: formText.min(1, t('discussion.problem.body')).max(longest, t('discussion.problem.long', { most: longest })),
  });

/** A text on behalf of oneself or of an organisation one belongs to. */
export const reactionShape = (t: Translate, organisations: readonly string[]) =>
  textShape(t).extend({
    organisation: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z
        .string()
        .refine((id) => organisations.includes(id), t('discussion.problem.organisation'))
        .optional(),
    ),
  });
