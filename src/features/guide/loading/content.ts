import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fromRoot } from '../../../platform/root.ts';
import type { WholeEdition } from '../programmes.ts';
import type { Passage } from '../tables.ts';
import { type EditionFile, editionShape, type ProgrammeFile, programmeShape, type SectionFile } from './shapes.ts';

export interface GuideContent {
  programme: ProgrammeFile;
  editions: WholeEdition[];
  /** Changes when any of the files does. */
  fingerprint: string;
}

type WholeSection = WholeEdition['sections'][number];

/** The guides of `content/guide/`; throws with the file's name on what is not of the form. */
export function readGuides(folder = fromRoot('content', 'guide')): GuideContent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readGuide(join(folder, name)));
}

function readGuide(folder: string): GuideContent {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const texts = new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([...texts]))
    .digest('base64url');
  const read = <T>(name: string, as: (value: unknown) => T): T => {
    try {
      return as(parse(texts.get(name) ?? ''));
    } catch (error) {
      throw new Error(`${join(folder, name)}: ${(error as Error).message}`, { cause: error });
    }
  };
  const programme = read('programme.yaml', (value) => programmeShape.parse(value));
  const files = names
    .filter((name) => name.startsWith('edition-'))
    .map((name) => read(name, (value) => editionShape.parse(value)))
    .sort((one, other) => one.number - other.number);
  const editions: WholeEdition[] = [];
  for (const file of files) editions.push(editionOf(file, editions.at(-1)));
  return { programme, editions, fingerprint };
}

function editionOf({ documents, ...file }: EditionFile, before: WholeEdition | undefined): WholeEdition {
  const earlier = new Map(before?.sections.map((section) => [section.key, section]));
  const { number, title, dated = null, introduction, provenance } = file;
  const passages = passagesOf(documents);
  return {
    number,
    title,
    dated,
    introduction,
    provenance,
    sources: Object.values(documents).map((source) => present(source)),
    sections: sectionsIn(file.sections, null, (section) =>
      section.asBefore ? copied(earlier, section.key) : written(section, passages),
    ),
    mapping: file.mapping.map(({ from, to = '', note = '' }) => ({ fromKey: from, toKey: to, note })),
  };
}

type Text = Omit<WholeSection, 'key' | 'parentKey'>;

const sectionsIn = (
  files: SectionFile[],
  parentKey: string | null,
  textOf: (file: SectionFile) => Text,
): WholeSection[] =>
  files.flatMap((file) => [
    { ...textOf(file), key: file.key, parentKey },
    ...sectionsIn(file.sections, file.key, textOf),
  ]);

function copied(earlier: Map<string, WholeSection>, key: string): Text {
  const found = earlier.get(key);
  if (!found) throw new Error(`No section ${key} in the edition before`);
  return found;
}

function written({ key, title, body, ...section }: SectionFile, passages: ReturnType<typeof passagesOf>): Text {
  if (!title || !body) throw new Error(`Section ${key} has no title or no text`);
  const { pillar = null, themes, level = null, hints, source, examples } = section;
  return {
    title,
    body,
    pillar,
    themes,
    level,
    hints,
    sources: passages(source),
    examples: examples.map(({ source, level = null, place = null, ...example }) => ({
      ...example,
      level,
      place,
      sources: passages(source),
    })),
  };
}

const passagesOf =
  (documents: EditionFile['documents']) =>
  (cited: readonly (readonly string[])[]): Passage[] =>
    cited.map(([name = '', passage]) => {
      const found = documents[name];
      if (!found) throw new Error(`No document ${name}`);
      return present({ ...found, passage });
    });

/** Without the keys that have no value. */
const present = (passage: { [Key in keyof Passage]: Passage[Key] | undefined }): Passage =>
  JSON.parse(JSON.stringify(passage)) as Passage;
