import { freeSlug, slugOf } from '../../../plans/index.ts';

/** A name for addresses and answers out of a title: "Wat is het doel?" → "wat-is-het-doel". It never changes afterwards. */
export const codeFor = (title: string): string => slugOf(title.slice(0, 50), 'nieuw').slice(0, 50).replace(/-$/, '');

export const freeCode = (title: string, taken: ReadonlySet<string>): string => freeSlug(codeFor(title), taken);
