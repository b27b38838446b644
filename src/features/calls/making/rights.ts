import { areaOn, currentCodes, type Register } from '../../areas/index.ts';
import { namedOn } from '../applicants-rules.ts';
import { distributeRights, indicatorsOf } from '../cofinancing/index.ts';
import type { CallDocument } from '../document/schema.ts';
import { happened } from '../holders.ts';

/**
 * The municipalities of a day (`YYYY-MM-DD`) that may apply to a call, with their inhabitants by the register. Those of the call's country,
 * Belgium unless it says otherwise; made-up areas only for a call of a made-up organisation.
 */
export function inhabitantsByArea(
  register: Register,
  { applicants }: Pick<CallDocument, 'applicants'>,
  { day, isExample }: { day: string; isExample: boolean },
): Map<string, number> {
  const { areas, country = 'BE', inhabitantsFrom = 0, inhabitantsBelow = Number.POSITIVE_INFINITY } = applicants;
  const isNamed = namedOn(register, areas, day);
  const found = [...register.areas.keys()].flatMap((code) => areaOn(register, code, day) ?? []);
  return new Map(
    found
      .filter((area) => area.kind === 'municipality' && area.country === country && area.example === isExample)
      .filter(({ code }) => isNamed(code))
      .map((area) => [area.code, area.population ?? 0] as const)
      .filter(([, inhabitants]) => inhabitants >= inhabitantsFrom && inhabitants < inhabitantsBelow),
  );
}

/**
 * What each area may draw from a call, in cents: adds up to the envelope of the rights. Empty when the call has none. Divided by the figures
 * that came with the call, and the inhabitants by the register.
 * @throws RangeError when an indicator has no figure above zero, which the checks `rights-nobody` and `rights-zero` find before this
 */
export function rightsOf({ rule }: CallDocument, inhabitants: ReadonlyMap<string, number>): Map<string, bigint> {
  if (!rule?.rights) return new Map();
  return distributeRights(rule.rights, indicatorsOf(rule.rights, inhabitants));
}

/**
 * What a code stands for on a day: a municipality, or names and codes of what it merged into by then; null for a code that is not there, or
 * of something else.
 */
export function standingOf(register: Register, code: string, day: string): 'municipality' | readonly string[] | null {
  const area = register.areas.get(code);
  if (area?.kind !== 'municipality') return null;
  if (areaOn(register, code, day)) return 'municipality';
  const into = currentCodes(happened(register, day), code).filter((one) => one !== code);
  return into.length > 0 ? into.map((one) => `${register.areas.get(one)?.name ?? one} (${one})`) : null;
}
