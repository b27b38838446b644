import { consultationRules } from './consultation.ts';
import { economyRules } from './economy.ts';
import { governanceRules } from './governance.ts';
import { regionRules } from './region.ts';
import type { Rule } from './rule.ts';
import { solidarityCareRules } from './solidarity-care.ts';
import { unityRules } from './unity.ts';
import { visionRules } from './vision.ts';
import { volatileRules } from './volatile-rules.ts';

/** Every check on a plan, once, in the order in which results are given. */
export const checks = [
  ...visionRules,
  ...unityRules,
  ...volatileRules,
  ...consultationRules,
  ...regionRules,
  ...economyRules,
  ...solidarityCareRules,
  ...governanceRules,
] as const satisfies Rule[];

export type CheckId = (typeof checks)[number]['id'];

/** The chapters of the checks; `docs/policy/` has a page for each, `checks.chapter.<id>` its title. */
export const chapters: { id: string; rules: readonly (Rule & { id: CheckId })[] }[] = [
  { id: 'vision', rules: visionRules },
  { id: 'unity', rules: unityRules },
  { id: 'volatile-rules', rules: volatileRules },
  { id: 'consultation', rules: consultationRules },
  { id: 'region', rules: regionRules },
  { id: 'economy', rules: economyRules },
  { id: 'solidarity-care', rules: solidarityCareRules },
  { id: 'governance', rules: governanceRules },
];
