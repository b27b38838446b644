import type { CallState } from '../catalogue/words.ts';
import type { CallDocument } from '../document/schema.ts';
import { momentOf, stepNow } from '../moments.ts';
import { newestOf, stateOf } from './published.ts';
import type { PublishedCall } from './published-store.ts';

export interface Fitted {
  /** Codes of themes. */
  themes: readonly string[];
  /** A kind of measure, of the plan document; null when it is not known. */
  kind: string | null;
}

/**
 * Whether a call may pay for a measure: it shares a theme with it and takes its kind. A call without themes takes every measure of its
 * kinds, one without kinds every measure of its themes; one with neither fits nothing, for then nobody can tell.
 */
export function fitting(
  { themes = [], measureKinds = [] }: Pick<CallDocument, 'themes' | 'measureKinds'>,
  measure: Fitted,
): boolean {
  if (themes.length === 0 && measureKinds.length === 0) return false;
  const isOfTheme = themes.length === 0 || themes.some((theme) => measure.themes.includes(theme));
  const isOfKind = measureKinds.length === 0 || (measure.kind !== null && measureKinds.includes(measure.kind));
  return isOfTheme && isOfKind;
}

const order: readonly CallState[] = ['open', 'upcoming', 'undated', 'closed'];
/** What was only ever announced elsewhere comes after what is closed. */
const rankOf = ({ call, state }: { call: PublishedCall; state: CallState }): number =>
  call.organisationId === null && state === 'undated' ? order.length : order.indexOf(state);

const closesAt = (call: PublishedCall, now: Date): number => {
  const closes = stepNow(newestOf(call).document, now)?.closes;
  return closes === undefined ? Number.MAX_SAFE_INTEGER : momentOf(closes).getTime();
};

/** Calls that still stand: the open ones first, that close the soonest, then those to come; closed ones last, the latest first. */
export function inUse(calls: readonly PublishedCall[], now: Date): PublishedCall[] {
  const known = calls.map((call) => ({ call, state: stateOf(call, now), closes: closesAt(call, now) }));
  const sign = (state: CallState) => (state === 'closed' ? -1 : 1);
  return known
    .filter(({ state }) => state !== 'withdrawn')
    .sort((a, b) => rankOf(a) - rankOf(b) || sign(a.state) * Math.sign(a.closes - b.closes))
    .map(({ call }) => call);
}
