import type { Goal, Measure, PlanDocument } from '../document/schema.ts';
import type { Entry, Lens } from './collection.ts';

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

/** Entry of an item, by what the address calls it. */
export const entryOf = <Item>(lens: Lens<Item>, document: PlanDocument, item: string): Entry<Item> | undefined =>
  lens.read(document).find((entry) => entry.item === item);

const measureIds = ({ goals }: PlanDocument) => new Set(goals.flatMap(({ measures }) => measures.map(({ id }) => id)));

function freeId(prefix: 'D' | 'M', wanted: string, taken: ReadonlySet<string>): string {
  if (wanted !== '' && !taken.has(wanted)) return wanted;
  const numbers = [...taken]
    .map((id) => (id.startsWith(prefix) ? Number(id.slice(1)) : 0))
    .filter(Number.isSafeInteger);
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
