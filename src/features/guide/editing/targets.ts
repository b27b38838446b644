import type { Columns, FormOf, Values } from '../../plans/index.ts';
import type { Passage } from '../tables.ts';
import type { Place } from './addresses.ts';
import type { ExampleContent, SectionContent } from './content.ts';
import { exampleFields, exampleForm, headFields, headForm, sectionFields, sectionForm } from './forms.ts';

/** What an edition says of itself. */
export interface Head {
  title: string;
  dated: string | null;
  introduction: string;
  provenance: string;
  sources: Passage[];
}

export type Content = SectionContent | Head;

/** One form of the workplace: what of a save it reads and writes. */
export interface Target {
  /** Where its words are: `guideedit.<key>`. */
  key: 'head' | 'section' | 'example';
  form: FormOf;
  fields: Columns;
  /** Undefined when what the form is about is not there. */
  read(content: Content): Values | undefined;
  write(content: Content, values: Values): Content;
}

const blankSection = { body: '', pillar: null, themes: [], level: null, hints: {}, sources: [] };
const blankExample = { description: '', themes: [], targetGroups: [], level: null, place: null, sources: [] };
const blankHead = { dated: null, introduction: '', provenance: '', sources: [] };

/** The thing as a form reads it: what is empty is not there. */
const filledIn = (thing: object): object =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== null && value !== ''));

const writeOnto = <Thing extends object>(form: FormOf, thing: Thing, blank: Partial<Thing>, values: Values): Thing => ({
  ...thing,
  ...blank,
  ...form.write(filledIn(thing), values),
});

const head: Target = {
  key: 'head',
  form: headForm,
  fields: headFields,
  read: (content) => headForm.read(filledIn(content)),
  write: (content, values) => writeOnto(headForm, content as Head, blankHead, values),
};

const section: Target = {
  key: 'section',
  form: sectionForm,
  fields: sectionFields,
  read: (content) => sectionForm.read(filledIn(content)),
  write: (content, values) => writeOnto(sectionForm, content as SectionContent, blankSection, values),
};

const exampleTarget = (key: string): Target => ({
  key: 'example',
  form: exampleForm,
  fields: exampleFields,
  read(content) {
    const example = (content as SectionContent).examples.find((one) => one.key === key);
    return example && exampleForm.read(filledIn(example));
  },
  write(content, values) {
    const kept = content as SectionContent;
    const change = (one: ExampleContent) => (one.key === key ? writeOnto(exampleForm, one, blankExample, values) : one);
    return { ...kept, examples: kept.examples.map(change) };
  },
});

export const targetOf = (place: Place): Target => {
  if (place.section === undefined) return head;
  return place.example === undefined ? section : exampleTarget(place.example);
};
