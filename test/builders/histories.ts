import { applicantFactsOn, type Known } from '../../src/features/calls/applicant-facts.ts';
import type { Dossier } from '../../src/features/calls/assessing/dossiers.ts';
import {
  type Choices,
  type Computation,
  decidable,
  noChoices,
  propose,
} from '../../src/features/calls/assessing/proposal.ts';
import type { Left } from '../../src/features/calls/assessing/rules/allocation.ts';
import { amountProblem, amountsAnew, outcomeAnew } from '../../src/features/calls/assessing/rules/anew.ts';
import { leftBeyond } from '../../src/features/calls/assessing/rules/beyond.ts';
import type { CofinancingFacts } from '../../src/features/calls/cofinancing/index.ts';
import { accountOn } from '../../src/features/calls/paying/final-account/computation.ts';
import type { EntryKind } from '../../src/features/calls/paying/ledger.ts';
import { entriesFor } from '../../src/features/calls/paying/movements/kinds.ts';
import { type AnyCall, municipalities } from './any-call.ts';
import { GrantBook } from './grant-book.ts';
import type { Dice, Move, Purses } from './purses.ts';

type Stated = Pick<CofinancingFacts, 'costs' | 'units' | 'otherFunding'>;

interface Application {
  id: string;
  members: string[];
  stated: Stated;
  /** As far as a decision reads it. */
  dossier: Dossier;
  isClosed: boolean;
}

const [published, before, merger] = ['2022-01-01', '2023-06-01', '2025-01-01'];

const municipality = (code: string, population: number, validFrom: string, validTo: string | null) => ({
  ...{ code, kind: 'municipality', name: code, population, validFrom, validTo },
});
const register = {
  areas: new Map(
    [
      ...[...municipalities].map(([code, population]) =>
        municipality(code, population, '2019-01-01', code === 'c' ? null : '2024-12-31'),
      ),
      municipality('ab', municipalities.get('a')! + municipalities.get('b')!, merger, null),
    ].map((area) => [area.code, area]),
  ),
  memberships: [],
  earlier: [],
  successions: ['a', 'b'].map((predecessorCode) => ({ predecessorCode, successorCode: 'ab', onDate: merger })),
} as unknown as Known['register'];

const holdersOn = (isMerged: boolean): Known['holders'] =>
  new Map(
    [...municipalities.keys(), 'ab'].map((code) => {
      const now = isMerged && code !== 'c' ? 'ab' : code;
      return [code, { id: now, areaCode: now }];
    }),
  );
const holders = { before: holdersOn(false), after: holdersOn(true) };

const kinds: EntryKind[] = ['payment', 'release', 'claim', 'repayment', 'remission', 'reuse', 'commitment', 'envelope'];

/**
 * The life of a call as entries, one by one: an envelope that changes; applications, alone and together, some withdrawn; decisions by the
 * product's own rules, objections that are upheld, advances, payments and their corrections, final accounts on other costs than were planned,
 * what is asked back, paid back or let go, what is made free and given again; two municipalities that merge. Now and then an entry asks too
 * much, or is nonsense. Every grant is held against a book that is kept in another way, which throws. Looks at `purses` for what can be done
 * next; who plays it carries out what is posted.
 */
export class History {
  private readonly applications: Application[] = [];
  private readonly book: GrantBook;
  private isMerged = false;
  private readonly random: Dice;
  private readonly call: AnyCall;
  private readonly purses: Purses;

  constructor(random: Dice, call: AnyCall, purses: Purses) {
    this.random = random;
    this.call = call;
    this.purses = purses;
    this.book = new GrantBook(call, purses);
  }

  *play(): Generator<Move> {
    const { random, purses } = this;
    yield { kind: 'envelope', applicationId: null, cents: 1n + this.upTo(100_000_000n) };
    this.apply();
    yield* this.decide();
    for (let left = 3 + random(3); left > 0; left -= 1) {
      const granted = this.applications.filter(({ id }) => this.book.grants.has(id));
      const one = granted[random(granted.length)];
      const what = random(14);
      if (what <= 1) {
        this.apply();
        yield* this.decide();
      } else if (what === 2) yield* this.object();
      else if (what === 3) this.merge();
      else if (what === 4)
        yield { kind: 'envelope', applicationId: null, cents: this.upTo(50_000_000n) - this.upTo(60_000_000n) };
      else if (what === 5) yield this.nonsense(one?.id ?? 'nobody');
      else if (!one) continue;
      else if (what <= 7) yield* this.close(one);
      else if (what === 8) yield* this.correct(one.id);
      else {
        const kind = kinds[random(kinds.length)]!;
        const most = purses.holds(kind, purses.of(one.id));
        // Money is promised by a decision only, and where there is nothing to move it is mostly not tried.
        if (kind === 'commitment') yield { kind, applicationId: one.id, cents: most + 1n };
        else if (kind !== 'envelope' && (most > 0n || random(4) === 0))
          yield { kind, applicationId: one.id, cents: this.some(most) };
      }
    }
  }

  private merge(): void {
    this.isMerged = true;
    this.book.merge();
  }

  private upTo(most: bigint): bigint {
    return most <= 0n ? 0n : BigInt(this.random(Number(most) + 1));
  }

  private some(most: bigint): bigint {
    return [this.upTo(most), most, most, most + 1n][this.random(4)]!;
  }

  private nonsense(id: string): Move {
    const kind = kinds[this.random(kinds.length)]!;
    const cents = this.upTo(200_000_000n) - 100_000_000n;
    const isPromise = kind === 'commitment' && cents > 0n;
    return { kind, applicationId: this.random(3) === 0 ? null : id, cents: isPromise ? -cents : cents };
  }

  private apply(): void {
    const { random, call } = this;
    for (let more = 1 + random(2); more > 0; more -= 1) {
      const present = this.isMerged ? ['ab', 'c'] : ['a', 'b', 'c'];
      const first = present.splice(random(present.length), 1);
      const members = random(2) === 0 ? first : [...first, ...present.slice(0, 1 + random(present.length))];
      const id = `dossier-${this.applications.length}`;
      const standing = (['scored', 'scored', 'scored', 'scored', 'inadmissible', 'withdrawn'] as const)[random(6)]!;
      const dossier = {
        ...{ id, standing, document: call.document, points: null },
        submission: { sequence: this.applications.length + 1 },
        admissibility: { isAdmissible: standing !== 'inadmissible', reasons: '' },
      } as unknown as Dossier;
      this.applications.push({ id, members, stated: this.stated(), dossier, isClosed: false });
    }
  }

  private stated(): Stated {
    const { random, call } = this;
    const types = call.rule.costTypes ? ['works', 'works', 'study', 'land'] : [null];
    return {
      costs: types.slice(0, 1 + random(4)).map((type) => ({ type, cents: BigInt(random(90_000_000)) })),
      units: { tree: BigInt(random(12)) },
      otherFunding: random(3) === 0 ? this.upTo(10_000_000n) : 0n,
    };
  }

  private get holders(): Known['holders'] {
    return this.isMerged ? holders.after : holders.before;
  }

  private holdersOf({ members }: Application): string[] {
    const all = [...new Set(members.map((code) => this.holders.get(code)!.id))];
    return this.call.isTogether ? all : all.slice(0, 1);
  }

  /** What the product knows of who applies. */
  private facts(all: readonly Application[]): CofinancingFacts[] {
    const { rights, isTogether } = this.call;
    const granted = [...this.book.grants].map(([applicationId, { cents, beyond }]) => ({
      ...{ applicationId, cents, beyond, letGo: this.purses.of(applicationId).letGo },
      organisationIds: this.applications.find(({ id }) => id === applicationId)!.members,
    }));
    const day = this.isMerged ? merger : before;
    const known = { register, day, onDay: published, rights, isTogether, granted, holders: this.holders };
    const applying = all.map(({ id, members }) => ({ organisationIds: members, excluding: id }));
    return applicantFactsOn(known, applying).map((facts, index) => ({
      ...{ ...all[index]!.stated, ...facts, available: null, availableBeyond: null },
    }));
  }

  private left(except?: string): Left {
    const { call, book, purses } = this;
    const others = [...book.grants].filter(([id]) => id !== except);
    const beyond = others.map(([id, one]) => ({ beyond: one.beyond, reused: purses.of(id).reused }));
    return {
      available: purses.free,
      beyond:
        call.beyond === null
          ? null
          : leftBeyond(call.beyond, beyond) + (except === undefined ? 0n : purses.of(except).reused),
    };
  }

  private *decide(): Generator<Move> {
    const { call, book, random } = this;
    const open = this.applications.filter(({ dossier }) => dossier.standing !== 'decided');
    for (const { dossier, members } of open)
      dossier.parties = [...new Set(members.map((code) => this.holders.get(code)!))] as Dossier['parties'];
    const left = this.left();
    const dossiers = open.map(({ dossier }) => dossier);
    const [inside] = decidable(dossiers, call.document, left);
    const applying = open.filter(({ dossier }) => inside.includes(dossier));
    if (applying.length === 0) return;
    const facts = this.facts(applying);
    const used = new Map<string, CofinancingFacts>();
    const computations = new Map(
      applying.map(({ id }, index): [string, Computation] => {
        const known = facts[index]!;
        const compute: Computation['compute'] = ({ available, beyond }, alsoGranted, alsoBeyond = 0n) => {
          const granted = known.granted + alsoGranted;
          const grantedBeyond = known.grantedBeyond! + alsoBeyond;
          const now = { ...known, granted, grantedBeyond, available, availableBeyond: beyond };
          used.set(id, now);
          return { ...call.amounts(now), eligibleCost: 0n, ownShare: 0n, advance: 0n, balance: 0n, lines: [] };
        };
        return [id, { inhabitants: known.inhabitants, compute }];
      }),
    );
    const decided = (choices: Choices) => propose({ inside, computations, document: call.document, left, choices });
    let proposal = decided(noChoices);
    if (proposal.rows.some(({ outcome }) => outcome === 'unsettled')) {
      const order = new Map(proposal.rows.map(({ dossier }, index) => [dossier.id, index]));
      proposal = decided({ ...noChoices, order });
    }
    let isOver = false;
    for (const { dossier, outcome, cents, why } of proposal.rows) {
      if (outcome === 'unsettled' || outcome === 'waiting') throw new Error(`${dossier.id} is not settled`);
      dossier.standing = 'decided';
      if (isOver && outcome !== 'refused') throw new Error(`${dossier.id} comes after the last in line`);
      isOver ||= call.beyond === null && (outcome === 'partly' || why?.key === 'shortage');
      if (outcome === 'refused') continue;
      const one = this.applications.find(({ id }) => id === dossier.id)!;
      const now = used.get(dossier.id)!;
      const { subsidy, beyond } = call.amounts(now);
      if (subsidy !== cents) throw new Error(`${cents} of ${dossier.id} is not ${subsidy}`);
      yield { kind: 'commitment', applicationId: dossier.id, cents };
      book.write(dossier.id, { cents, beyond, outcome, holders: this.holdersOf(one), facts: now });
      if (random(2) === 0) yield { kind: 'payment', applicationId: dossier.id, cents: 1n + this.upTo(cents - 1n) };
    }
  }

  private *object(): Generator<Move> {
    const { random, call, book, applications } = this;
    const one = applications[random(applications.length)]!;
    if (one.dossier.standing !== 'decided' || one.isClosed) return;
    const now = book.grants.get(one.id)?.cents ?? 0n;
    const [known] = this.facts([one]);
    const amounts = amountsAnew({
      ...{ now, left: this.left(one.id), isPartialAllowed: call.isPartialAllowed },
      compute: ({ available, beyond }) => {
        const facts = { ...known!, available, availableBeyond: beyond };
        return { ...call.amounts(facts), facts };
      },
    });
    const most = amounts.rule < now + amounts.free ? amounts.rule : now + amounts.free;
    const cents = random(2) === 0 ? most : now + this.upTo(most - now);
    if (amountProblem(amounts, cents)) return;
    const { beyond, facts } = amounts.compute(cents);
    yield { kind: 'commitment', applicationId: one.id, cents: cents - now };
    // The one that was promised last comes last.
    book.grants.delete(one.id);
    const outcome = outcomeAnew(amounts, cents);
    book.write(one.id, { cents, beyond, outcome, holders: this.holdersOf(one), facts });
  }

  private *close(one: Application): Generator<Move> {
    const { call, purses, random } = this;
    const { facts, cents: granted } = this.book.grants.get(one.id)!;
    const { paid, toPay, claimed, released } = purses.of(one.id);
    const balance = { paid, toPay, claimed, released, committed: paid + toPay + released };
    const isSame = random(3) === 0;
    const real = isSame ? one.stated : this.stated();
    const [now] = this.facts([one]);
    const planned = call.explained(facts);
    const account = accountOn(
      call.explained,
      { ...now!, inhabitants: facts.inhabitants, right: facts.right, ...real },
      { planned, balance },
    );
    const { subsidy } = account.real;
    if (isSame && subsidy < granted)
      throw new Error(`the same costs give ${subsidy} at the end of ${one.id}, not ${granted}`);
    one.isClosed = true;
    const { entries, toPay: rest, cents } = account.settlement;
    for (const { kind, cents: moved } of entries) yield { kind, applicationId: one.id, cents: moved };
    const end = purses.of(one.id);
    if (cents > subsidy || end.paid + end.toPay - end.claimed !== cents) throw new Error(`the end of ${one.id}`);
    if (rest > 0n && random(2) === 0) yield { kind: 'payment', applicationId: one.id, cents: rest };
  }

  private *correct(applicationId: string): Generator<Move> {
    const cents = this.upTo(this.purses.holds('claim', this.purses.of(applicationId)));
    if (cents > 0n) yield* entriesFor<Move>('correction', { applicationId, cents });
  }
}
