import { z } from 'zod';
import { formText } from '../../../platform/forms.ts';
import type { Translate } from '../../../platform/i18n.ts';
import { lineField } from '../../accounts/index.ts';
import { codeLists } from '../../plans/index.ts';
import { isTheme } from '../../themes/index.ts';
import { contributionStates } from './state.ts';
import { contributionKinds } from './tables.ts';

export const longestText = 20_000;

const empty = (value: unknown) => (value === '' ? undefined : value);

const several = <S extends z.ZodType>(shape: S) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(shape).max(60));

export const text = (t: Translate, needed: string, most = longestText) =>
  formText.min(1, t(needed)).max(most, t('contributions.problem.long', { most }));

interface Choices {
  /** Keys of the sections that one can choose. */
  sections: readonly string[];
  organisations: readonly string[];
  areas: readonly string[];
}

/** The form of one page with which someone sends something in. */
export const sendingShape = (t: Translate, { sections, organisations, areas }: Choices) =>
  z.object({
    kind: z.enum(contributionKinds, t('contributions.problem.kind')),
    section: z
      .string()
      .refine((key) => key === '' || sections.includes(key), t('contributions.problem.section'))
      .default(''),
    title: lineField(t('contributions.problem.title'), 200),
    body: text(t, 'contributions.problem.body'),
    area: z.preprocess(
      empty,
      z
        .string()
        .refine((code) => areas.includes(code), t('contributions.problem.area'))
        .optional(),
    ),
    organisation: z.preprocess(
      empty,
      z
        .string()
        .refine((id) => organisations.includes(id), t('contributions.problem.organisation'))
        .optional(),
    ),
    measureKind: z.preprocess(empty, z.enum(codeLists.measureKind, t('contributions.problem.measureKind')).optional()),
    themes: several(z.string().refine(isTheme, t('contributions.problem.themes'))),
    targetGroups: several(z.enum(codeLists.targetGroup, t('contributions.problem.targetGroups'))),
    credit: lineField(t('contributions.problem.credit'), 120),
    consent: z.literal('yes', t('contributions.problem.consent')),
  });

export type Sending = z.output<ReturnType<typeof sendingShape>>;

export const messageShape = (t: Translate) => z.object({ body: text(t, 'contributions.problem.message', 5000) });

export const declineShape = (t: Translate) => z.object({ reason: text(t, 'contributions.problem.reason', 5000) });

/** Where an accepted contribution goes. */
export const targets = ['text', 'example', 'section', 'card'] as const;
export type Target = (typeof targets)[number];

interface Places {
  sections: readonly string[];
  /** Whether the library takes cards. */
  hasCards: boolean;
}

export const acceptShape = (t: Translate, { sections, hasCards }: Places) =>
  z
    .object({
      target: z.enum(hasCards ? targets : ['text', 'example', 'section'], t('contributions.problem.target')),
      section: z.preprocess(
        empty,
        z
          .string()
          .refine((key) => sections.includes(key), t('contributions.problem.section'))
          .optional(),
      ),
      title: lineField(t('contributions.problem.title'), 200),
      body: text(t, 'contributions.problem.body'),
      measureKind: z.enum(codeLists.measureKind, t('contributions.problem.measureKind')).optional().catch(undefined),
      credit: lineField(t('contributions.problem.credit'), 120),
      reason: formText.max(5000, t('contributions.problem.long', { most: 5000 })).default(''),
    })
    .superRefine(({ target, section, measureKind }, context) => {
      const needed = target === 'text' || target === 'example';
      if (needed && !section) {
        context.addIssue({ code: 'custom', path: ['section'], message: t('contributions.problem.sectionNeeded') });
      }
      if (target === 'example' && !measureKind) {
        context.addIssue({ code: 'custom', path: ['measureKind'], message: t('contributions.problem.measureKind') });
      }
    });

export type Acceptance = z.output<ReturnType<typeof acceptShape>>;

const optional = <S extends z.ZodType>(shape: S) => z.preprocess(empty, shape.optional());

export const queueQuery = z.strictObject({
  staat: optional(z.enum(contributionStates)),
  soort: optional(z.enum(contributionKinds)),
  /** `-` asks for what is about no section. */
  sectie: optional(
    z
      .string()
      .regex(/^(-|[a-z0-9]+(-[a-z0-9]+)*)$/)
      .max(80),
  ),
  pagina: optional(
    z
      .string()
      .regex(/^[1-9]\d{0,4}$/)
      .transform(Number),
  ),
});

export type QueueQuery = z.output<typeof queueQuery>;

/** Which guide and section a form is opened for; anything else in it means nothing. */
export const newQuery = z.object({
  programma: z.string().max(80).optional().catch(undefined),
  sectie: z.string().max(80).optional().catch(undefined),
  editie: z.string().max(6).optional().catch(undefined),
});
