import { isDeepStrictEqual } from 'node:util';
import type { Measure, PlanDocument } from '../../../plans/index.ts';
import type { MappingRow } from '../../rules/compare.ts';
import { type Edition, type Example, exampleIn, type Section, sectionOf, type Use } from './guide.ts';
import { differingFields, type TakenField, takenFrom } from './measure.ts';

export type SectionFate = 'same' | 'changed' | 'renamed' | 'split' | 'gone';

/** What became of one section that a plan uses. */
export interface SectionChange {
  key: string;
  fate: SectionFate;
  before: Section;
  after: Section[];
  notes: string[];
}

/** An example that stands in a used section now, and was nowhere in the edition that the plan stands on. */
export interface NewExample {
  section: Section;
  example: Example;
}

/** A measure of the plan that was taken from an example that reads differently now. */
export interface ChangedExample {
  measure: Measure;
  before: Example;
  /** Absent when the guide no longer has the example: then there is nothing to choose. */
  after: Example | undefined;
  /** What the guide changed. */
  fields: TakenField[];
  /** The measure says more or other things than the example did. */
  isAdapted: boolean;
}

export interface Changes {
  sections: SectionChange[];
  added: NewExample[];
  changed: ChangedExample[];
}

/** From the edition that a plan stands on to a newer one. */
export interface Way {
  from: Edition;
  to: Edition;
  mapping: readonly MappingRow[];
}

/**
 * What a newer edition means for a plan: for the sections that it uses and the measures that it took from examples,
 * and for nothing else. `mapping` tells what became of the sections of `from` over all the editions up to `to`.
 */
export function changesFor(document: PlanDocument, uses: readonly Use[], { from, to, mapping }: Way): Changes {
  const used = [...new Set(uses.map(({ sectionKey }) => sectionKey))];
  const sections = inOrder(from, used).map((section) => changeOf(section, to, mapping));
  const after = new Set(sections.flatMap((change) => change.after));
  const added = to.sections
    .filter((section) => after.has(section))
    .flatMap((section) => section.examples.map((example) => ({ section, example })))
    .filter(({ example }) => !exampleIn(from, example.key));
  return { sections, added, changed: changedExamples(document, uses, from, to) };
}

/** Whether there is anything in it that an editor of the plan should see. */
export const saysAnything = ({ sections, added, changed }: Changes): boolean =>
  sections.some(({ fate }) => fate !== 'same') || added.length > 0 || changed.length > 0;

const inOrder = ({ sections }: Edition, keys: readonly string[]): Section[] =>
  sections.filter(({ key }) => keys.includes(key));

function changeOf(before: Section, to: Edition, mapping: readonly MappingRow[]): SectionChange {
  const said = mapping.filter(({ fromKey }) => fromKey === before.key);
  const rows = said.length > 0 ? said : [{ fromKey: before.key, toKey: before.key, note: '' }];
  const after = rows.flatMap(({ toKey }) => sectionOf(to, toKey) ?? []);
  const notes = [...new Set(rows.map(({ note }) => note))].filter((note) => note !== '');
  return { key: before.key, fate: fateOf(before, after), before, after, notes };
}

function fateOf(before: Section, [after, ...more]: Section[]): SectionFate {
  if (!after) return 'gone';
  if (more.length > 0) return 'split';
  if (after.key !== before.key) return 'renamed';
  return isDeepStrictEqual(readable(before), readable(after)) ? 'same' : 'changed';
}

const readable = ({ title, body, examples }: Section) => ({
  title,
  body,
  examples: examples.map((example) => ({ key: example.key, ...takenFrom(example) })),
});

function changedExamples(document: PlanDocument, uses: readonly Use[], from: Edition, to: Edition): ChangedExample[] {
  const measures = document.goals.flatMap((goal) => goal.measures);
  return measures.flatMap((measure): ChangedExample[] => {
    const use = uses.find(({ measureId }) => measureId === measure.id);
    const before = use && exampleIn(from, use.exampleKey)?.example;
    if (!before) return [];
    const after = exampleIn(to, before.key)?.example;
    const fields = after ? differingFields(takenFrom(before), takenFrom(after)) : [];
    if (after && fields.length === 0) return [];
    const isAdapted = differingFields(measure, takenFrom(before)).length > 0;
    return [{ measure, before, after, fields, isAdapted }];
  });
}
