import { isDeepStrictEqual } from 'node:util';
import type { Measure } from '../../../plans/index.ts';
import type { Example } from './guide.ts';

/** The fields of a measure that an example fills in. */
export const takenFields = ['title', 'description', 'kind', 'themes', 'targetGroups', 'level', 'sources'] as const;
export type TakenField = (typeof takenFields)[number];
export type Taken = Pick<Measure, TakenField>;

/** What a measure says that is taken from an example as it is; what the example does not say is not there. */
export function takenFrom({ title, description, kind, themes, targetGroups, level, sources }: Example): Taken {
  const cited = sources.map(({ document, passage, url }) => ({
    title: [document, passage].filter(Boolean).join(', '),
    ...(url && { url }),
  }));
  // The guide's forms hold these to the lists of the plan document.
  const codes = { kind, targetGroups, level } as Required<Pick<Measure, 'kind' | 'targetGroups' | 'level'>>;
  return {
    title,
    ...(description && { description }),
    kind: codes.kind,
    ...(themes.length > 0 && { themes }),
    ...(targetGroups.length > 0 && { targetGroups: codes.targetGroups }),
    ...(level && { level: codes.level }),
    ...(cited.length > 0 && { sources: cited }),
  };
}

/** The fields in which two differ, in the order of `takenFields`. */
export const differingFields = (one: Partial<Taken>, other: Partial<Taken>): TakenField[] =>
  takenFields.filter((field) => !isDeepStrictEqual(one[field], other[field]));

/** The measure with these fields as the example has them; a field that the example lacks goes. */
export function withTaken(measure: Measure, taken: Taken, fields: readonly TakenField[]): Measure {
  const kept = Object.entries(measure).filter(([key]) => !fields.some((field) => field === key));
  const given = fields.filter((field) => taken[field] !== undefined).map((field) => [field, taken[field]]);
  return Object.fromEntries([...kept, ...given]) as Measure;
}

/** Longest id of a measure, less room for a number. */
const longestStem = 58;

/**
 * The id of a measure that is taken from an example. It names the example, so that taking it again after an undo gives
 * the same document, and no measure of one's own ever comes to bear it.
 */
export function idFor(exampleKey: string, taken: ReadonlySet<string>): string {
  const stem = `M-${exampleKey.replace(/[^A-Za-z0-9_.-]+/g, '-')}`.slice(0, longestStem);
  let id = stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}`;
  return id;
}
