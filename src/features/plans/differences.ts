import { diffArrays } from 'diff';
import { same } from './builder/merge.ts';
import type { Goal, PlanDocument } from './document/schema.ts';

/** Where in a plan something differs: the plan itself, a goal or a measure. */
interface DifferencePlace {
  kind: 'plan' | 'goal' | 'measure';
  /** Id of the goal or measure; '' for the plan. */
  id: string;
  title: string;
}

/**
 * One thing that differs. `field` is the path of the key in its place (`period.start`, `budget`); a goal or measure that
 * was added, removed or moved has none. `before` and `after` are values of the document, a row of a list at a time.
 */
export interface Difference {
  place: DifferencePlace;
  change: 'added' | 'removed' | 'changed' | 'moved';
  field: string;
  before?: unknown;
  after?: unknown;
}

type Thing = Record<string, unknown>;

/** What differs between two plan documents, in the order in which one reads the later one. */
export function differences(before: PlanDocument, after: PlanDocument): Difference[] {
  const { goals: _before, ...planBefore } = before;
  const { goals: _after, ...planAfter } = after;
  const plan: DifferencePlace = { kind: 'plan', id: '', title: after.title };
  return [...inThing(plan, planBefore, planAfter), ...inGoals(before, after)];
}

function inGoals(before: PlanDocument, after: PlanDocument): Difference[] {
  const measuresBefore = measuresOf(before);
  const measuresAfter = measuresOf(after);
  return [
    ...inItems(
      'goal',
      before.goals.map((goal) => ({ ...withoutMeasures(goal), parent: '' })),
      after.goals.map((goal) => ({ ...withoutMeasures(goal), parent: '' })),
    ),
    ...inItems('measure', measuresBefore, measuresAfter),
  ];
}

const withoutMeasures = ({ measures: _, ...goal }: Goal) => goal;
const measuresOf = ({ goals }: PlanDocument) =>
  goals.flatMap(({ id, measures }) => measures.map((measure) => ({ ...measure, parent: id })));

type Item = { id: string; title: string; parent: string };

function inItems(kind: 'goal' | 'measure', before: Item[], after: Item[]): Difference[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  const placeOf = ({ id, title }: Item): DifferencePlace => ({ kind, id, title });
  const moved = movedIds(before, after);
  return [
    ...after.flatMap((item): Difference[] => {
      const earlier = old.get(item.id);
      const place = placeOf(item);
      if (!earlier) return [{ place, change: 'added', field: '', after: withoutParent(item) }];
      const shift: Difference[] = moved.has(item.id) ? [{ place, change: 'moved', field: '' }] : [];
      return [...shift, ...inThing(place, withoutParent(earlier), withoutParent(item))];
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map((item): Difference => ({ place: placeOf(item), change: 'removed', field: '', before: withoutParent(item) })),
  ];
}

const withoutParent = ({ parent: _, ...item }: Item): Thing => item;

/** Comparing long lists that have little in common would take the square of their length. */
const bounds = { maxEditLength: 500 };

function movedIds(before: Item[], after: Item[]): Set<string> {
  const shared = new Set(before.map(({ id }) => id));
  const remaining = new Set(after.map(({ id }) => id));
  const placesOf = (items: Item[], other: Set<string>) =>
    items.filter(({ id }) => other.has(id)).map(({ id, parent }) => `${parent}\n${id}`);
  const changes = diffArrays(placesOf(before, remaining), placesOf(after, shared), bounds);
  // So much is in another place that telling what moved says nothing.
  if (!changes) return new Set();
  return new Set(changes.filter(({ added }) => added).flatMap(({ value }) => value.map((one) => one.split('\n')[1]!)));
}

function inThing(place: DifferencePlace, before: Thing, after: Thing, path = ''): Difference[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((key): Difference[] => {
    const [old, now] = [before[key], after[key]];
    if (same(old, now)) return [];
    const field = path + key;
    if (isThing(old ?? now) && isThing(now ?? old)) {
      return inThing(place, (old ?? {}) as Thing, (now ?? {}) as Thing, `${field}.`);
    }
    if (isRows(old) || isRows(now)) return inRows(place, field, (old ?? []) as unknown[], (now ?? []) as unknown[]);
    const change = isBlank(old) ? 'added' : isBlank(now) ? 'removed' : 'changed';
    return [{ place, change, field, before: old, after: now }];
  });
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const isThing = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isRows = (value: unknown): boolean => Array.isArray(value) && isThing(value[0]);

/** A removed row beside an added one is a changed row. */
function inRows(place: DifferencePlace, field: string, before: unknown[], after: unknown[]): Difference[] {
  const found: Difference[] = [];
  let gone: unknown[] = [];
  const leave = () => {
    found.push(...gone.map((row): Difference => ({ place, change: 'removed', field, before: row })));
    gone = [];
  };
  const changes = diffArrays(before, after, { comparator: same, ...bounds });
  const replaced = [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ];
  for (const piece of changes ?? replaced) {
    if (piece.removed) {
      leave();
      gone = [...piece.value];
    } else if (piece.added) {
      for (const row of piece.value) {
        const old = gone.shift();
        found.push({ place, change: old === undefined ? 'added' : 'changed', field, before: old, after: row });
      }
    } else leave();
  }
  leave();
  return found;
}
