import { consultationRules } from './consultation.ts';
import { economyRules } from './economy.ts';
import { governanceRules } from './governance.ts';
import { regionRules } from './region.ts';
import type { Rule } from './rule.ts';
import { solidarityCareRules } from './solidarity-care.ts';
import { unityRules } from './unity.ts';
import { visionRules } from './vision.ts';
import { volatileRules } from './volatile-rules.ts';

/** The chapters of the checks; `docs/policy/` has a page for each, `checks.chapter.<id>` its title. */
export const chapters: { id: string; rules: Rule[] }[] = [
  { id: 'vision', rules: visionRules },
  { id: 'unity', rules: unityRules },
  { id: 'volatile-rules', rules: volatileRules },
  { id: 'consultation', rules: consultationRules },
  { id: 'region', rules: regionRules },
  { id: 'economy', rules: economyRules },
  { id: 'solidarity-care', rules: solidarityCareRules },
  { id: 'governance', rules: governanceRules },
];

/** Every check on a plan, once, in the order in which results are given. */
export const checks: Rule[] = chapters.flatMap(({ rules }) => rules);
