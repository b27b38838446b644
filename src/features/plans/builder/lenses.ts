import { isDeepStrictEqual } from 'node:util';
import type { Goal, Measure, PlanDocument } from '../document/schema.ts';
import type { Entry, Lens } from './collection.ts';

type ListKey = 'needs' | 'policyLinks' | 'stakeholders' | 'finance';
type ItemOf<K extends ListKey> = NonNullable<PlanDocument[K]>[number];

/** The goals, named by their ids. Removing one takes its measures along. */
export const goalLens: Lens<Goal> = {
  read: ({ goals }) => goals.map((goal) => ({ item: goal.id, parent: '', value: goal })),
  write: (document, entries) => ({ ...document, goals: entries.map(({ value }) => value) }),
  adopt(document, goal) {
    const taken = measureIds(document);
    const measures = goal.measures.map((measure) => {
      const id = freeId('M', measure.id, taken);
      taken.add(id);
      return { ...measure, id };
    });
    return { ...goal, id: freeId('D', goal.id, new Set(document.goals.map(({ id }) => id))), measures };
  },
};

/** The measures of all goals, named by their ids, each under its goal. */
export const measureLens: Lens<Measure> = {
  read: ({ goals }) =>
    goals.flatMap((goal) => goal.measures.map((measure) => ({ item: measure.id, parent: goal.id, value: measure }))),
  write: (document, entries) => ({
    ...document,
    goals: document.goals.map((goal) => ({
      ...goal,
      measures: entries.filter(({ parent }) => parent === goal.id).map(({ value }) => value),
    })),
  }),
  parents: ({ goals }) => goals.map(({ id, title }) => ({ parent: id, title })),
  adopt: (document, measure) => ({ ...measure, id: freeId('M', measure.id, measureIds(document)) }),
};

/** A list whose items have no id in the format: they are named by their place, counted from 1. */
export function plainLens<K extends ListKey>(key: K): Lens<ItemOf<K>> {
  return {
    read: (document) => (document[key] ?? []).map((value, at) => ({ item: String(at + 1), parent: '', value })),
    write(document, entries) {
      const { [key]: _, ...rest } = document;
      return (entries.length === 0 ? rest : { ...rest, [key]: entries.map(({ value }) => value) }) as PlanDocument;
    },
    adopt: (_document, value) => value,
    follow: (before, after, item) => followPlace(before[key] ?? [], after[key] ?? [], item),
  };
}

/** Entry of an item, by what the address calls it. */
export const entryOf = <Item>(lens: Lens<Item>, document: PlanDocument, item: string): Entry<Item> | undefined =>
  lens.read(document).find((entry) => entry.item === item);

// One save does one thing: what is not found elsewhere in a list that kept its length was edited where it stands.
function followPlace(before: readonly unknown[], after: readonly unknown[], item: string): string | undefined {
  const at = Number(item) - 1;
  if (isDeepStrictEqual(before[at], after[at])) return item;
  const moved = after.findIndex((value) => isDeepStrictEqual(value, before[at]));
  if (moved >= 0) return String(moved + 1);
  return before.length === after.length ? item : undefined;
}

const measureIds = ({ goals }: PlanDocument) => new Set(goals.flatMap(({ measures }) => measures.map(({ id }) => id)));

function freeId(prefix: 'D' | 'M', wanted: string, taken: ReadonlySet<string>): string {
  if (wanted !== '' && !taken.has(wanted)) return wanted;
  const numbers = [...taken]
    .map((id) => (id.startsWith(prefix) ? Number(id.slice(1)) : 0))
    .filter(Number.isSafeInteger);
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
