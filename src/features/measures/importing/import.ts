import type { Clock } from '../../../platform/clock.ts';
import type { Database, Transaction } from '../../../platform/database/index.ts';
import { announce } from '../../../platform/events.ts';
import { record } from '../../../platform/journal.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { type Area, readRegister } from '../../areas/index.ts';
import { type Card, libraryPath, type NewCard } from '../cards/card.ts';
import { findCardsByOrigin, upsertCards } from '../cards/store.ts';
import { indexCards } from '../search/index.ts';
import { type ComparedField, cardOf, changedFields } from './card-of.ts';
import { keysOf } from './keys.ts';
import { type Action, type Problem, problemAt, readActions } from './read.ts';

export interface ImportOptions {
  dryRun: boolean;
  /** What the cards name as their source: "Meerjarenplan 2026-2031". */
  source: string;
  /** Tells imports apart in what followers hear. */
  id: string;
  viewer: Viewer | null;
  clock: Clock;
  onProgress?: (done: number, total: number) => Promise<void>;
}

/** What an import changes; of each list at most the first hundred are named. */
export interface Outcome {
  added: number;
  changed: number;
  unchanged: number;
  /** Cards of these municipalities that the file no longer tells of. They stay. */
  gone: number;
  municipalities: number;
  ignored: string[];
  named: {
    added: { title: string; line: number }[];
    changed: { title: string; line: number; fields: ComparedField[] }[];
    gone: { title: string; slug: string }[];
  };
}

export type ImportResult = { problems: Problem[] } | { problems: []; outcome: Outcome };

const batch = 2000;
const mostNamed = 100;

/**
 * Makes cards of the actions in a CSV text, whole or not at all, and says what that changes. A second time nothing is doubled.
 * With `dryRun`, and with any problem, nothing is written.
 */
export async function importActions(db: Database, text: string, options: ImportOptions): Promise<ImportResult> {
  const { actions, problems, ignored } = readActions(text);
  const { areas } = await readRegister(db);
  problems.push(...unknownMunicipalities(actions, areas));
  if (problems.length > 0) return { problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  return db.transaction(async (tx) => {
    const codes = new Set(actions.map(({ municipality }) => municipality));
    const cards = (await findCardsByOrigin(tx, 'multi-year-plan')).filter((card) => codes.has(card.areaCode ?? ''));
    const work = compare(actions, cards, areas, options);
    const outcome: Outcome = { ...tell(work), municipalities: codes.size, ignored };
    if (!options.dryRun) await write(tx, work, outcome, areas, options);
    return { problems: [], outcome };
  });
}

function unknownMunicipalities(actions: Action[], areas: ReadonlyMap<string, Area>): Problem[] {
  return actions
    .filter(({ municipality }) => areas.get(municipality)?.kind !== 'municipality')
    .map(({ line, municipality }) =>
      problemAt(line, 'municipality_code', 'unknownMunicipality', { value: municipality }),
    );
}

interface Work {
  added: { action: Action; card: NewCard }[];
  changed: { action: Action; card: NewCard; fields: ComparedField[] }[];
  unchanged: number;
  gone: Card[];
  at: Date;
}

function compare(actions: Action[], cards: Card[], areas: ReadonlyMap<string, Area>, options: ImportOptions): Work {
  const byKey = new Map(cards.map((card) => [card.originKey, card]));
  const keys = keysOf(actions, new Map(cards.map(({ originKey, title }) => [originKey, title])));
  const at = options.clock.now();
  const work: Work = { added: [], changed: [], unchanged: 0, gone: [], at };
  for (const [index, action] of actions.entries()) {
    const key = keys[index]!;
    const before = byKey.get(key);
    const areaName = areas.get(action.municipality)!.name;
    const card = cardOf(action, { key, source: options.source, areaName, at }, before);
    const fields = before ? changedFields(before, card) : [];
    if (!before) work.added.push({ action, card });
    else if (fields.length > 0) work.changed.push({ action, card, fields });
    else work.unchanged += 1;
  }
  const told = new Set(keys);
  work.gone = cards.filter((card) => !told.has(card.originKey) && card.removedAt === null);
  return work;
}

function tell({ added, changed, unchanged, gone }: Work): Omit<Outcome, 'municipalities' | 'ignored'> {
  const name = ({ action }: { action: Action }) => ({ title: action.title, line: action.line });
  return {
    added: added.length,
    changed: changed.length,
    unchanged,
    gone: gone.length,
    named: {
      added: added.slice(0, mostNamed).map(name),
      changed: changed.slice(0, mostNamed).map((one) => ({ ...name(one), fields: one.fields })),
      gone: gone.slice(0, mostNamed).map(({ title, slug }) => ({ title, slug })),
    },
  };
}

async function write(
  tx: Transaction,
  work: Work,
  outcome: Outcome,
  areas: ReadonlyMap<string, Area>,
  options: ImportOptions,
) {
  const cards = [...work.added, ...work.changed].map(({ card }) => card);
  for (let start = 0; start < cards.length; start += batch) {
    const ids = await upsertCards(tx, cards.slice(start, start + batch));
    await indexCards(tx, ids);
    await options.onProgress?.(Math.min(start + batch, cards.length), cards.length);
  }
  if (cards.length === 0) return;
  const { added, changed, municipalities } = outcome;
  await record(tx, {
    act: 'measures.imported',
    subject: { type: 'measures', id: options.id },
    viewer: options.viewer,
    details: { source: options.source, added, changed, municipalities },
  });
  await tellFollowers(tx, work, areas, options);
}

/** One event for a municipality, however many actions it has. */
async function tellFollowers(
  tx: Database,
  { added, at }: Work,
  areas: ReadonlyMap<string, Area>,
  { id }: ImportOptions,
) {
  const counts = new Map<string, number>();
  for (const { action } of added) counts.set(action.municipality, (counts.get(action.municipality) ?? 0) + 1);
  for (const [code, count] of counts) {
    await announce(tx, {
      key: `measures-imported:${id}:${code}`,
      kind: 'measures.event.imported',
      values: { area: areas.get(code)!.name, count: String(count) },
      path: `${libraryPath}?gebied=${encodeURIComponent(code)}`,
      topics: [`area:${code}`, `new-measures:${code}`],
      at,
    });
  }
}
