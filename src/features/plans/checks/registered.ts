import { addressKey } from '../../references/index.ts';
import type { Source } from '../document/measure.ts';
import type { RegisteredRule } from './facts.ts';

export type EffectiveSource = Pick<Source, 'validTo' | 'checkedOn'> & { isRegistered: boolean };

/**
 * A source as it stands: where the register of rules knows its address, the register's last day counts and not the copy in the
 * plan, and the newest of both checks. Rules that share an address have ended when all of them have.
 */
export function effective(source: Source, references: readonly RegisteredRule[] = []): EffectiveSource {
  const { validTo, checkedOn, url } = source;
  const key = references.length > 0 && url ? addressKey(url) : '';
  const rules = key === '' ? [] : references.filter((rule) => rule.key === key);
  if (rules.length === 0) return { validTo, checkedOn, isRegistered: false };
  const ends = rules.map((rule) => rule.validTo).filter((day) => day !== null);
  const checks = [checkedOn, ...rules.map((rule) => rule.checkedOn)].filter((day) => day !== undefined && day !== null);
  return {
    validTo: ends.length === rules.length ? ends.sort().at(-1) : undefined,
    checkedOn: checks.sort().at(-1),
    isRegistered: true,
  };
}
