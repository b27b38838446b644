import type { CallState } from '../catalogue/words.ts';
import type { CallDocument } from '../document/schema.ts';
import { callState } from '../moments.ts';
import type { PublishedCall, PublishedVersion } from './published-store.ts';

export const newestOf = ({ versions }: Pick<PublishedCall, 'versions'>): PublishedVersion => versions.at(-1)!;

/** Where a public call stands at a moment. */
export const stateOf = (call: Pick<PublishedCall, 'versions' | 'withdrawnAt'>, now: Date): CallState =>
  call.withdrawnAt ? 'withdrawn' : callState(newestOf(call).document, now);

/** What a list of calls can be narrowed by in its address. */
export interface CallFilter {
  axis?: string;
  theme?: string;
}

export const fits = ({ axis, themes = [] }: Pick<CallDocument, 'axis' | 'themes'>, filter: CallFilter): boolean =>
  (filter.axis === undefined || filter.axis === axis) && (filter.theme === undefined || themes.includes(filter.theme));
