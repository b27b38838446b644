import type { Database } from '../../../platform/database/index.ts';
import { planPath } from '../../plans/index.ts';
import { cardPath } from '../cards/card.ts';
import { findPublicCards } from '../cards/store.ts';
import { borrowingsAround, findPublicPlans, type MeasurePlace, type PublicBorrowing } from './trail-store.ts';

/** A card or a measure of a plan in the trail of who took over from whom. */
export interface TrailNode {
  key: string;
  kind: 'card' | 'measure';
  title: string;
  /** Whose plan it is in; empty for a card, and for a plan that can no longer be read. */
  place: string;
  /** Where it can be read; undefined when it no longer can. */
  path?: string;
  status?: string;
  since?: Date;
  isExample: boolean;
}

export interface Trail {
  nodes: TrailNode[];
  /** From the origin to the borrower, by key. */
  edges: [string, string][];
}

/** What a trail is asked of. */
export type Start = { card: string; title: string } | (MeasurePlace & { title: string });

const cardKey = (id: string) => `card:${id}`;
const measureKey = ({ planId, measure }: MeasurePlace) => `measure:${planId}/${measure}`;
export const keyOf = (start: Start): string => ('card' in start ? cardKey(start.card) : measureKey(start));

const rounds = 12;
const mostRows = 300;

/**
 * Everything that is tied to a card or a measure by taking over, back to the origins and on to the last borrower, as far as
 * publications that stand say so: a draft is in no trail.
 */
export async function findTrail(db: Database, start: Start): Promise<Trail> {
  const cards = new Set<string>();
  const measures = new Map<string, MeasurePlace>();
  const rows = new Map<string, PublicBorrowing>();
  let open: { cards: string[]; measures: MeasurePlace[] } =
    'card' in start ? { cards: [start.card], measures: [] } : { cards: [], measures: [start] };
  for (let round = 0; round < rounds && rows.size < mostRows; round += 1) {
    for (const id of open.cards) cards.add(id);
    for (const place of open.measures) measures.set(measureKey(place), place);
    const found = await borrowingsAround(db, open);
    for (const row of found) rows.set(measureKey(row), row);
    const ends = found.flatMap((row) => [placeOf(row), originPlace(row)].flatMap((place) => place ?? []));
    open = {
      cards: found.flatMap(({ cardId }) => (cardId && !cards.has(cardId) ? [cardId] : [])),
      measures: ends.filter((place) => !measures.has(measureKey(place))),
    };
    if (open.cards.length + open.measures.length === 0) break;
  }
  return asTrail(db, start, [...rows.values()]);
}

const placeOf = ({ planId, measure }: PublicBorrowing): MeasurePlace => ({ planId, measure });
const originPlace = ({ fromPlan, fromMeasure }: PublicBorrowing): MeasurePlace | null =>
  fromPlan && fromMeasure ? { planId: fromPlan, measure: fromMeasure } : null;

async function asTrail(db: Database, start: Start, rows: PublicBorrowing[]): Promise<Trail> {
  const titles = new Map<string, string>([[keyOf(start), start.title]]);
  const places = new Map<string, MeasurePlace>('card' in start ? [] : [[keyOf(start), start]]);
  const cardIds = new Set<string>('card' in start ? [start.card] : []);
  const edges: [string, string][] = [];
  for (const row of rows) {
    const own = measureKey(row);
    places.set(own, placeOf(row));
    titles.set(own, row.title);
    const from = originPlace(row);
    if (from) {
      places.set(measureKey(from), from);
      if (!titles.has(measureKey(from))) titles.set(measureKey(from), row.originTitle);
    }
    if (row.cardId) {
      cardIds.add(row.cardId);
      if (!titles.has(cardKey(row.cardId))) titles.set(cardKey(row.cardId), row.originTitle);
      edges.push([cardKey(row.cardId), own]);
      if (from) edges.push([measureKey(from), cardKey(row.cardId)]);
    } else if (from) edges.push([measureKey(from), own]);
  }
  const byKey = new Map(rows.map((row) => [measureKey(row), row]));
  const plans = await findPublicPlans(db, [...new Set([...places.values()].map(({ planId }) => planId))]);
  const cards = new Map((await findPublicCards(db, [...cardIds])).map((card) => [card.id, card]));
  const nodes: TrailNode[] = [];
  for (const id of cardIds) {
    const card = cards.get(id);
    const title = card?.title ?? titles.get(cardKey(id))!;
    nodes.push({
      key: cardKey(id),
      kind: 'card',
      title,
      place: '',
      isExample: card?.isExample ?? false,
      ...(card && { path: cardPath(card.slug) }),
    });
  }
  for (const [key, { planId, measure }] of places) {
    const plan = plans.get(planId);
    const row = byKey.get(key);
    nodes.push({
      key,
      kind: 'measure',
      // Of a plan that was taken back we say no more than that there was one.
      title: plan ? titles.get(key)! : '',
      place: plan?.areaName ?? '',
      isExample: plan?.isExample ?? false,
      ...(plan && { path: `${planPath(plan.slug)}#m-${measure}` }),
      ...(row?.status && { status: row.status }),
      ...(row && { since: row.since }),
    });
  }
  return { nodes, edges };
}
