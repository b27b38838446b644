import { type Pillar, pillars, type TargetGroup, targetGroups } from '../document/codes.ts';
import type { PlanDocument } from '../document/schema.ts';

interface CoverageRow {
  group: TargetGroup;
  /** The measures for this group under each pillar, in the order of the plan. */
  measures: Readonly<Record<Pillar, { id: string; title: string }[]>>;
  total: number;
}

/** Which groups the measures of a plan reach, by pillar: a row for every group, also those that none is for. */
export function targetGroupCoverage({ goals }: Pick<PlanDocument, 'goals'>): CoverageRow[] {
  return targetGroups.map((group) => {
    const under = (pillar: Pillar) =>
      goals
        .filter((goal) => goal.pillar === pillar)
        .flatMap(({ measures }) => measures)
        .filter((measure) => measure.targetGroups?.includes(group))
        .map(({ id, title }) => ({ id, title }));
    const measures = Object.fromEntries(pillars.map((pillar) => [pillar, under(pillar)])) as CoverageRow['measures'];
    return { group, measures, total: pillars.reduce((sum, pillar) => sum + measures[pillar].length, 0) };
  });
}
