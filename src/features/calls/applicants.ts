import { type Clock, today } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { readRegister } from '../areas/index.ts';
import { type ApplicantFacts, type Applying, applicantFactsOn } from './applicant-facts.ts';
import { selectGranted } from './applicants-store.ts';
import { holdersOf } from './holders.ts';
import { selectRights, selectVersion } from './store.ts';

export type { ApplicantFacts } from './applicant-facts.ts';

interface OfVersion {
  callId: string;
  versionNumber: number;
}

/** `applicantFactsOfAll` for one of them. */
export async function applicantFacts(
  services: { db: Database; clock: Clock },
  { callId, versionNumber, ...one }: OfVersion & Applying,
): Promise<ApplicantFacts> {
  return (await applicantFactsOfAll(services, { callId, versionNumber }, [one]))[0]!;
}

/**
 * What the rule of a call must know of who applies, today: inhabitants on the day the version was published, the frozen right of their
 * areas with those that merged into them, and what was granted to them before in this call. Of a joint application all count, or only the
 * lead, as the call says; when all count, a joint grant of before is divided over them (`countGranted`). Money that was let go of is not counted
 * as granted. In the order given. Throws on a version that is not there.
 */
export async function applicantFactsOfAll(
  { db, clock }: { db: Database; clock: Clock },
  { callId, versionNumber }: OfVersion,
  all: readonly Applying[],
): Promise<ApplicantFacts[]> {
  const day = today(clock);
  const version = await selectVersion(db, callId, versionNumber);
  if (!version) throw new RangeError(`Call ${callId} has no version ${versionNumber}`);
  const onDay = today({ now: () => version.publishedAt });
  const isTogether = version.document.joint.counts === 'together';
  const rights = new Map(
    (await selectRights(db, callId, versionNumber)).map(({ areaCode, cents }) => [areaCode, cents]),
  );
  const register = await readRegister(db);
  const granted = await selectGranted(db, callId);
  const everyone = [...all, ...granted].flatMap(({ organisationIds: [lead, ...partners] }) =>
    isTogether ? [lead!, ...partners] : [lead!],
  );
  const holders = await holdersOf(db, everyone, day);
  return applicantFactsOn({ register, day, onDay, rights, isTogether, granted, holders }, all);
}
