import { z } from 'zod';
import { codeLists } from '../../plans/index.ts';
import { isCluster, isTheme } from '../../themes/index.ts';
import { isCode } from '../rules/codes.ts';

const code = z.string().refine(isCode);
const text = z.string().trim().min(1);
const day = z.iso.date();
const themes = z.array(z.string().refine(isTheme)).default([]);
const level = z.enum(codeLists.level).optional();

/** `[advies, passage]`, or a list of those. */
const cited = z.tuple([code], z.string());
const source = z
  .union([cited.transform((one) => [one]), z.array(cited)])
  .optional()
  .transform((all) => all ?? []);

const exampleShape = z.strictObject({
  key: code,
  title: text,
  description: text,
  kind: z.enum(codeLists.measureKind),
  themes,
  targetGroups: z.array(z.enum(codeLists.targetGroup)).default([]),
  level,
  place: text.optional(),
  source,
});

const sectionShape = z.strictObject({
  key: code,
  asBefore: z.literal(true).optional(),
  title: text.optional(),
  body: text.optional(),
  pillar: z.enum(codeLists.pillar).optional(),
  themes,
  level,
  source,
  hints: z.record(z.string().refine(isCluster), text).default({}),
  examples: z.array(exampleShape).default([]),
  get sections(): z.ZodDefault<z.ZodArray<typeof sectionShape>> {
    return z.array(sectionShape).default([]);
  },
});

/** The form of `content/guide/<programme>/edition-<number>.yaml`; `content/guide/README.md` explains it. */
export const editionShape = z.strictObject({
  number: z.int().positive(),
  title: text,
  dated: day.optional(),
  provenance: text,
  introduction: text,
  documents: z.record(
    code,
    z.strictObject({ document: text, url: z.url({ protocol: /^https?$/ }).optional(), date: day.optional() }),
  ),
  sections: z.array(sectionShape).min(1),
  mapping: z.array(z.strictObject({ from: code, to: code.optional(), note: text.optional() })).default([]),
});

export const programmeShape = z.strictObject({
  code,
  title: text,
  summary: text,
  archived: z.strictObject({ since: day.optional(), notice: text }).optional(),
});

export type EditionFile = z.output<typeof editionShape>;
export type SectionFile = z.output<typeof sectionShape>;
export type ProgrammeFile = z.output<typeof programmeShape>;
