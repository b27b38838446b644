import { createHash } from 'node:crypto';
import { type Cents, fromCents } from '../../../platform/money.ts';
import type { Cofinancing } from '../cofinancing/computation.ts';
import type { SelectionMethod, TieBreaker } from '../document/codes.ts';
import type { CallDocument } from '../document/schema.ts';
import type { Dossier } from './dossiers.ts';
import { type Allocation, allocate, type Before, type Left, type Offer, type Outcome } from './rules/allocation.ts';
import { type Fraction, readDecimal, zero } from './rules/fraction.ts';
import { type Candidate, type Place, rank } from './rules/ranking.ts';
import { type Shortfall, shareOf, shortfalls, weightedScore } from './rules/score.ts';
import { isReady } from './rules/standing.ts';

/** What the rule of the call gives an application, given what is left and what the same applicants were granted before. */
export interface Computation {
  inhabitants: bigint | null;
  compute(offer: Offer, alsoGranted: Cents, alsoBeyond?: Cents): Cofinancing;
}

/** What people decide themselves: whom to refuse and why, and the order of equals. */
export interface Choices {
  refused: ReadonlyMap<string, string>;
  order: ReadonlyMap<string, number>;
}

export const noChoices: Choices = { refused: new Map(), order: new Map() };

/** Why nothing is given: key of its words under `assessing.why`. */
export type Why =
  | { key: 'inadmissible' | 'chosen'; reasons: string }
  | { key: 'score'; shortfalls: readonly Shortfall[] }
  | { key: 'nothing' | 'shortage' };

export interface ProposedRow {
  dossier: Dossier;
  score: Fraction | null;
  rank: number | null;
  settledBy: TieBreaker | 'chosen' | null;
  /** What the rule gives as long as the envelope lasts. */
  requested: Cents;
  /** `unsettled`: it shares its rank with others, and there is not enough for all of them; `waiting`: it comes after those. */
  outcome: 'granted' | 'partly' | 'refused' | 'unsettled' | 'waiting';
  cents: Cents;
  /** All that is given to here. */
  cumulative: Cents;
  calculation: Cofinancing | null;
  why: Why | null;
}

export interface Proposal {
  method: SelectionMethod;
  ties: readonly TieBreaker[];
  left: Left;
  rows: readonly ProposedRow[];
  /** What stays free after it. */
  after: Cents;
}

type Computations = ReadonlyMap<string, Computation>;

interface Deciding {
  /** On which a decision is taken, in order of receipt. */
  inside: readonly Dossier[];
  /** By application. */
  computations: Computations;
  /** Of the newest version of the call. */
  document: CallDocument;
  left: Left;
  choices: Choices;
}

interface Ranked extends Candidate {
  dossier: Dossier;
}

/**
 * Which applications a decision can be taken on now, and which not yet. A ranking takes all that were not decided, for each counts against the
 * others; who comes first waits for those received before; who has a right waits for nobody, unless an envelope beyond the rights is
 * given out in order of receipt. Rules: docs/policy/awarding.md.
 */
export function decidable(
  dossiers: readonly Dossier[],
  { selection }: CallDocument,
  { beyond }: Left,
): [Dossier[], Dossier[]] {
  const open = dossiers.filter(({ standing }) => standing !== 'decided' && standing !== 'withdrawn');
  const ready = open.filter(({ standing }) => isReady(standing));
  if (ready.length === open.length) return [open, []];
  if (selection?.method === 'right' && beyond === null) return [ready, open.filter((one) => !ready.includes(one))];
  if (selection?.method !== 'first-come' && selection?.method !== 'right') return [[], open];
  const first = open.findIndex(({ standing }) => !isReady(standing));
  return [open.slice(0, first), open.slice(first)];
}

/** The decision as the rules of the call would have it. Pure: the same facts give the same proposal. */
export function propose({ inside, computations, document, left, choices }: Deciding): Proposal {
  const { method = 'ranking', ties = [], isPartialAllowed = false } = document.selection ?? {};
  const refused = new Map(inside.flatMap((one) => refusalOf(one, choices) ?? []));
  const candidates = inside.filter(({ id }) => !refused.has(id)).map((one) => candidateOf(one, document, computations));
  const places =
    method === 'ranking' ? rank(candidates, ties).flatMap((place) => inOrder(place, choices)) : oneByOne(candidates);
  const compute = computerOf(computations, candidates, document.joint.counts === 'together');
  const allocation = allocate({
    places: places.map((place) => place.candidates),
    left,
    isPartialAllowed,
    compute: ({ id }, offer, before) => given(compute(id, offer, before)),
  });
  const { rows, sum } = rowsOf(places, allocation, { compute, method });
  const others = inside.flatMap((dossier) => {
    const why = refused.get(dossier.id);
    return why ? [refusedRow(dossier, why, sum, computations)] : [];
  });
  return { method, ties, left, rows: [...rows, ...others], after: left.available - sum };
}

const given = ({ subsidy, beyond }: Cofinancing) => ({ cents: subsidy, beyond });

const scoreOf = ({ document, points }: Dossier): Fraction | null =>
  points ? weightedScore(document.criteria ?? [], points) : null;

function refusalOf(dossier: Dossier, { refused }: Choices): [string, Why][] | null {
  const { id, document, admissibility, points } = dossier;
  if (!admissibility?.isAdmissible) return [[id, { key: 'inadmissible', reasons: admissibility?.reasons ?? '' }]];
  const least = document.selection?.leastScore;
  const short = points ? shortfalls(document.criteria ?? [], points, least ? readDecimal(least) : null) : [];
  if (short.length > 0) return [[id, { key: 'score', shortfalls: short }]];
  const reasons = refused.get(id);
  return reasons === undefined ? null : [[id, { key: 'chosen', reasons }]];
}

function candidateOf(dossier: Dossier, document: CallDocument, computations: Computations): Ranked {
  const { id, submission, points } = dossier;
  const computation = computations.get(id);
  return {
    id,
    dossier,
    sequence: submission.sequence,
    score: scoreOf(dossier) ?? zero,
    // In the order of the newest version, each by the points that the version of the application gave for it at most.
    shares: (document.criteria ?? []).map((criterion) => {
      const own = dossier.document.criteria?.find((one) => one.id === criterion.id);
      return own && points ? shareOf(own, points) : zero;
    }),
    requested: requestedOf(computation),
    inhabitants: computation?.inhabitants ?? null,
  };
}

/** What is asked: what the rule gives as long as the envelope lasts, after what the same applicants were granted before. */
export const requestedOf = (computation: Computation | undefined): Cents =>
  computation?.compute({ available: null, beyond: null }, 0n).subsidy ?? 0n;

type Placed = Omit<Place<Ranked>, 'settledBy'> & { settledBy: TieBreaker | 'chosen' | null };

const oneByOne = (candidates: readonly Ranked[]): Placed[] =>
  candidates.map((candidate, index) => ({ rank: index + 1, candidates: [candidate], settledBy: null }));

/** A shared rank, one by one when people put all of it in order. */
function inOrder(place: Place<Ranked>, { order }: Choices): Placed[] {
  const positions = place.candidates.map(({ id }) => order.get(id));
  const isChosen = !positions.includes(undefined) && new Set(positions).size === positions.length;
  if (place.candidates.length === 1 || !isChosen) return [place];
  const sorted = place.candidates.toSorted((one, other) => order.get(one.id)! - order.get(other.id)!);
  return sorted.map((candidate) => ({ rank: place.rank, candidates: [candidate], settledBy: 'chosen' }));
}

/** Computes with what the same applicants were given before in this decision. */
function computerOf(computations: Computations, candidates: readonly Ranked[], isTogether: boolean) {
  const counting = new Map(
    candidates.map(({ id, dossier: { parties, document } }) => [
      id,
      // A right is the area's, as in `applicantFactsOfAll`.
      parties
        .slice(0, isTogether ? undefined : 1)
        .map((one) => (document.rule?.rights && one.areaCode ? one.areaCode : one.id)),
    ]),
  );
  return (id: string, offer: Offer, before: Before): Cofinancing => {
    const own = new Set(counting.get(id));
    const also = [...before].filter(([other]) => counting.get(other)!.some((party) => own.has(party)));
    return computations.get(id)!.compute(
      offer,
      also.reduce((sum, [, { cents }]) => sum + cents, 0n),
      also.reduce((sum, [, { beyond }]) => sum + beyond, 0n),
    );
  };
}

interface Computing {
  compute: ReturnType<typeof computerOf>;
  method: SelectionMethod;
}

function rowsOf(places: readonly Placed[], { outcomes, unsettled }: Allocation, { compute, method }: Computing) {
  const before = new Map<string, { cents: Cents; beyond: Cents }>();
  let sum = 0n;
  const rows = places.flatMap(({ rank: at, candidates, settledBy }) =>
    candidates.map(({ id, dossier, requested }): ProposedRow => {
      const result: Outcome | undefined = outcomes.get(id);
      const row = { dossier, score: scoreOf(dossier), rank: method === 'ranking' ? at : null, settledBy, requested };
      if (!result) {
        const outcome = unsettled.includes(id) ? 'unsettled' : 'waiting';
        return { ...row, outcome, cents: 0n, cumulative: sum, calculation: null, why: null };
      }
      if (result.outcome === 'refused') {
        return { ...row, outcome: 'refused', cents: 0n, cumulative: sum, calculation: null, why: { key: result.why } };
      }
      const calculation = compute(id, result.offer, before);
      before.set(id, result.given);
      sum += result.given.cents;
      return { ...row, outcome: result.outcome, cents: result.given.cents, cumulative: sum, calculation, why: null };
    }),
  );
  return { rows, sum };
}

const refusedRow = (dossier: Dossier, why: Why, sum: Cents, computations: Computations): ProposedRow => ({
  dossier,
  score: scoreOf(dossier),
  rank: null,
  settledBy: null,
  requested: requestedOf(computations.get(dossier.id)),
  outcome: 'refused',
  cents: 0n,
  cumulative: sum,
  calculation: null,
  why,
});

/** Names what a proposal says, so that what is decided is what was seen. */
export function fingerprintOf({ left, rows }: Proposal): string {
  const said = rows.map(({ dossier, score, requested, outcome, cents, rank: at, settledBy, why }) => [
    ...[dossier.id, dossier.title, ...dossier.parties.map(({ name }) => name)],
    ...[score && `${score.numerator}/${score.denominator}`, at, settledBy],
    ...[fromCents(requested), outcome, fromCents(cents), why],
  ]);
  const free = [left.available, left.beyond].map((cents) => (cents === null ? null : fromCents(cents)));
  return createHash('sha256')
    .update(JSON.stringify([free, said]))
    .digest('hex');
}
