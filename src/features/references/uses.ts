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
  measures: { id: string; title: string; isOpen: boolean }[];
}

/** Finds the plans that use these addresses; handed in by the product, for this feature knows no plans. */
export type PlansUsing = (db: Database, keys: readonly string[]) => Promise<PlanUse[]>;
