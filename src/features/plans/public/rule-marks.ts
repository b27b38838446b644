import { addressKey, type Standing } from '../../references/index.ts';
import type { Measure } from '../document/schema.ts';

/** A rule that a measure leans on and that a reader must be warned of. */
export interface RuleMark {
  title: string;
  state: Standing['state'];
  /** The first day of that state. */
  since: string | undefined;
  /** Where the register tells of it; nothing when only the plan does. */
  referenceId?: string;
}

const worthTelling: readonly Standing['state'][] = ['expired', 'changed', 'expires-soon', 'not-yet'];

/** The rules of the register at an address; of several the ones that still hold, when there are any. */
export function rulesAt(url: string | undefined, standings: readonly Standing[]): Standing[] {
  const key = url ? addressKey(url) : '';
  const all = key === '' ? [] : standings.filter((standing) => standing.addressKey === key);
  const holding = all.filter(({ state }) => state !== 'expired');
  return holding.length > 0 ? holding : all;
}

/** What is to be said on a day (`YYYY-MM-DD`) of the rules that a measure leans on, unless it is over: then they are history. */
export function ruleMarks({ sources = [], status }: Measure, standings: readonly Standing[], day: string): RuleMark[] {
  if (status === 'done' || status === 'stopped') return [];
  return sources.flatMap(({ title, url, validTo }): RuleMark[] => {
    const rules = rulesAt(url, standings);
    if (rules.length === 0) {
      const hasEnded = validTo !== undefined && validTo < day;
      return hasEnded ? [{ title: title ?? url ?? '', state: 'expired', since: undefined }] : [];
    }
    return rules
      .filter(({ state }) => worthTelling.includes(state))
      .map((rule) => ({ title: rule.title, state: rule.state, since: rule.marks[0]?.since, referenceId: rule.id }));
  });
}
