import type { Cents } from '../../platform/money.ts';
import { shareOut } from './applicants-rules.ts';

/** An application that was granted money: its parties as they applied, the lead first, and what it was granted and let go of. */
export interface Granted {
  applicationId: string;
  organisationIds: readonly string[];
  cents: Cents;
  /** Of which beyond a drawing right. */
  beyond: Cents;
  /** What will not be paid any more or was paid back. */
  letGo: Cents;
}

/** Who a right, or a most for each applicant, is counted for. */
export interface Party {
  /** Its right, else its inhabitants: a joint grant counts in proportion to it. */
  weight: bigint;
  /** Null where there are no rights. */
  right: Cents | null;
}

/** What counts as granted to a party, and what of that is beyond its right. */
export interface Counted {
  granted: Cents;
  beyond: Cents;
}

const atLeastZero = (cents: Cents): Cents => (cents > 0n ? cents : 0n);

/**
 * What grants of before count for each party, in cents; the first one first. What was let go of does not count, and is taken of what is beyond
 * the right first. A joint grant counts in proportion to the weights, but for nobody for more than is left of its right: what is over counts for
 * the others, so that together they never draw more than their rights. Rules: docs/policy/awarding.md, 17a.
 */
export function countGranted(
  before: readonly (Pick<Granted, 'cents' | 'beyond' | 'letGo'> & { parties: readonly Party[] })[],
): Map<Party, Counted> {
  const counted = new Map<Party, Counted>();
  const of = (party: Party): Counted => counted.get(party) ?? { granted: 0n, beyond: 0n };
  const leftOf = (party: Party): Cents | null => {
    const { granted, beyond } = of(party);
    return party.right === null ? null : atLeastZero(party.right - (granted - beyond));
  };
  for (const { cents, beyond, letGo, parties } of before) {
    const over = atLeastZero(beyond - letGo);
    const within = shareWithin(atLeastZero(cents - letGo) - over, parties, leftOf);
    const weights = parties.map(({ weight }) => weight);
    for (const [index, part] of shareOut(over, weights).entries()) {
      const party = parties[index]!;
      const now = of(party);
      counted.set(party, { granted: now.granted + within.get(party)! + part, beyond: now.beyond + part });
    }
  }
  return counted;
}

function shareWithin(
  total: Cents,
  parties: readonly Party[],
  leftOf: (party: Party) => Cents | null,
): Map<Party, Cents> {
  const parts = shareOut(
    total,
    parties.map(({ weight }) => weight),
  );
  const left = new Map(parties.map((party) => [party, leftOf(party)]));
  const full = parties.filter((party, index) => (left.get(party) ?? parts[index]!) < parts[index]!);
  if (full.length === 0 || full.length === parties.length)
    return new Map(parties.map((party, index) => [party, parts[index]!]));
  const rest = full.reduce((sum, party) => sum - left.get(party)!, total);
  const others = parties.filter((party) => !full.includes(party));
  return new Map([...full.map((party) => [party, left.get(party)!] as const), ...shareWithin(rest, others, leftOf)]);
}
