import { isDeepStrictEqual } from 'node:util';
import type { Card, NewCard } from '../cards/card.ts';
import { classify } from '../rules/word-lists.ts';
import type { Action } from './read.ts';

interface Origin {
  key: string;
  /** What the file is called where the card names its source. */
  source: string;
  areaName: string;
  at: Date;
}

/** The card of an imported action. What someone sorted by hand on the card that is there stays as they sorted it. */
export function cardOf(action: Action, { key, source, areaName, at }: Origin, existing: Card | undefined): NewCard {
  const { title, description, objective, actionPlan, amounts, codes, municipality } = action;
  const total = Object.values(amounts).reduce((sum, cents) => sum + BigInt(cents), 0n);
  const cost = total > 0n ? total : null;
  const sorted = existing && !existing.isClassified ? existing : classify(action);
  const { pillar, themes, kind, targetGroups } = sorted;
  const passage = [codes.objective, codes.actionPlan, codes.action].filter(Boolean).join(' › ');
  return {
    title,
    description,
    objective,
    actionPlan,
    ...{ pillar, themes, kind, targetGroups },
    isClassified: existing?.isClassified ?? true,
    level: existing?.level ?? 'municipality',
    status: existing?.status ?? 'planned',
    costLowest: cost,
    costHighest: cost,
    durationShortest: existing?.durationShortest ?? null,
    durationLongest: existing?.durationLongest ?? null,
    effect: existing?.effect ?? '',
    contact: existing?.contact ?? '',
    yearlyAmounts: Object.fromEntries(Object.entries(amounts).sort()),
    sources: [{ title: `${source}, ${areaName}`, passage: `${passage}: ${action.name}` }],
    origin: 'multi-year-plan',
    originKey: key,
    areaCode: municipality,
    organisationId: existing?.organisationId ?? null,
    createdAt: at,
    updatedAt: at,
    publishedAt: at,
  };
}

const compared = [
  'title',
  'description',
  'objective',
  'actionPlan',
  'pillar',
  'themes',
  'kind',
  'targetGroups',
  'yearlyAmounts',
  'costHighest',
  'sources',
  'areaCode',
] as const satisfies readonly (keyof Card)[];

export type ComparedField = (typeof compared)[number];

/** Which of the things that a file tells are other on the card that is there. */
export const changedFields = (before: Card, after: NewCard): ComparedField[] =>
  compared.filter((field) => !isDeepStrictEqual(before[field], after[field]));
