import type { Register } from '../areas/index.ts';
import { inhabitantsOn, type Rights, rightOf, withPredecessors } from './applicants-rules.ts';
import type { CofinancingFacts } from './cofinancing/computation.ts';
import { type Counted, countGranted, type Granted, type Party } from './granted-before.ts';
import type { Organisation } from './holders.ts';

export type ApplicantFacts = Pick<CofinancingFacts, 'inhabitants' | 'right' | 'granted' | 'grantedBeyond'>;

export interface Applying {
  /** As they applied, the lead first. */
  organisationIds: readonly string[];
  /** The application that is computed: what was granted to it does not count as granted before. */
  excluding?: string;
}

type Holder = Pick<Organisation, 'id' | 'areaCode'>;

export interface Known {
  register: Register;
  /** Today, and the day on which the version was published. */
  day: string;
  onDay: string;
  rights: Rights;
  /** Whether all who apply together count, or only the lead. */
  isTogether: boolean;
  /** In the order in which it was promised. */
  granted: readonly Granted[];
  /** Who acts now for each who applied. */
  holders: ReadonlyMap<string, Holder>;
}

/** The rules of `applicantFactsOfAll`, on what it reads. */
export function applicantFactsOn(known: Known, all: readonly Applying[]): ApplicantFacts[] {
  const { register, day, onDay, rights, isTogether, granted, holders } = known;
  const areasOf = ({ areaCode }: Holder) => (areaCode === null ? [] : withPredecessors(register, areaCode, day));
  const inhabitants = new Map<string, bigint | null>();
  const inhabitantsOf = ({ areaCode }: Holder): bigint | null => {
    if (areaCode === null) return null;
    const known = inhabitants.get(areaCode);
    if (known !== undefined) return known;
    const found = inhabitantsOn(register, areaCode, { onDay, day });
    inhabitants.set(areaCode, found);
    return found;
  };
  const held = (ids: readonly string[]): Holder[] => [
    ...new Map(
      (isTogether ? ids : ids.slice(0, 1)).flatMap((id) => holders.get(id) ?? []).map((one) => [one.id, one]),
    ).values(),
  ];

  const parties = new Map<string, Party>();
  const partyOf = (holder: Holder): Party => {
    // A right is the area's: whoever else draws from it, such as a company of the municipality, draws from the same.
    const key = rights.size > 0 && holder.areaCode !== null ? holder.areaCode : holder.id;
    const known = parties.get(key);
    if (known) return known;
    const right = rightOf(rights, areasOf(holder));
    const party = { right, weight: right ?? inhabitantsOf(holder) ?? 0n };
    parties.set(key, party);
    return party;
  };
  const partiesOf = (ids: readonly string[]): Party[] => [...new Set(held(ids).map(partyOf))];

  const before = granted.map((one) => ({ ...one, parties: partiesOf(one.organisationIds) }));
  const everything = countGranted(before);
  const countedWithout = (id: string | undefined): ReadonlyMap<Party, Counted> =>
    granted.some(({ applicationId }) => applicationId === id)
      ? countGranted(before.filter(({ applicationId }) => applicationId !== id))
      : everything;

  return all.map(({ organisationIds, excluding }) => {
    const applicants = held(organisationIds);
    const counted = countedWithout(excluding);
    const own = partiesOf(organisationIds).flatMap((party) => counted.get(party) ?? []);
    return {
      inhabitants: sumKnown([...byArea(applicants).values()].map(inhabitantsOf)),
      right: rightOf(rights, [...new Set(applicants.flatMap(areasOf))]),
      granted: own.reduce((sum, one) => sum + one.granted, 0n),
      grantedBeyond: own.reduce((sum, one) => sum + one.beyond, 0n),
    };
  });
}

/** One of each area: a municipality and its company have the same inhabitants. */
const byArea = (applicants: readonly Holder[]) => new Map(applicants.map((one) => [one.areaCode ?? one.id, one]));

const sumKnown = (values: readonly (bigint | null)[]): bigint | null =>
  values.length === 0 || values.includes(null) ? null : values.reduce((sum: bigint, value) => sum + value!, 0n);
