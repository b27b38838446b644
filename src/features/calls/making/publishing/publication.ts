import { isDeepStrictEqual } from 'node:util';
import { today } from '../../../../platform/clock.ts';
import type { Database } from '../../../../platform/database/index.ts';
import { Conflict } from '../../../../platform/errors.ts';
import { record } from '../../../../platform/journal.ts';
import { readRegister } from '../../../areas/index.ts';
import { announceVersion } from '../../catalogue-news/announcing.ts';
import type { CallProblem } from '../../document/problems/index.ts';
import { postEntries } from '../../paying/posting.ts';
import { insertRights, insertVersion, selectCallById, selectNewestVersion } from '../../store.ts';
import { type Actor, lockedCall } from '../drafts.ts';
import { inhabitantsByArea, rightsOf } from '../rights.ts';
import { problemsNow } from '../scene.ts';

/** The draft is not sound enough to publish. */
export class Unsound extends Conflict {
  readonly problems: readonly CallProblem[];

  constructor(problems: readonly CallProblem[]) {
    super();
    this.problems = problems;
  }
}

/** Someone changed the draft since it was shown: nobody publishes what they have not seen. */
export class Unseen extends Conflict {}

/**
 * Freezes the draft as the next version of the call, in one act: the version with its note, the drawing rights of its areas by the register of
 * today, the envelope in the ledger, and the news. Gives the version's number. A draft that is the newest version already stays that version:
 * who presses twice publishes once.
 * The caller has checked that this viewer may publish this call.
 * @throws Unseen when the draft is at another revision than the one that was shown, Unsound when a check stops it, LedgerRefused when the
 * envelope is less than what is committed, Conflict when the call was withdrawn; nothing is written then
 */
export async function publishCall(
  db: Database,
  actor: Actor,
  callId: string,
  { revision, note }: { revision: number; note: string },
): Promise<number> {
  const { viewer, clock } = actor;
  return db.transaction(async (tx) => {
    const { code, draft: document, organisationId, revision: now } = await lockedCall(tx, callId);
    const { withdrawnAt, isExample } = (await selectCallById(tx, callId))!;
    if (withdrawnAt !== null) throw new Conflict('withdrawn');
    const newest = await selectNewestVersion(tx, callId);
    if (newest && isDeepStrictEqual(newest.document, document)) return newest.number;
    if (now !== revision) throw new Unseen();
    const stops = (await problemsNow({ db: tx, clock }, { draft: document, isExample })).filter(
      ({ severity }) => severity === 'error',
    );
    if (stops.length > 0) throw new Unsound(stops);
    const at = clock.now();
    const number = (newest?.number ?? 0) + 1;
    await insertVersion(tx, { callId, number, document, note, publishedAt: at, publishedBy: viewer.personId });
    const areas = inhabitantsByArea(await readRegister(tx), document, { day: today(clock), isExample });
    const rights = [...rightsOf(document, areas)].map(([areaCode, cents]) => ({ areaCode, cents }));
    await insertRights(
      tx,
      rights.map((right) => ({ ...right, callId, versionNumber: number })),
    );
    await postEntries(tx, callId, [], { viewer, at });
    await record(tx, {
      act: 'call.published',
      subject: { type: 'call', id: callId },
      viewer,
      organisationId,
      details: { number, revision, ...(note && { note }) },
    });
    await announceVersion(tx, { callId, code, document, number, isExample, at });
    return number;
  });
}
