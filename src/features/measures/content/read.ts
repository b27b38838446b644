import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fromRoot } from '../../../platform/root.ts';
import { codeLists } from '../../plans/index.ts';
import { clusters, isCluster, isTheme } from '../../themes/index.ts';
import type { NewCard } from '../cards/card.ts';

const document = z.strictObject({
  title: z.string().min(1),
  url: z.url().optional(),
  date: z.iso.date().optional(),
});

const measure = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  text: z.string().min(1),
  pillar: z.enum(codeLists.pillar),
  themes: z.array(z.string().refine(isTheme)).min(1),
  kind: z.enum(codeLists.measureKind),
  groups: z.array(z.enum(codeLists.targetGroup)).default([]),
  level: z.enum(codeLists.level),
  clusters: z.union([z.literal('all'), z.array(z.string().refine(isCluster))]).default([]),
  source: z.array(z.tuple([z.string(), z.string().min(1)])).min(1),
});

const shape = z.strictObject({ documents: z.record(z.string(), document), measures: z.array(measure).min(1) });

export const readContentFile = (): string => readFileSync(fromRoot('content', 'measures', 'reference.yaml'), 'utf8');

/** The reference measures as cards; throws on what is wrong with the file, since it is our own. */
export function readContent(text: string, at: Date): NewCard[] {
  const { documents, measures } = shape.parse(parse(text));
  return measures.map(({ key, text: description, groups, clusters: suits, source, ...rest }) => ({
    ...rest,
    description,
    targetGroups: groups,
    clusters: suits === 'all' ? clusters.map(({ code }) => code) : suits,
    sources: source.map(([name, passage]) => {
      const found = documents[name];
      if (!found) throw new Error(`content/measures/reference.yaml: ${key} names no known document: ${name}`);
      const { title, ...more } = found;
      return { title, passage, ...more };
    }),
    origin: 'reference' as const,
    originKey: key,
    createdAt: at,
    updatedAt: at,
    publishedAt: at,
  }));
}
