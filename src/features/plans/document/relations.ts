import type { Path, ProblemKey } from './problem.ts';

type Relation = { key: ProblemKey; path: Path; values: Record<string, string> };

const list = (value: unknown, key: string): unknown[] => {
  const found = field(value, key);
  return Array.isArray(found) ? found : [];
};

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

/**
 * What two places of a plan document must agree on: ids are unique among the goals and among the measures, and the
 * period does not end before it starts. Takes any value, so it can speak about a document whose shape is wrong too.
 */
export function relations(plan: unknown): Relation[] {
  return [...periodOrder(plan), ...repeatedIds(plan)];
}

function periodOrder(plan: unknown): Relation[] {
  const period = field(plan, 'period');
  const start = field(period, 'start');
  const end = field(period, 'end');
  const wrong = typeof start === 'string' && typeof end === 'string' && /^\d{4}-\d{2}$/.test(end) && end < start;
  return wrong ? [{ key: 'period-order', path: ['period', 'end'], values: { start, end } }] : [];
}

function repeatedIds(plan: unknown): Relation[] {
  const goalIds = new Set<string>();
  const measureIds = new Set<string>();
  const found: Relation[] = [];
  const note = (seen: Set<string>, key: ProblemKey, thing: unknown, path: Path) => {
    const id = field(thing, 'id');
    if (typeof id !== 'string') return;
    if (seen.has(id)) found.push({ key, path: [...path, 'id'], values: { id } });
    seen.add(id);
  };
  for (const [g, goal] of list(plan, 'goals').entries()) {
    note(goalIds, 'repeated-goal', goal, ['goals', g]);
    for (const [m, measure] of list(goal, 'measures').entries()) {
      note(measureIds, 'repeated-measure', measure, ['goals', g, 'measures', m]);
    }
  }
  return found;
}
