import { type Pillar, type Synergy, synergies } from '../document/codes.ts';
import type { Goal, PlanDocument } from '../document/schema.ts';

export interface SynergyRow {
  goal: { id: string; title: string; pillar: Pillar };
  /** What the goal names; `sdg` when it names at least one of the seventeen. */
  met: ReadonlySet<Synergy>;
  /** Their numbers, in order. */
  sdgs: readonly number[];
}

interface SynergyMap {
  rows: SynergyRow[];
  /** Named by no goal, with the reason when the plan leaves it out on purpose. */
  blanks: { synergy: Synergy; reason: string | undefined }[];
}

/** The goals of a plan against what they can go together with: seed 004, "Versterk de visievorming". */
export function synergyMap({ goals, leftOut }: Pick<PlanDocument, 'goals' | 'leftOut'>): SynergyMap {
  const rows = goals.map((goal) => ({
    goal: { id: goal.id, title: goal.title, pillar: goal.pillar },
    met: metBy(goal),
    sdgs: [...new Set(goal.sdgs)].sort((one, other) => one - other),
  }));
  const blanks = synergies
    .filter((synergy) => rows.every(({ met }) => !met.has(synergy)))
    .map((synergy) => ({ synergy, reason: leftOut?.[synergy]?.trim() || undefined }));
  return { rows, blanks };
}

function metBy(goal: Goal): Set<Synergy> {
  const met = new Set(goal.synergies);
  if (goal.sdgs && goal.sdgs.length > 0) met.add('sdg');
  return met;
}
