import { randomUUID } from 'node:crypto';
import { and, asc, eq, getTableColumns, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '../../platform/database/index.ts';
import { readSetting, writeSetting } from '../../platform/settings.ts';
import type { Shape } from './rules/boundaries.ts';
import type { Register } from './rules/register.ts';
import type { Area, AreaRow, FileKind, FileRows, KindRow } from './schema.ts';
import { area, areaBoundary, areaEarlier, areaKind, areaMembership, areaSuccession } from './tables.ts';

// People sort names by a Dutch collation; the database itself sorts by code point.
const byName = sql`${area.name} collate "nl-x-icu"`;
const holds = (day: string): SQL =>
  and(lte(area.validFrom, day), or(isNull(area.validTo), gte(area.validTo, day))) as SQL;

export async function findArea(db: Database, code: string): Promise<Area | undefined> {
  const [row] = await db.select().from(area).where(eq(area.code, code));
  return row;
}

interface AreaOption {
  code: string;
  name: string;
  kind: string;
  country: string;
  example: boolean;
}

/** The areas of these kinds that hold on a day (`YYYY-MM-DD`), by name: what a form offers to choose from. */
export const areaOptions = (db: Database, day: string, kinds: readonly string[] = []): Promise<AreaOption[]> =>
  db
    .select({ code: area.code, name: area.name, kind: area.kind, country: area.country, example: area.example })
    .from(area)
    .where(and(holds(day), kinds.length > 0 ? inArray(area.kind, [...kinds]) : undefined))
    .orderBy(byName, asc(area.code));

export const findKinds = (db: Database): Promise<KindRow[]> =>
  db.select().from(areaKind).orderBy(asc(areaKind.rank), asc(areaKind.kind));

const version = 'areas.version';
let kept: { version: string; register: Register } | undefined;

/**
 * All areas, by name, with what ties them together: some 700 rows and 1,700 ties. They change a few times a year and every page
 * about areas needs them, so they are read again only when something wrote to them. Not to be changed by who gets it.
 */
export async function readRegister(db: Database): Promise<Register> {
  const now = await readSetting<string>(db, version);
  if (now !== undefined && kept?.version === now) return kept.register;
  const register = await readWholeRegister(db);
  if (now !== undefined) kept = { version: now, register };
  return register;
}

async function readWholeRegister(db: Database): Promise<Register> {
  const areas = await db.select().from(area).orderBy(byName, asc(area.code));
  const memberships = await db.select().from(areaMembership).orderBy(asc(areaMembership.areaCode));
  const successions = await db.select().from(areaSuccession).orderBy(asc(areaSuccession.predecessorCode));
  const earlier = await db.select().from(areaEarlier);
  return { areas: new Map(areas.map((row) => [row.code, row])), memberships, successions, earlier };
}

const tables = {
  kinds: { table: areaKind, key: [areaKind.kind] },
  areas: { table: area, key: [area.code] },
  memberships: {
    table: areaMembership,
    key: [areaMembership.areaCode, areaMembership.regionCode, areaMembership.validFrom],
  },
  successions: { table: areaSuccession, key: [areaSuccession.predecessorCode, areaSuccession.successorCode] },
  earlier: { table: areaEarlier, key: [areaEarlier.code, areaEarlier.validTo] },
};

/** All rows of one kind of file as they are now. */
export async function readAll<K extends FileKind>(db: Database, fileKind: K): Promise<FileRows[K][]> {
  return (await db.select().from(tables[fileKind].table as PgTable)) as FileRows[K][];
}

/** Adds rows and replaces those with the same key; an area keeps its mark as an example unless the row says otherwise. */
export async function upsertRows<K extends FileKind>(db: Database, fileKind: K, rows: readonly FileRows[K][]) {
  const { table, key } = tables[fileKind];
  const columns = Object.entries(getTableColumns(table as PgTable));
  const given = new Set(rows.flatMap((row) => Object.keys(row)));
  const set = Object.fromEntries(
    columns
      .filter(([name, column]) => given.has(name) && !(key as unknown[]).includes(column))
      .map(([name, column]) => [name, sql.raw(`excluded."${column.name}"`)]),
  );
  for (let start = 0; start < rows.length; start += 1000) {
    const insert = db.insert(table as PgTable).values(rows.slice(start, start + 1000) as Record<string, unknown>[]);
    if (Object.keys(set).length === 0) await insert.onConflictDoNothing();
    else await insert.onConflictDoUpdate({ target: key as never, set });
  }
  await writeSetting(db, version, randomUUID());
}

export const upsertAreas = (db: Database, rows: readonly (AreaRow & { example?: boolean })[]): Promise<void> =>
  upsertRows(db, 'areas', rows);

/** Takes the invented areas away with all that hangs on them. */
export async function removeExampleAreas(db: Database): Promise<void> {
  await db.delete(area).where(eq(area.example, true));
  await writeSetting(db, version, randomUUID());
}

/** Boundaries by code, of the codes that have one. */
export async function findBoundaries(db: Database, codes: readonly string[]): Promise<Map<string, Shape>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .select({ code: areaBoundary.areaCode, geometry: areaBoundary.geometry })
    .from(areaBoundary)
    .where(inArray(areaBoundary.areaCode, [...codes]));
  return new Map(rows.map((row) => [row.code, row.geometry]));
}

export async function upsertBoundaries(db: Database, shapes: ReadonlyMap<string, Shape>, source: string) {
  const rows = [...shapes].map(([areaCode, geometry]) => ({ areaCode, geometry, source }));
  for (let start = 0; start < rows.length; start += 100) {
    await db
      .insert(areaBoundary)
      .values(rows.slice(start, start + 100))
      .onConflictDoUpdate({
        target: areaBoundary.areaCode,
        set: { geometry: sql`excluded.geometry`, source: sql`excluded.source` },
      });
  }
}
