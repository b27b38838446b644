import type { Example, Section } from '../store.ts';
import type { Passage } from '../tables.ts';

export interface ExampleContent {
  key: string;
  title: string;
  description: string;
  kind: string;
  themes: string[];
  targetGroups: string[];
  level: string | null;
  place: string | null;
  sources: Passage[];
}

/** All that stands in a section and where it stands: what a save keeps, so that it can be put back whole. */
export interface SectionContent {
  /** The id of its row: what refers to it finds it again when it was removed and put back. */
  id: string;
  parentKey: string | null;
  position: number;
  title: string;
  body: string;
  pillar: string | null;
  themes: string[];
  level: string | null;
  hints: Record<string, string>;
  sources: Passage[];
  credits: string[];
  examples: ExampleContent[];
}

export function contentOf(section: Section): SectionContent {
  const { id, parentKey, position, title, body, pillar, themes, level, hints, sources, credits } = section;
  const examples = section.examples.map(exampleContent);
  return { id, parentKey, position, title, body, pillar, themes, level, hints, sources, credits, examples };
}

export function exampleContent(example: Example): ExampleContent {
  const { key, title, description, kind, themes, targetGroups, level, place, sources } = example;
  return { key, title, description, kind, themes, targetGroups, level, place, sources };
}

/** What readers would notice of a section, wherever it stands in the order. */
export const readable = ({ id: _id, position: _position, ...content }: SectionContent) => content;
