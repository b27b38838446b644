import {
  boolean,
  char,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import type { Shape } from './rules/boundaries.ts';

const hectares = () => numeric('surface_hectares', { precision: 14, scale: 2, mode: 'number' });
const code = (name: string) => text(name).references(() => area.code, { onDelete: 'cascade' });

/** The kinds of area are data: a new kind of region is a new row. */
export const areaKind = pgTable('area_kind', {
  kind: text('kind').primaryKey(),
  nl: text('nl').notNull(),
  nlPlural: text('nl_plural').notNull(),
  en: text('en').notNull(),
  enPlural: text('en_plural').notNull(),
  exclusive: boolean('exclusive').notNull(),
  rank: integer('rank').notNull(),
});

export const area = pgTable(
  'area',
  {
    code: text('code').primaryKey(),
    kind: text('kind')
      .notNull()
      .references(() => areaKind.kind),
    name: text('name').notNull(),
    country: char('country', { length: 2 }).notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    population: integer('population'),
    populationYear: integer('population_year'),
    surfaceHectares: hectares(),
    longitude: doublePrecision('longitude'),
    latitude: doublePrecision('latitude'),
    example: boolean('example').notNull().default(false),
    source: text('source').notNull().default(''),
  },
  (table) => [index('area_kind_name').on(table.kind, table.name)],
);

/** An area is part of a region; `validTo` is the last day. */
export const areaMembership = pgTable(
  'area_membership',
  {
    areaCode: code('area_code').notNull(),
    regionCode: code('region_code').notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
  },
  (table) => [
    primaryKey({ columns: [table.areaCode, table.regionCode, table.validFrom] }),
    index('area_membership_region').on(table.regionCode),
  ],
);

export const areaSuccession = pgTable(
  'area_succession',
  {
    predecessorCode: code('predecessor_code').notNull(),
    successorCode: code('successor_code').notNull(),
    onDate: date('on_date').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.predecessorCode, table.successorCode] }),
    index('area_succession_successor').on(table.successorCode),
  ],
);

/** What an area was up to and including a day, for one that keeps its code when it grows. */
export const areaEarlier = pgTable(
  'area_earlier',
  {
    code: code('code').notNull(),
    validTo: date('valid_to').notNull(),
    name: text('name').notNull(),
    population: integer('population'),
    populationYear: integer('population_year'),
    surfaceHectares: hectares(),
    longitude: doublePrecision('longitude'),
    latitude: doublePrecision('latitude'),
  },
  (table) => [primaryKey({ columns: [table.code, table.validTo] })],
);

export const areaBoundary = pgTable('area_boundary', {
  areaCode: code('area_code').primaryKey(),
  geometry: jsonb('geometry').$type<Shape>().notNull(),
  source: text('source').notNull(),
});
