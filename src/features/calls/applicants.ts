import { type Clock, today } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Cents } from '../../platform/money.ts';
import { readRegister } from '../areas/index.ts';
import { inhabitantsOn, type Rights, rightOf, shareOut, withPredecessors } from './applicants-rules.ts';
import { type Granted, selectGranted } from './applicants-store.ts';
import type { CofinancingFacts } from './cofinancing/computation.ts';
import { holdersOf, type Organisation } from './holders.ts';
import { selectRights, selectVersion } from './store.ts';

export type ApplicantFacts = Pick<CofinancingFacts, 'inhabitants' | 'right' | 'granted' | 'grantedBeyond'>;

interface Applying {
  /** As they applied, the lead first. Who acts for them now is found here. */
  organisationIds: readonly string[];
  /** The application that is computed: what was granted to it does not count as granted before. */
  excluding?: string;
}

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
 * lead, as the call says; when all count, a joint grant of before counts for each in proportion to the rights (else the inhabitants).
 * Money that was let go of is not counted as granted. In the order given. Throws on a version that is not there.
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
  const rights: Rights = new Map(
    (await selectRights(db, callId, versionNumber)).map(({ areaCode, cents }) => [areaCode, cents]),
  );
  const register = await readRegister(db);
  const granted = await selectGranted(db, callId);
  const counting = (ids: readonly string[]) => (isTogether ? ids : ids.slice(0, 1));
  const everyone = new Set([...all, ...granted].flatMap((one) => counting(one.organisationIds)));
  const holders = await holdersOf(db, [...everyone], day);
  const held = (ids: readonly string[]): Organisation[] => [
    ...new Map(
      counting(ids)
        .flatMap((id) => holders.get(id) ?? [])
        .map((one) => [one.id, one]),
    ).values(),
  ];
  const areasOf = ({ areaCode }: Organisation) => (areaCode === null ? [] : withPredecessors(register, areaCode, day));
  const inhabitantsOf = (one: Organisation) =>
    one.areaCode === null ? null : inhabitantsOn(register, one.areaCode, { onDay, day });
  const weightOf = (one: Organisation) =>
    rights.size > 0 ? (rightOf(rights, areasOf(one)) ?? 0n) : (inhabitantsOf(one) ?? 0n);

  // A right is the area's: whoever else draws from it, such as a company of the municipality, draws from the same.
  const holderOfRight = ({ id, areaCode }: Organisation) => (rights.size > 0 && areaCode !== null ? areaCode : id);

  return all.map(({ organisationIds, excluding }) => {
    const applicants = held(organisationIds);
    const own = new Set(applicants.map(holderOfRight));
    const before = granted.filter(({ applicationId }) => applicationId !== excluding);
    return {
      inhabitants: sumKnown(applicants.map(inhabitantsOf)),
      right: rightOf(rights, [...new Set(applicants.flatMap(areasOf))]),
      ...grantedTo(before, { held, isOwn: (one) => own.has(holderOfRight(one)), weightOf }),
    };
  });
}

interface Counting {
  /** Who holds it now, of those who count. */
  held: (ids: readonly string[]) => Organisation[];
  isOwn: (one: Organisation) => boolean;
  weightOf: (one: Organisation) => bigint;
}

/** What of grants of before counts for these organisations, and what of that is beyond the right: that is what is let go of first. */
function grantedTo(before: readonly Granted[], { held, isOwn, weightOf }: Counting) {
  const all = { granted: 0n, grantedBeyond: 0n };
  for (const { cents, beyond, letGo, organisationIds } of before) {
    const parties = held(organisationIds);
    if (!parties.some(isOwn)) continue;
    const weights = parties.map(weightOf);
    const partOf = (total: Cents) =>
      shareOut(total, weights).reduce((sum, part, index) => sum + (isOwn(parties[index]!) ? part : 0n), 0n);
    all.granted += partOf(cents > letGo ? cents - letGo : 0n);
    all.grantedBeyond += partOf(beyond > letGo ? beyond - letGo : 0n);
  }
  return all;
}

const sumKnown = (values: readonly (bigint | null)[]): bigint | null =>
  values.length === 0 || values.includes(null) ? null : values.reduce((sum: bigint, value) => sum + value!, 0n);
