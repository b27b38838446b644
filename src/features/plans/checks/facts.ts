import type { Level, MeasureKind, SupportUnit, TargetGroup } from '../document/codes.ts';

/** Support that another plan in the same reference region gives to one target group; `amount` in euro, two places. */
type RegionSupport = { targetGroup: TargetGroup; per: SupportUnit; amount: string };

/** A measure in the register of higher levels of government. */
type HigherMeasure = {
  title: string;
  level: Level;
  kind: MeasureKind;
  themes: string[];
  targetGroups: TargetGroup[];
};

/** A rule in the register; the key is its address as `addressKey` gives it, the days are `YYYY-MM-DD`, null without end or check. */
export type RegisteredRule = { key: string; validTo: string | null; checkedOn: string | null };

/** What only the platform knows. A check whose figures are absent is not assessed: it never guesses. */
export type Facts = {
  regionSupport?: RegionSupport[];
  higherMeasures?: HigherMeasure[];
  /** The rules of the register at the addresses that the plan's sources name. */
  references?: RegisteredRule[];
};
