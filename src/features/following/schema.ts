import { z } from 'zod';
import { formText } from '../../platform/forms.ts';
import type { Translate } from '../../platform/i18n.ts';
import { normaliseMail } from '../accounts/index.ts';
import { frequencies, mailFrequencies } from './rules/frequency.ts';

export const frequencyShape = (t: Translate) =>
  z.object({ frequentie: z.enum(frequencies, { error: t('following.problem.frequency') }) });

export const byMailShape = (t: Translate) =>
  z.object({
    mail: formText.default('').transform((text, context) => {
      const mail = normaliseMail(text);
      if (mail === null) context.addIssue({ code: 'custom', message: t('following.problem.mail') });
      return mail ?? z.NEVER;
    }),
    frequentie: z.enum(mailFrequencies, { error: t('following.problem.frequency') }),
  });

/** What stands in the address or the form: which thing, where to go back to, and by which of the ways. */
export const wishShape = z.object({
  onderwerp: z.string().optional().catch(undefined),
  terug: z.string().optional().catch(undefined),
  hoe: z.enum(['account', 'browser', 'mail']).optional().catch(undefined),
});
