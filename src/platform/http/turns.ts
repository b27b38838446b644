import type { PageCache } from './page-cache.ts';

/** The next moment at which public pages tell something else, though nobody acts: a call opens or closes. Null when there is none. */
export type NextTurn = (now: Date) => Promise<Date | null>;

interface Asked {
  version: number;
  at: Date;
  next: Date | null;
}

/** The next turn after a moment, asked for once until something was changed or that turn is there. */
export function rememberTurn(ask: NextTurn, cache: Pick<PageCache, 'version'>) {
  let known: Asked | null = null;
  const holds = ({ version, at, next }: Asked, moment: Date) =>
    version === cache.version && at <= moment && (next === null || moment < next);
  return async (moment: Date): Promise<Date | null> => {
    if (known && holds(known, moment)) return known.next;
    const { version } = cache;
    const next = await ask(moment);
    known = { version, at: moment, next };
    return next;
  };
}
