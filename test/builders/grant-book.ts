import type { CofinancingFacts } from '../../src/features/calls/cofinancing/index.ts';
import { toCents } from '../../src/platform/money.ts';
import { type AnyCall, municipalities } from './any-call.ts';
import { brokenLimits, positive, sum } from './limits.ts';
import type { Purses } from './purses.ts';

/** Municipalities as bits, so that any of them together are a number. */
const bits: Readonly<Record<string, number>> = { a: 1, b: 2, c: 4, ab: 3 };
const codes = [...municipalities.keys()];
const membersOf = (set: number): string[] => codes.filter((code) => (bits[code]! & set) > 0);
const inhabitantsOf = (set: number): number =>
  membersOf(set).reduce((total, code) => total + municipalities.get(code)!, 0);

export interface BookedGrant {
  cents: bigint;
  beyond: bigint;
  outcome: 'granted' | 'partly';
  /** Who of those that apply count, as they are now: codes of municipalities, before or after their merger. */
  holders: readonly string[];
  facts: CofinancingFacts;
}

/**
 * What was granted in a call, kept apart from how the product counts it. What must hold is asked as inequalities on sums, over all municipalities that
 * any grants were made to together; nothing here allots a joint grant to one of them where a right is concerned.
 */
export class GrantBook {
  readonly grants = new Map<string, BookedGrant>();
  private readonly call: AnyCall;
  private readonly purses: Purses;

  constructor(call: AnyCall, purses: Purses) {
    this.call = call;
    this.purses = purses;
  }

  /** Writes a grant, or what takes its place. Throws at the first limit that it breaks. */
  write(id: string, grant: BookedGrant): void {
    this.grants.set(id, grant);
    const set = grant.holders.reduce((all, code) => all | bits[code]!, 0);
    this.expectOwnLimits(grant, set);
    this.expectWholeOrAllowed(grant);
    this.expectApplicants(id, grant);
    this.expectRights();
    this.expectBeyond();
  }

  /** After a merger all that was granted to either is of both. */
  merge(): void {
    for (const grant of this.grants.values())
      grant.holders = [...new Set(grant.holders.map((code) => (code === 'c' ? code : 'ab')))];
  }

  private net(id: string): { cents: bigint; beyond: bigint } {
    const { cents, beyond } = this.grants.get(id)!;
    const { letGo } = this.purses.of(id);
    return { cents: positive(cents - letGo), beyond: positive(beyond - letGo) };
  }

  private expectOwnLimits({ cents, beyond, facts }: BookedGrant, set: number): void {
    const { rule, rights } = this.call;
    const counting = rule.costTypes?.filter(({ isEligible }) => isEligible).map(({ code }) => code);
    const costs = facts.costs.filter(({ type }) => !counting || counting.includes(type ?? ''));
    const right = rights.size === 0 ? null : sum(membersOf(set).map((code) => rights.get(code)!));
    const own = { ...facts, inhabitants: BigInt(inhabitantsOf(set)), right, granted: 0n };
    const eligibleCost = sum(costs.map((cost) => cost.cents));
    const broken = brokenLimits(rule, own, { subsidy: cents, beyond, eligibleCost });
    if (broken.length > 0 || beyond > cents || cents > eligibleCost) throw new Error(`limits: ${broken.join(', ')}`);
  }

  /** A part is given only where the call allows it. Else all that the rule gives, or all but what is beyond the right. */
  private expectWholeOrAllowed({ cents, beyond, outcome, facts }: BookedGrant): void {
    const { isPartialAllowed, amounts } = this.call;
    if (isPartialAllowed) return;
    const whole = amounts({ ...facts, available: null, availableBeyond: null });
    const isRight = beyond === 0n && this.call.beyond !== null && cents >= whole.subsidy - whole.beyond;
    if (outcome === 'partly' || (cents < whole.subsidy && !isRight)) throw new Error('a part');
  }

  /** All that was granted to an applicant, alone or with others, is not above the most for one. */
  private expectApplicants(id: string, { cents, holders }: BookedGrant): void {
    const ceiling = this.call.rule.ceilings?.find(({ kind }) => kind === 'applicant');
    if (ceiling?.kind !== 'applicant') return;
    let total = Number(cents);
    let tolerance = 0;
    for (const [other, grant] of this.grants) {
      const own = grant.holders.filter((code) => holders.includes(code));
      if (other === id || own.length === 0) continue;
      const isOnlyOwn = own.length === grant.holders.length;
      // Of a joint grant the part by inhabitants, to the cent; where rights divide it, what is surely its own.
      if (!isOnlyOwn && this.call.rights.size > 0) continue;
      const part = (of: readonly string[]) => of.reduce((all, code) => all + inhabitantsOf(bits[code]!), 0);
      total += isOnlyOwn
        ? Number(this.net(other).cents)
        : (Number(this.net(other).cents) * part(own)) / part(grant.holders);
      tolerance += isOnlyOwn ? 0 : 1;
    }
    if (total > Number(toCents(ceiling.amount)) + tolerance) throw new Error(`applicant: ${total}`);
  }

  /** Whatever municipalities one takes: what was granted to none but them is not above their rights together. */
  private expectRights(): void {
    const { rights } = this.call;
    if (rights.size === 0) return;
    const within = [...this.grants].map(([id, { holders }]) => {
      const { cents, beyond } = this.net(id);
      return { set: holders.reduce((all, code) => all | bits[code]!, 0), cents: cents - beyond };
    });
    for (let set = 1; set < 8; set += 1) {
      const granted = sum(within.flatMap((one) => ((one.set & ~set) === 0 ? one.cents : [])));
      const right = sum(membersOf(set).map((code) => rights.get(code)!));
      if (granted > right) throw new Error(`rights of ${membersOf(set)}: ${granted} of ${right}`);
    }
  }

  private expectBeyond(): void {
    const { beyond: envelope } = this.call;
    if (envelope === null) return;
    const taken = sum([...this.grants].map(([id, { beyond }]) => positive(beyond - this.purses.of(id).reused)));
    if (taken > envelope) throw new Error(`beyond the rights: ${taken} of ${envelope}`);
  }
}
