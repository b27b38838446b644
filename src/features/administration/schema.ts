import { z } from 'zod';
import type { Translate } from '../../platform/i18n.ts';
import { isUuid, lineField } from '../accounts/index.ts';

/** What an organisation is to the platform. A municipality writes plans for its own area. */
export const organisationKinds = {
  municipality: 'administration.kind.municipality',
  region: 'administration.kind.region',
  government: 'administration.kind.government',
  partner: 'administration.kind.partner',
  advisory: 'administration.kind.advisory',
  association: 'administration.kind.association',
} as const;

type OrganisationKind = keyof typeof organisationKinds;

const kinds = Object.keys(organisationKinds) as [OrganisationKind, ...OrganisationKind[]];

/** @param isArea whether an area with this code is among the choices */
export const organisationShape = (t: Translate, isArea: (code: string) => boolean) =>
  z.object({
    name: lineField(t('administration.problem.name'), 200),
    kind: z.enum(kinds, { error: t('administration.problem.kind') }),
    area: z
      .string({ error: t('administration.problem.area') })
      .default('')
      .refine((code) => code === '' || isArea(code), { error: t('administration.problem.area') })
      .transform((code) => code || null),
  });

const text = z
  .string()
  .trim()
  .max(200)
  .refine((value) => !/\p{C}/u.test(value))
  .transform((value) => value || undefined)
  .optional();

const rowNumber = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number)
  .optional();

const id = z
  .string()
  .refine((value) => value === '' || isUuid(value))
  .transform((value) => value || undefined)
  .optional();

/** The journal's own query: an act or the start of one (`plan.`), an organisation, and before which row. */
export const journalQuery = z.object({ handeling: text, organisatie: id, voor: rowNumber });

/** Names are paged by the last one shown, so that no one is skipped when others come and go. */
export const listQuery = z.object({ q: text, na: id });
