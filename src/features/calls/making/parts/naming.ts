import { freeSlug, slugOf } from '../../../plans/index.ts';

/** A name for addresses and answers out of a title: "Wat is het doel?" → "wat-is-het-doel". It never changes afterwards. */
export const codeFor = (title: string): string => slugOf(title.slice(0, 50), 'nieuw').slice(0, 50).replace(/-$/, '');

/** What stands in the place of a name where a new thing begins. */
const reserved = 'nieuw';

export const freeCode = (title: string, taken: ReadonlySet<string>): string =>
  freeSlug(codeFor(title), new Set([...taken, reserved]));
