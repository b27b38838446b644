import { areaOn, type Register, regionsOn } from '../../areas/index.ts';
import { inhabitantsOn, withPredecessors } from '../applicants-rules.ts';
import type { Applicant } from './eligibility.ts';

/**
 * What is known of an organisation of a kind, with or without an area (its code), when it applies on `day` to a call that was published on `onDay`. What
 * merged into the area counts as the area itself.
 */
export function describeApplicant(
  register: Register,
  { kind, areaCode }: { kind: string; areaCode: string | null },
  { onDay, day }: { onDay: string; day: string },
): Applicant {
  const area = areaCode === null ? undefined : register.areas.get(areaCode);
  if (!area) return { kind, areas: [], country: null, inhabitants: null, applications: null };
  const codes = withPredecessors(register, area.code, day);
  const regions = codes.flatMap((code) =>
    [day, onDay]
      .filter((one) => areaOn(register, code, one) !== undefined)
      .flatMap((one) => regionsOn(register.memberships, code, one)),
  );
  return {
    kind,
    areas: [...new Set([...codes, ...regions])],
    country: area.country,
    // Who is no municipality but is in one does not have its inhabitants.
    inhabitants:
      area.kind === 'municipality' && kind !== 'municipality'
        ? null
        : inhabitantsOn(register, area.code, { onDay, day }),
    applications: null,
  };
}
