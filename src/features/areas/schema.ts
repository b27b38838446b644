import { z } from 'zod';

/** A problem is a key in `locales/<language>/areas.json` under `problem`, so that one shape speaks every language. */
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/, 'code');
const kind = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'kind');
const name = z.string().min(1, 'empty').max(200, 'long');
const day = z.iso.date('date');
const year = number(z.int('number').min(1800, 'year').max(2100, 'year'));
const count = number(z.int('number').min(0, 'negative').max(2_000_000_000, 'large'));
const hectares = number(z.number('number').min(0, 'negative').max(999_999_999_999, 'large'));
const longitude = number(z.number('number').min(-180, 'longitude').max(180, 'longitude'));
const latitude = number(z.number('number').min(-90, 'latitude').max(90, 'latitude'));
const yesOrNo = z.enum(['yes', 'no'], 'yesOrNo').transform((answer) => answer === 'yes');

/** A number as a file writes it: digits, with a point or comma before decimals. */
function number<T extends z.ZodType<number, number>>(shape: T) {
  const written = z.string().regex(/^-?\d+([.,]\d+)?$/, 'number');
  return written.transform((text) => Number(text.replace(',', '.'))).pipe(shape);
}

/** An empty cell means that the figure is not known. */
const optional = <T extends z.ZodType>(shape: T) =>
  z.preprocess((cell) => (cell === '' ? null : cell), shape.nullable());

const figures = {
  population: optional(count).default(null),
  populationYear: optional(year).default(null),
  surfaceHectares: optional(hectares).default(null),
  longitude: optional(longitude).default(null),
  latitude: optional(latitude).default(null),
};

const areaRow = z
  .object({
    code,
    kind,
    name,
    country: z.string().regex(/^[A-Z]{2}$/, 'country'),
    validFrom: day,
    validTo: optional(day).default(null),
    ...figures,
    source: z.string().max(200, 'long').default(''),
  })
  .refine((row) => row.validTo === null || row.validFrom <= row.validTo, { path: ['validTo'], error: 'order' })
  .refine((row) => (row.longitude === null) === (row.latitude === null), { path: ['latitude'], error: 'pair' });

const membershipRow = z
  .object({ areaCode: code, regionCode: code, validFrom: day, validTo: optional(day).default(null) })
  .refine((row) => row.validTo === null || row.validFrom <= row.validTo, { path: ['validTo'], error: 'order' })
  .refine((row) => row.areaCode !== row.regionCode, { path: ['regionCode'], error: 'self' });

const successionRow = z
  .object({ predecessorCode: code, successorCode: code, onDate: day })
  .refine((row) => row.predecessorCode !== row.successorCode, { path: ['successorCode'], error: 'self' });

const earlierRow = z.object({ code, validTo: day, name, ...figures });

const kindRow = z.object({
  kind,
  nl: name,
  nlPlural: name,
  en: name,
  enPlural: name,
  exclusive: yesOrNo,
  rank: number(z.int('number')),
});

/** The five kinds of file, each with the fields that tell its rows apart. */
export const fileShapes = {
  kinds: { row: kindRow, key: ['kind'] },
  areas: { row: areaRow, key: ['code'] },
  memberships: { row: membershipRow, key: ['areaCode', 'regionCode', 'validFrom'] },
  successions: { row: successionRow, key: ['predecessorCode', 'successorCode'] },
  earlier: { row: earlierRow, key: ['code', 'validTo'] },
} as const;

export type FileKind = keyof typeof fileShapes;
export type KindRow = z.infer<typeof kindRow>;
export type AreaRow = z.infer<typeof areaRow>;
export type MembershipRow = z.infer<typeof membershipRow>;
export type SuccessionRow = z.infer<typeof successionRow>;
export type EarlierRow = z.infer<typeof earlierRow>;
export interface FileRows {
  kinds: KindRow;
  areas: AreaRow;
  memberships: MembershipRow;
  successions: SuccessionRow;
  earlier: EarlierRow;
}
/** An area as it is kept: an example area is marked everywhere. */
export type Area = AreaRow & { example: boolean };
