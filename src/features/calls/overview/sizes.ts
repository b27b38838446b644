/** Classes of municipalities by inhabitants: from this number on, up to the next. */
export const sizes = [
  { code: 'tot-10000', from: 0, below: 10_000 },
  { code: 'tot-20000', from: 10_000, below: 20_000 },
  { code: 'tot-35000', from: 20_000, below: 35_000 },
  { code: 'tot-100000', from: 35_000, below: 100_000 },
  { code: 'vanaf-100000', from: 100_000, below: Number.POSITIVE_INFINITY },
] as const;

export type Size = (typeof sizes)[number]['code'];

/** The class of a municipality; null when its inhabitants are not known. */
export const sizeOf = (population: number | null): Size | null =>
  population === null
    ? null
    : (sizes.find(({ from, below }) => population >= from && population < below)?.code ?? null);
