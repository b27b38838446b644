import { isDeepStrictEqual } from 'node:util';
import type { CallDocument } from '../../document/schema.ts';
import type { Words } from '../form/field.ts';
import { callForm } from '../form/form.ts';
import { parts } from '../parts/index.ts';
import { type CallList, type CallPart, type Difference, type Entry, entriesOf } from '../parts/part.ts';
import type { SceneOf } from '../scene.ts';
import { fieldLabel, valueInWords } from '../views/values.ts';
import { partTitle } from '../views/words.ts';

export interface PartDifferences {
  key: string;
  heading: string;
  differences: Difference[];
}

/** All that differs between two states of a call, part by part and in words: nothing that differs is left out. */
export function differencesBetween(
  before: CallDocument,
  after: CallDocument,
  sceneOf: SceneOf,
  words: Words,
): PartDifferences[] {
  const valuesOf = (document: CallDocument, part: CallPart, item: string) => {
    const fields = part.fields(sceneOf(document, part, item));
    const thing = part.find(document, item);
    const values = thing ? callForm(fields).read(thing) : {};
    return { fields, values };
  };

  function changed(part: CallPart, item: string, title = ''): Difference[] {
    const [old, now] = [valuesOf(before, part, item), valuesOf(after, part, item)];
    const names = [...new Set([...Object.keys(old.fields), ...Object.keys(now.fields)])];
    return names.flatMap((name): Difference[] => {
      const [from, to] = [old.values[name], now.values[name]];
      if (isDeepStrictEqual(from, to)) return [];
      const label = [title, fieldLabel(part.key, name, words)].filter(Boolean).join(' – ');
      const say = (side: typeof old, value: unknown) => valueInWords(side.fields[name], value, words);
      return [{ change: 'changed', label, before: say(old, from), after: say(now, to) }];
    });
  }

  function inList(part: CallPart, list: CallList): Difference[] {
    const [old, now] = [entriesOf(list, before), entriesOf(list, after)];
    // A thing without a name is the same thing only when all of it is.
    const isSame = (one: Entry, other: Entry) =>
      one.group === other.group &&
      (list.isByPlace ? isDeepStrictEqual(one.thing, other.thing) : one.item === other.item);
    const title = ({ thing }: Entry) => list.title(thing, words);
    const gone = old.filter((entry) => !now.some((one) => isSame(one, entry)));
    const fresh = now.filter((entry) => !old.some((one) => isSame(one, entry)));
    const kept = now.filter((entry) => old.some((one) => isSame(one, entry)));
    const orderBefore = old.filter((entry) => kept.some((one) => isSame(one, entry)));
    const isMoved = orderBefore.some((entry, index) => !isSame(entry, kept[index]!));
    return [
      ...gone.map((entry): Difference => ({ change: 'removed', label: title(entry), before: '', after: '' })),
      ...fresh.map((entry): Difference => ({ change: 'added', label: title(entry), before: '', after: '' })),
      ...(list.isByPlace ? [] : kept.flatMap((entry) => changed(part, entry.item, title(entry)))),
      ...(isMoved
        ? [{ change: 'moved' as const, label: words.t('callwork.publish.order'), before: '', after: '' }]
        : []),
    ];
  }

  return parts
    .map((part) => ({
      key: part.key,
      heading: partTitle(words.t, part.key),
      differences:
        part.differences?.(before, after, sceneOf(after, part, '')) ??
        (part.list ? inList(part, part.list) : changed(part, '')),
    }))
    .filter(({ differences }) => differences.length > 0);
}
