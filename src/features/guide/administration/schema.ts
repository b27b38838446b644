import { z } from 'zod';
import type { Translate } from '../../../platform/i18n.ts';
import { lineField } from '../../accounts/index.ts';

const organisation = (t: Translate, known: ReadonlySet<string>) =>
  z
    .string({ error: t('guide.admin.problem.organisation') })
    .default('')
    .refine((id) => id === '' || known.has(id), { error: t('guide.admin.problem.organisation') })
    .transform((id) => id || null);

const prose = (message: string) =>
  z.string({ error: message }).trim().min(1, { error: message }).max(2000, { error: message });

export const newProgrammeShape = (t: Translate, organisations: ReadonlySet<string>) =>
  z.object({
    title: lineField(t('guide.admin.problem.title'), 120).refine((title) => /[a-z0-9]/i.test(title.normalize('NFD')), {
      error: t('guide.admin.problem.title'),
    }),
    summary: prose(t('guide.admin.problem.summary')),
    organisation: organisation(t, organisations),
  });

export const assignmentShape = (t: Translate, organisations: ReadonlySet<string>) =>
  z.object({ organisation: organisation(t, organisations) });

/** `since` as it was typed: empty when nobody knows. */
export const archivingShape = (t: Translate) =>
  z.object({ notice: prose(t('guide.admin.problem.notice')), since: z.string().trim().max(40).default('') });
