import { atLeastZero, type Cents, lesserOf } from '../../platform/money.ts';
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

/**
 * What grants of before count for each party, in cents; the first one first. What was let go of does not count, and is taken of what is beyond
 * the right first. A joint grant counts in proportion to the weights, but for nobody for more than is left of its right: what is over counts for
 * the others, so that together they never draw more than their rights. Rules: docs/policy/awarding.md, 17a.
 */
export function countGranted(
  before: readonly (Pick<Granted, 'cents' | 'beyond' | 'letGo'> & { parties: readonly Party[] })[],
): Map<Party, Counted> {
  const counted = new Map<Party, Counted>();
  const rights = new Rights();
  for (const { cents, beyond, letGo, parties } of before) {
    const over = atLeastZero(beyond - letGo);
    rights.draw(atLeastZero(cents - letGo) - over, parties);
    for (const [index, part] of shareOut(over, weightsOf(parties)).entries()) {
      const party = parties[index]!;
      counted.set(party, { granted: 0n, beyond: (counted.get(party)?.beyond ?? 0n) + part });
    }
  }
  for (const [party, { beyond }] of counted) counted.set(party, { granted: rights.drawn(party) + beyond, beyond });
  return counted;
}

const weightsOf = (parties: readonly Party[]) => parties.map(({ weight }) => weight);

/** Within one grant, from one of its parties to another. */
interface Handover {
  parts: Map<Party, Cents>;
  from: Party;
  to: Party;
}

/** Who drew how much, within their rights. Parties without a right draw without end. */
class Rights {
  private readonly all: Map<Party, Cents>[] = [];
  private readonly sums = new Map<Party, Cents>();

  drawn(party: Party): Cents {
    return this.sums.get(party) ?? 0n;
  }

  draw(total: Cents, parties: readonly Party[]): void {
    const isLimited = parties.every(({ right }) => right !== null);
    const lacking = (): Cents => parties.reduce((rest, party) => rest - this.left(party), total);
    // What was decided fitted then: where it no longer seems to, as after a merger, others of earlier joint grants have room.
    for (const party of isLimited ? parties : [])
      if (lacking() > 0n) this.makeRoom(party, this.left(party) + lacking(), new Set(parties));
    const parts = this.share(total, parties, isLimited);
    this.all.push(parts);
    for (const [party, part] of parts) this.sums.set(party, this.drawn(party) + part);
  }

  private left(party: Party): Cents {
    return atLeastZero((party.right ?? 0n) - this.drawn(party));
  }

  /** In proportion to their weights, but to nobody above what is left of its right as long as another has room. */
  private share(total: Cents, parties: readonly Party[], isLimited: boolean): Map<Party, Cents> {
    const parts = new Map(shareOut(total, weightsOf(parties)).map((part, index) => [parties[index]!, part]));
    const full = isLimited ? parties.filter((party) => this.left(party) < parts.get(party)!) : [];
    if (full.length === 0 || full.length === parties.length) return parts;
    const rest = full.reduce((sum, party) => sum - this.left(party), total);
    const others = parties.filter((party) => !full.includes(party));
    return new Map([
      ...full.map((party) => [party, this.left(party)] as const),
      ...this.share(rest, others, isLimited),
    ]);
  }

  /** Lets others of earlier joint grants draw what lies with a party, as far as they have room, until so much is left of its right. */
  private makeRoom(party: Party, wanted: Cents, closed: ReadonlySet<Party>): void {
    while (this.left(party) < wanted) {
      const way = this.wayToRoom(party, closed);
      const last = way.at(-1);
      if (!last) return;
      const most = lesserOf(wanted - this.left(party), this.left(last.to));
      const moved = way.reduce((least, { parts, from }) => lesserOf(least, parts.get(from)!), most);
      for (const { parts, from, to } of way) {
        this.add(parts, from, -moved);
        this.add(parts, to, moved);
      }
    }
  }

  /** From a party to the nearest with room, by grants that they share; empty when there is none. Looks at each party once: there can be many. */
  private wayToRoom(party: Party, closed: ReadonlySet<Party>): Handover[] {
    const seen = new Set([...closed, party]);
    const ways: { at: Party; way: Handover[] }[] = [{ at: party, way: [] }];
    for (const { at, way } of ways) {
      for (const parts of this.all.filter((one) => (one.get(at) ?? 0n) > 0n)) {
        for (const to of parts.keys()) {
          if (seen.has(to)) continue;
          seen.add(to);
          const further = [...way, { parts, from: at, to }];
          if (this.left(to) > 0n) return further;
          ways.push({ at: to, way: further });
        }
      }
    }
    return [];
  }

  private add(parts: Map<Party, Cents>, party: Party, change: Cents): void {
    parts.set(party, parts.get(party)! + change);
    this.sums.set(party, this.drawn(party) + change);
  }
}
