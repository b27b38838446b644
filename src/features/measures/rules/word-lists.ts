import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fromRoot } from '../../../platform/root.ts';
import { codeLists } from '../../plans/index.ts';
import { themes } from '../../themes/index.ts';
import { type Classification, classifier, type Texts } from './classify.ts';

const listsBy = (codes: readonly string[]) =>
  z.partialRecord(z.enum(codes as [string, ...string[]]), z.array(z.string().min(2)).min(1));

const shape = z.strictObject({
  themes: listsBy(themes.map(({ code }) => code)),
  kinds: listsBy(codeLists.measureKind),
  targetGroups: listsBy(codeLists.targetGroup),
});

let known: ((texts: Texts) => Classification) | undefined;

/** Sorts a measure by the word lists of `content/measures/classification.yaml`, read once. */
export function classify(texts: Texts): Classification {
  known ??= classifier({ ...readLists(), pillarOf: (code) => themes.find((theme) => theme.code === code)?.pillar });
  return known(texts);
}

function readLists() {
  const lists = shape.parse(parse(readFileSync(fromRoot('content', 'measures', 'classification.yaml'), 'utf8')));
  return lists as Record<keyof typeof lists, Record<string, string[]>>;
}
