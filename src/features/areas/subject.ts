import type { Database } from '../../platform/database/index.ts';
import type { FollowSubject } from '../../platform/events.ts';
import { currentCodes } from './rules/register.ts';
import { findArea, readRegister } from './store.ts';

/**
 * An area as something to follow. One that merged stands for what it became, and what it became for all that went into it: who
 * followed it before keeps following. One that was split keeps its own name, for nobody can say which part was meant.
 */
export const areaSubject = ({ db }: { db: Database }): FollowSubject => ({
  kind: 'area',
  async describe(code) {
    const area = await findArea(db, code);
    return area ? { title: area.name, path: `/gebieden/${area.code}` } : null;
  },
  async names(code) {
    const { successions } = await readRegister(db);
    const current = currentCodes(successions, code);
    const present = current.length === 1 ? current[0]! : code;
    const earlier = successions
      .map((row) => row.predecessorCode)
      .filter((old) => currentCodes(successions, old).some((one) => current.includes(one)));
    return [...new Set([present, code, ...current, ...earlier])];
  },
});
