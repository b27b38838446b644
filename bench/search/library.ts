import { loadAreas, readRegister } from '../../src/features/areas/index.ts';
import { measureCard } from '../../src/features/measures/cards/tables.ts';
import { importActions } from '../../src/features/measures/importing/import.ts';
import { reindexAll } from '../../src/features/measures/search/reindexing.ts';
import { systemClock } from '../../src/platform/clock.ts';
import type { OpenDatabase } from '../../src/platform/database/index.ts';
import { createTestDatabase } from '../../test/database.ts';
import { actionsCsv, readActionRows } from '../../test/multi-year-plans.ts';
import { actionId } from './judgements.ts';

/** A fresh database with the real actions as cards, imported as an administrator would. */
export async function openLibrary(): Promise<OpenDatabase & { actionOf: ReadonlyMap<string, string> }> {
  const database = await createTestDatabase();
  await loadAreas(database.db);
  const options = { dryRun: false, source: 'bench', id: 'bench', viewer: null, clock: systemClock };
  const result = await importActions(database.db, actionsCsv(readActionRows()), options);
  if (!('outcome' in result)) throw new Error('The actions do not import');
  const cards = await database.db.select().from(measureCard);
  return { ...database, actionOf: new Map(cards.map((card) => [card.id, actionId(card)])) };
}

/**
 * Adds cards until there are `count`: each has the title and classification of one real action, the description of another of the
 * same pillar, the action plan and objective of a third, and lies in a municipality drawn by lot. So words are as frequent as in
 * the real ones, and no two cards are the same. The draw is the same at each run.
 */
export async function multiply({ db }: OpenDatabase, count: number): Promise<void> {
  const real = (await db.select().from(measureCard)).sort((a, b) => (a.originKey < b.originKey ? -1 : 1));
  const municipalities = [...(await readRegister(db)).areas.values()]
    .filter((area) => area.kind === 'municipality' && area.country === 'BE' && !area.validTo)
    .map((area) => area.code);
  const byPillar = new Map<string | null, typeof real>();
  for (const card of real) byPillar.set(card.pillar, [...(byPillar.get(card.pillar) ?? []), card]);
  const draw = lot(20_260);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(draw() * from.length)]!;
  for (let made = real.length; made < count; ) {
    const rows = Array.from({ length: Math.min(500, count - made) }, (_, at) => {
      const { id: _id, ...title } = pick(real);
      const described = pick(byPillar.get(title.pillar)!);
      const planned = pick(real);
      return {
        ...title,
        description: described.description,
        costHighest: described.costHighest,
        actionPlan: planned.actionPlan,
        objective: planned.objective,
        areaCode: pick(municipalities),
        slug: `bench-${made + at}`,
        originKey: `bench/${made + at}`,
        publishedAt: new Date(1_700_000_000_000 + Math.floor(draw() * 60_000_000) * 1000),
      };
    });
    await db.insert(measureCard).values(rows);
    made += rows.length;
  }
  await reindexAll(db);
}

/** Numbers from 0 up to 1 that are the same at each run (mulberry32). */
export function lot(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
