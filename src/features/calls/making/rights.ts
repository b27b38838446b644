import { areaOn, membersIn, type Register } from '../../areas/index.ts';
import { distributeRights, type Indicators } from '../cofinancing/index.ts';
import type { CallDocument } from '../document/schema.ts';

/**
 * The municipalities of a day (`YYYY-MM-DD`) that may apply to a call, with their inhabitants by the register. Those of the call's country,
 * Belgium unless it says otherwise; made-up areas only for a call of a made-up organisation.
 */
export function inhabitantsByArea(
  register: Register,
  { applicants }: Pick<CallDocument, 'applicants'>,
  { day, isExample }: { day: string; isExample: boolean },
): Map<string, number> {
  const { areas: codes, country = 'BE', inhabitantsFrom = 0, inhabitantsBelow = Number.POSITIVE_INFINITY } = applicants;
  const named =
    codes && new Set(codes.flatMap((code) => [code, ...membersIn(register, code, day).map((one) => one.code)]));
  const found = [...register.areas.keys()].flatMap((code) => areaOn(register, code, day) ?? []);
  return new Map(
    found
      .filter((area) => area.kind === 'municipality' && area.country === country && area.example === isExample)
      .filter((area) => !named || named.has(area.code))
      .map((area) => [area.code, area.population ?? 0] as const)
      .filter(([, inhabitants]) => inhabitants >= inhabitantsFrom && inhabitants < inhabitantsBelow),
  );
}

/**
 * What each area may draw from a call, in cents: adds up to the envelope of the rights. Empty when the call has none. Only `inhabitants` is
 * known as an indicator; another is refused before this by the check `rights-indicator`.
 * @throws RangeError when nobody who may apply has inhabitants
 */
export function rightsOf({ rule }: CallDocument, inhabitants: ReadonlyMap<string, number>): Map<string, bigint> {
  if (!rule?.rights) return new Map();
  const indicators: Indicators = new Map(
    [...inhabitants].map(([code, number]) => [code, { inhabitants: String(number) }]),
  );
  return distributeRights(rule.rights, indicators);
}
