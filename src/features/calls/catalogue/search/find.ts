import { type Cents, toCents } from '../../../../platform/money.ts';
import { newestOf } from '../../catalogue-news/published.ts';
import type { PublishedCall } from '../../catalogue-news/published-store.ts';
import { applicantKinds } from '../../document/codes.ts';
import type { CallDocument, CallStep } from '../../document/schema.ts';
import { callState, stepNow } from '../../moments.ts';
import { supportOf } from '../describe-rule.ts';
import { type CallState, callStates } from '../words.ts';
import { type CallQuery, type FacetName, facetNames, type SortOrder } from './query.ts';

/** A public call as the list shows it. */
export interface ListedCall {
  call: PublishedCall;
  document: CallDocument;
  state: CallState;
  /** The step whose dates tell where it stands. */
  step: CallStep | undefined;
  facets: Record<FacetName, readonly string[]>;
}

export interface FacetValue {
  code: string;
  count: number;
  isChosen: boolean;
}

export interface CallsFound {
  calls: ListedCall[];
  facets: Record<FacetName, FacetValue[]>;
  /** What the calls found have to give, cents: of those that say it, were not withdrawn and are not invented. */
  total: Cents;
  /** How many of them do not say it. */
  unknown: number;
}

/** Who calls, as the value of a facet; reference content has no one here. */
export const referenceGovernment = 'referentie';

function listed(call: PublishedCall, now: Date): ListedCall {
  const { document } = newestOf(call);
  const state = call.withdrawnAt ? 'withdrawn' : callState(document, now);
  return {
    call,
    document,
    state,
    step: stepNow(document, now),
    facets: {
      state: [state],
      axis: [document.axis],
      theme: document.themes ?? [],
      applicant: document.applicants.kinds ?? applicantKinds,
      support: supportOf(document.rule),
      government: [call.organisationId ?? referenceGovernment],
    },
  };
}

/** What a search finds among all public calls at a moment, in its order, and what it can be narrowed by further. */
export function findCalls(all: readonly PublishedCall[], query: CallQuery, now: Date): CallsFound {
  const worded = all.map((call) => listed(call, now)).filter(({ document }) => says(document, query.words));
  const fits = ({ facets }: ListedCall, but?: FacetName) =>
    facetNames.every((name) => {
      const asked = query.facets[name];
      return name === but || !asked || facets[name].some((code) => asked.includes(code));
    });
  const tally = (name: FacetName): FacetValue[] => {
    const chosen = query.facets[name] ?? [];
    const codes = worded.filter((one) => fits(one, name)).flatMap(({ facets }) => facets[name]);
    const counts = new Map<string, number>();
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
    return [...new Set([...counts.keys(), ...chosen])]
      .map((code) => ({ code, count: counts.get(code) ?? 0, isChosen: chosen.includes(code) }))
      .sort((a, b) => order(name, a.code) - order(name, b.code) || b.count - a.count || a.code.localeCompare(b.code));
  };
  const calls = worded.filter((one) => fits(one)).sort(orders[query.sort]);
  const standing = calls.filter(({ state, call }) => state !== 'withdrawn' && !call.isExample);
  const amounts = standing.flatMap(({ document: { envelope } }) => envelope ?? []);
  return {
    calls,
    facets: Object.fromEntries(facetNames.map((name) => [name, tally(name)])) as CallsFound['facets'],
    total: amounts.reduce((sum, amount) => sum + toCents(amount), 0n),
    unknown: standing.length - amounts.length,
  };
}

/** States stand in the order in which they matter; all else by how many there are. */
const order = (name: FacetName, code: string): number => (name === 'state' ? callStates.indexOf(code as CallState) : 0);

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether all words stand in what a call says, wherever and however accented. */
function says(document: CallDocument, words: string): boolean {
  const asked = folded(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const { title, summary, description = '', ruleText = '' } = document;
  const text = folded([title, summary, description, ruleText].join('\n'));
  return asked.every((word) => text.includes(word));
}

const byTitle = (a: ListedCall, b: ListedCall): number =>
  a.document.title.localeCompare(b.document.title, 'nl') || a.call.code.localeCompare(b.call.code);
const amountOf = ({ document: { envelope } }: ListedCall): Cents => (envelope ? toCents(envelope) : -1n);

const orders: Record<SortOrder, (a: ListedCall, b: ListedCall) => number> = {
  closing: (a, b) => rankOf(a) - rankOf(b) || byMoment(a, b) || byTitle(a, b),
  amount: (a, b) => (amountOf(a) === amountOf(b) ? byTitle(a, b) : amountOf(a) < amountOf(b) ? 1 : -1),
  title: byTitle,
};

/** What can still be applied to comes first; what was only ever announced elsewhere comes after what is closed. */
const rankOf = ({ call, state }: ListedCall): number =>
  callStates.indexOf(call.organisationId === null && state === 'undated' ? 'withdrawn' : state);

/** Of calls in one state: what closes or opens first, or what closed last. */
function byMoment(a: ListedCall, b: ListedCall): number {
  const key = a.state === 'upcoming' ? 'opens' : 'closes';
  const [first, second] = [a, b].map(({ step }) => step?.[key] ?? '9999') as [string, string];
  const order = first < second ? -1 : first > second ? 1 : 0;
  return a.state === 'closed' ? -order : order;
}
