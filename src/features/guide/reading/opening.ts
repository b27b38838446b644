import type { Database } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/errors.ts';
import { editionNumber, isCode } from '../rules/codes.ts';
import { joinMappings, type MappingRow } from '../rules/compare.ts';
import { type Edition, type Mapping, type Programme, publishedEditions, selectProgramme } from '../store.ts';
import { keysIn, mappingsIn } from './store.ts';

/** A guide as readers find it: only editions that are published, newest first. */
export interface OpenGuide {
  programme: Programme;
  editions: Edition[];
}

export interface OpenEdition extends OpenGuide {
  edition: Edition;
  newest: Edition;
}

/** @throws NotFound */
export async function openGuide(db: Database, code: string): Promise<OpenGuide> {
  const programme = isCode(code) ? await selectProgramme(db, code) : undefined;
  if (!programme) throw new NotFound();
  return { programme, editions: await publishedEditions(db, code) };
}

/** @throws NotFound when there is no such edition, or it is not published */
export async function openEdition(db: Database, code: string, number: string): Promise<OpenEdition> {
  const guide = await openGuide(db, code);
  const asked = editionNumber(number);
  const edition = guide.editions.find((one) => one.number === asked);
  if (!edition) throw new NotFound();
  return { ...guide, edition, newest: guide.editions[0]! };
}

/** What became of the sections of one published edition in a later one, over the editions between them. */
export async function mappingBetween(
  db: Database,
  editions: readonly Edition[],
  from: Edition,
  to: Edition,
): Promise<MappingRow[]> {
  const passed = editions
    .filter(({ number }) => number >= from.number && number <= to.number)
    .toSorted((one, other) => one.number - other.number);
  const ids = passed.map(({ id }) => id);
  const [keys, mappings] = [await keysIn(db, ids), await mappingsIn(db, ids)];
  return joinMappings(
    ids.map((id) => keys.get(id) ?? []),
    ids.slice(1).map((id): Mapping[] => mappings.get(id) ?? []),
  );
}

/** Where a section stands in a later edition; undefined when it is gone. */
export async function sameSection(
  db: Database,
  { editions, edition, newest }: OpenEdition,
  key: string,
): Promise<string | undefined> {
  const rows = await mappingBetween(db, editions, edition, newest);
  return rows.find(({ fromKey, toKey }) => fromKey === key && toKey !== '')?.toKey;
}
