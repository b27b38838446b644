import { z } from 'zod';
import { formText } from '../../../../platform/forms.ts';
import { fromCents, toCents } from '../../../../platform/money.ts';
import { readDate, readMoney, showDate } from '../../../../ui/forms/typed.ts';
import { codeLists } from '../../../plans/index.ts';
import { isCluster, isTheme } from '../../../themes/index.ts';
import type { Card, NewCard } from '../card.ts';
import type { CardSource } from '../tables.ts';

/** How many sources the form has room for. */
export const sourceRows = 4;

const text = (most: number) => formText.pipe(z.string().max(most)).default('');
const problem = (key: string, params: Record<string, string> = {}) => ({
  code: 'custom' as const,
  params: { key, ...params },
});
const optionalCode = (codes: readonly string[]) =>
  formText
    .default('')
    .refine((code) => code === '' || codes.includes(code))
    .transform((code) => code || null);
const codesOf = (isKnown: (code: string) => boolean) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => [...new Set([given ?? []].flat())])
    .refine((all) => all.every(isKnown));

const money = formText.default('').transform((typed, context) => {
  if (typed === '') return null;
  const euro = readMoney(typed);
  if (euro === null || euro.startsWith('-')) {
    context.addIssue(problem('measures.form.problem.money'));
    return z.NEVER;
  }
  return toCents(euro);
});

const months = formText.default('').transform((typed, context) => {
  if (typed === '') return null;
  if (!/^\d{1,3}$/.test(typed)) {
    context.addIssue(problem('measures.form.problem.months'));
    return z.NEVER;
  }
  return Number(typed);
});

const sourceFields = Object.fromEntries(
  Array.from({ length: sourceRows }, (_, row) => [
    [`source.${row}.title`, text(200)],
    [`source.${row}.passage`, text(2000)],
    [
      `source.${row}.url`,
      text(500).refine((url) => url === '' || /^https?:\/\/\S+$/i.test(url), {
        params: { key: 'measures.form.problem.url' },
      }),
    ],
    [
      `source.${row}.date`,
      text(20).refine((day) => day === '' || readDate(day) !== null, { params: { key: 'measures.form.problem.date' } }),
    ],
  ]).flat(),
) as Record<string, z.ZodType<string>>;

const title = formText.pipe(z.string().min(1).max(200));

/** What a card begins with. */
export const newCardShape = z.object({ title });

/** What the form of a card sends. */
export const cardShape = z
  .object({
    title,
    description: text(20_000),
    pillar: optionalCode(codeLists.pillar),
    themes: codesOf(isTheme),
    kind: optionalCode(codeLists.measureKind),
    targetGroups: codesOf((code) => (codeLists.targetGroup as readonly string[]).includes(code)),
    level: optionalCode(codeLists.level),
    status: optionalCode(codeLists.measureStatus),
    clusters: codesOf(isCluster),
    costLowest: money,
    costHighest: money,
    durationShortest: months,
    durationLongest: months,
    effect: text(5000),
    contact: text(500),
    does: z.string().optional(),
    ...sourceFields,
  })
  .superRefine((card, context) => {
    const { costLowest, costHighest, durationShortest, durationLongest } = card;
    if (costLowest !== null && costHighest !== null && costLowest > costHighest) {
      context.addIssue({ ...problem('measures.form.problem.range'), path: ['costHighest'] });
    }
    if (durationShortest !== null && durationLongest !== null && durationShortest > durationLongest) {
      context.addIssue({ ...problem('measures.form.problem.range'), path: ['durationLongest'] });
    }
    for (let row = 0; row < sourceRows; row += 1) {
      const [title, passage, url] = ['title', 'passage', 'url'].map(
        (field) => (card as Record<string, unknown>)[`source.${row}.${field}`],
      );
      if (title === '' && (passage || url)) {
        context.addIssue({ ...problem('measures.form.problem.sourceTitle'), path: [`source.${row}.title`] });
      }
    }
  });

export type CardAnswers = z.output<typeof cardShape>;

type Edited = Pick<
  NewCard,
  | 'title'
  | 'description'
  | 'pillar'
  | 'themes'
  | 'kind'
  | 'targetGroups'
  | 'level'
  | 'status'
  | 'clusters'
  | 'costLowest'
  | 'costHighest'
  | 'durationShortest'
  | 'durationLongest'
  | 'effect'
  | 'contact'
  | 'sources'
>;

/** What the answers say of the card. */
export function editedCard({ does: _, ...answers }: CardAnswers): Edited {
  const given = answers as Record<string, unknown>;
  const sources = Array.from({ length: sourceRows }, (_row, row): CardSource | null => {
    const of = (field: string) => String(given[`source.${row}.${field}`] ?? '');
    if (of('title') === '') return null;
    const date = readDate(of('date'));
    return {
      title: of('title'),
      ...(of('passage') && { passage: of('passage') }),
      ...(of('url') && { url: of('url') }),
      ...(date && { date }),
    };
  }).filter((source) => source !== null);
  const fields = Object.entries(given).filter(([name]) => !name.startsWith('source.'));
  return { ...Object.fromEntries(fields), sources } as Edited;
}

/** A card as the answers that its form starts with. */
export function answersFrom(card: Card): Record<string, string | string[]> {
  const number = (value: number | null) => (value === null ? '' : String(value));
  const euro = (value: bigint | null) => (value === null ? '' : fromCents(value));
  const sources = card.sources.slice(0, sourceRows).flatMap(({ title, passage = '', url = '', date = '' }, row) => [
    [`source.${row}.title`, title],
    [`source.${row}.passage`, passage],
    [`source.${row}.url`, url],
    [`source.${row}.date`, showDate(date)],
  ]);
  return {
    title: card.title,
    description: card.description,
    pillar: card.pillar ?? '',
    themes: card.themes,
    kind: card.kind ?? '',
    targetGroups: card.targetGroups,
    level: card.level ?? '',
    status: card.status ?? '',
    clusters: card.clusters,
    costLowest: euro(card.costLowest),
    costHighest: euro(card.costHighest),
    durationShortest: number(card.durationShortest),
    durationLongest: number(card.durationLongest),
    effect: card.effect,
    contact: card.contact,
    does: card.areaCode ? 'yes' : '',
    ...Object.fromEntries(sources),
  };
}
