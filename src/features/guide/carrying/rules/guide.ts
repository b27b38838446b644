import type { Passage } from '../../tables.ts';

/** What carrying over reads of an example. */
export interface Example {
  key: string;
  title: string;
  description: string;
  kind: string;
  themes: string[];
  targetGroups: string[];
  level: string | null;
  sources: Passage[];
}

/** What carrying over reads of a section, in the order of its edition. */
export interface Section {
  key: string;
  title: string;
  body: string;
  examples: Example[];
}

export interface Edition {
  number: number;
  sections: Section[];
}

/** A section that a plan works with, or a measure that was taken from an example in it. */
export interface Use {
  sectionKey: string;
  /** Both empty for a section that is used as a whole. */
  exampleKey: string;
  measureId: string;
}

export const sectionOf = ({ sections }: Edition, key: string): Section | undefined =>
  sections.find((section) => section.key === key);

/** An example by its key, wherever in the edition it stands now. */
export function exampleIn(edition: Edition, key: string): { section: Section; example: Example } | undefined {
  for (const section of edition.sections) {
    const example = section.examples.find((one) => one.key === key);
    if (example) return { section, example };
  }
  return undefined;
}
