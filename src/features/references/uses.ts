import type { Database } from '../../platform/database/index.ts';

/** A plan of which measures name the address of a rule as their source. */
export interface PlanUse {
  /** As `addressKey` gives it. */
  key: string;
  planId: string;
  organisationId: string;
  title: string;
  areaName: string;
  /** The address of its newest standing publication, when that one uses the rule; null while only the draft does. */
  path: string | null;
  /** `isPublic` when that publication has the measure with this rule, and not only the draft. */
  measures: { id: string; title: string; isOpen: boolean; isPublic: boolean }[];
}

/** What others than the makers of a plan may know of how it uses a rule: nothing of its draft. */
export const publicUses = (uses: readonly PlanUse[]): PlanUse[] =>
  uses
    .filter(({ path }) => path !== null)
    .map((use) => ({ ...use, measures: use.measures.filter(({ isPublic }) => isPublic) }));

/** Finds the plans that use these addresses; handed in by the product, for this feature knows no plans. */
export type PlansUsing = (db: Database, keys: readonly string[]) => Promise<PlanUse[]>;
