import { themeName } from '../../../themes/index.ts';
import type { CardToIndex } from '../index-store.ts';
import { costBands, type FacetName, sizeBands } from '../query.ts';
import type { Slot } from './block.ts';
import type { CardTexts } from './weights.ts';

/** The band that an amount falls in: of `10000-20000` the first is in it, the last is not. */
export function bandOf(bands: readonly string[], amount: number): string | undefined {
  return bands.find((band) => {
    const [from, below] = band.split('-');
    return amount >= Number(from) && (below === '' || amount < Number(below));
  });
}

export function textsOf({ card, areaName, organisationName }: CardToIndex): CardTexts {
  const themes = card.themes.map((code) => themeName(code, 'nl'));
  return {
    title: card.title,
    plan: card.actionPlan,
    objective: card.objective,
    description: [card.description, card.effect].join('\n'),
    labels: [areaName, organisationName, ...(card.isClassified ? [] : themes)].filter(Boolean).join(' , '),
  };
}

const euros = (cents: bigint): number => Number(cents / 100n);

export function slotOf({ card, regions, areaKind, population }: CardToIndex, used: number): Slot {
  const cost = card.costHighest ?? card.costLowest;
  const isSized = areaKind === 'municipality' && population !== null;
  const codes: Record<FacetName, (string | null | undefined)[]> = {
    pillar: [card.pillar],
    theme: card.themes,
    kind: [card.kind],
    group: card.targetGroups,
    level: [card.level],
    area: [card.areaCode, ...regions],
    cluster: card.clusters,
    size: [isSized ? bandOf(sizeBands, population) : null],
    cost: [cost === null ? null : bandOf(costBands, euros(cost))],
    status: [card.status],
  };
  const values = Object.entries(codes).flatMap(([facet, of]) =>
    of.flatMap((code) => (code ? [`${facet}:${code}`] : [])),
  );
  return {
    cardId: card.id,
    values: [...new Set(values)],
    cost: cost === null ? null : euros(cost),
    publishedAt: Math.floor((card.publishedAt?.getTime() ?? 0) / 1000),
    used,
  };
}
