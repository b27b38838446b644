import type { Database } from '../../platform/database/index.ts';
import { currentCodes, type Register, readRegister } from '../areas/index.ts';
import { type Organisation, selectMunicipalitiesIn, selectOrganisations } from './holders-store.ts';

export type { Organisation } from './holders-store.ts';

/** The mergers that have happened by a day (`YYYY-MM-DD`). */
export const happened = (register: Register, day: string): Register['successions'] =>
  register.successions.filter(({ onDate }) => onDate <= day);

/**
 * The one area that stands for an area on a day, after mergers; null when it was split over several. A municipality that did not merge
 * stands for itself.
 */
export function areaAfterMergers(register: Register, code: string, day: string): string | null {
  const codes = currentCodes(happened(register, day), code);
  return codes.length === 1 ? codes[0]! : null;
}

/**
 * Which organisation acts for each of these on a day: for a municipality after a merger that of the new area, as soon as it is on the platform;
 * until then, for what was split, and for all others, the organisation itself. Decision 13.
 */
export async function holdersOf(
  db: Database,
  organisationIds: readonly string[],
  day: string,
): Promise<Map<string, Organisation>> {
  const ids = [...new Set(organisationIds)];
  const organisations = await selectOrganisations(db, ids);
  const register = await readRegister(db);
  const successors = new Map<string, string>();
  for (const { areaCode } of organisations) {
    if (areaCode === null) continue;
    const code = areaAfterMergers(register, areaCode, day);
    if (code !== null && code !== areaCode) successors.set(areaCode, code);
  }
  const merged = successors.size === 0 ? [] : await selectMunicipalitiesIn(db, [...successors.values()]);
  return new Map(
    organisations.map((one) => {
      const code = one.areaCode === null ? undefined : successors.get(one.areaCode);
      const holder = merged.find(({ areaCode }) => areaCode === code && code !== undefined) ?? one;
      // Others of the area, such as a company of the municipality, stay who they are, in the area that there is now.
      return [one.id, one.kind === 'municipality' ? holder : { ...one, areaCode: holder.areaCode }];
    }),
  );
}

export async function holderOf(db: Database, organisationId: string, day: string): Promise<Organisation> {
  return (await holdersOf(db, [organisationId], day)).get(organisationId)!;
}

/** The organisations for which one of these acts on a day: itself, and those that merged into it. */
export async function heldBy(db: Database, organisationIds: readonly string[], day: string): Promise<string[]> {
  const own = await selectOrganisations(db, organisationIds);
  const register = await readRegister(db);
  const areas = new Set(own.flatMap(({ areaCode }) => areaCode ?? []));
  const merged = [...new Set(happened(register, day).map(({ predecessorCode }) => predecessorCode))].filter((code) => {
    const now = areaAfterMergers(register, code, day);
    return now !== null && now !== code && areas.has(now);
  });
  const predecessors = merged.length === 0 ? [] : await selectMunicipalitiesIn(db, merged);
  const holders = await holdersOf(
    db,
    [...own, ...predecessors].map(({ id }) => id),
    day,
  );
  return [...holders].flatMap(([id, holder]) => (organisationIds.includes(holder.id) ? [id] : []));
}
