import type { Difference } from '../differences.ts';
import { pillars } from '../document/codes.ts';
import type { PlanDocument } from '../document/schema.ts';
import { capital, type Words } from '../public/words.ts';
import type { Part } from './part.ts';
import { fieldLabel } from './parts/words.ts';
import { collections, partOf, parts } from './table.ts';
import { valueInWords } from './value-words.ts';

export interface DifferenceInWords {
  change: Difference['change'];
  /** What the field is called; '' for a whole goal or measure. */
  label: string;
  before: string;
  after: string;
}

/** Differences of one place, under its heading. */
export interface PlaceInWords {
  heading: string;
  differences: DifferenceInWords[];
}

/** What differs between two documents, grouped by place and in words. */
export function differencesInWords(
  found: readonly Difference[],
  documents: readonly PlanDocument[],
  words: Words,
): PlaceInWords[] {
  const places = new Map<string, Difference[]>();
  for (const one of found) {
    const key = `${one.place.kind} ${one.place.id}`;
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  return [...places.values()].map((differences) => ({
    heading: placeHeading(differences[0]!, words),
    differences: differences.map((one) => ({
      change: one.change,
      label: one.field && labelOf(one, documents, words),
      before: wordsOf(one, one.before, words),
      after: wordsOf(one, one.after, words),
    })),
  }));
}

const placeHeading = ({ place: { kind, id, title } }: Difference, { t }: Words) =>
  t(`drafts.place.${kind}`, { id, title });

const wordsOf = ({ place, field }: Difference, value: unknown, words: Words): string =>
  field === '' ? '' : valueInWords(place.kind, field, value, words);

// A part reads only what is filled in, so a field is found in a document that has it.
function labelOf({ place, field }: Difference, documents: readonly PlanDocument[], words: Words): string {
  const about = partsAbout(place.kind).find((part) =>
    documents.some((document) => Object.hasOwn(part.read(document, place.id) ?? {}, field)),
  );
  return about ? labelOfField(about, field, words) : words.t(`drafts.field.${field}`, { defaultValue: field });
}

function partsAbout(kind: Difference['place']['kind']): Part[] {
  if (kind === 'plan') return parts.filter((part) => !part.hasItem);
  const list = collections.find((one) => (one.parents !== undefined) === (kind === 'measure'));
  return list?.parts.map(partOf) ?? [];
}

/** What a field of a part is called. */
export function labelOfField(part: Part, field: string, { t, code }: Words): string {
  const [group, name] = field.split('.');
  if (group !== 'leftOut' || !name) return fieldLabel(t, part.key, field);
  return capital(code((pillars as readonly string[]).includes(name) ? 'pillar' : 'synergy', name));
}
