import { type Clock, today } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { CallDocument } from '../document/schema.ts';
import { holdersOf, type Organisation } from '../holders.ts';
import type { Applied } from '../interest.ts';
import { applicationStep } from '../moments.ts';
import { selectVersions, type Version } from '../store.ts';
import type { Points } from './rules/score.ts';
import { type Standings, standingOf } from './rules/standing.ts';
import {
  type Assessments,
  type Assessor,
  type Received,
  selectAssessments,
  selectAssessors,
  selectMemberships,
  selectPartners,
  selectReceived,
} from './store.ts';

export interface Scored {
  assessor: Assessor;
  /** `member`: belongs to who applies, so by rule has an interest. `declared`: said so. Null without a declaration yet. */
  conflict: 'member' | 'declared' | 'none' | null;
  explanation: string;
  /** By criterion. */
  given: ReadonlyMap<string, { points: number; motivation: string }>;
  isComplete: boolean;
}

/** An application that was sent in, with all that was said of it since. */
export interface Dossier extends Standings, Applied {
  id: string;
  title: string;
  /** The version that it applies to, whole. */
  document: CallDocument;
  versionNumber: number;
  submission: Received['submission'];
  /** As they applied, the lead first. */
  organisationIds: string[];
  /** Who holds it now, after mergers, the lead first. */
  parties: Organisation[];
  withdrawnAt: Date | null;
  admissibility: Assessments['admissible'][number] | undefined;
  advices: Assessments['advices'];
  assessors: Scored[];
  moderation: ReadonlyMap<string, { points: number; motivation: string }>;
  award: Assessments['awards'][number] | undefined;
}

/** The applications to a call that were sent in, in order of receipt; only the one named when one is. */
export async function readDossiers(
  { db, clock }: { db: Database; clock: Clock },
  callId: string,
  only?: string,
): Promise<Dossier[]> {
  const versions = await selectVersions(db, callId);
  const stepIds = new Map(
    versions.flatMap(({ number, document }) => {
      const step = applicationStep(document);
      return step ? [[number, step.id]] : [];
    }),
  );
  const sent = stepIds.size === 0 ? [] : await selectReceived(db, callId, [...new Set(stepIds.values())], only);
  // What is the application in one version can be a later step of another.
  const received = sent.filter(({ versionNumber, submission }) => stepIds.get(versionNumber) === submission.stepId);
  if (received.length === 0) return [];
  const ids = received.map(({ id }) => id);
  const partners = await selectPartners(db, ids);
  const assessors = await selectAssessors(db, callId);
  const people = assessors.map(({ personId }) => personId);
  const memberships = people.length === 0 ? [] : await selectMemberships(db, people);
  const organisationIds = new Map(
    received.map(({ id, leadId }) => [
      id,
      [leadId, ...partners.flatMap((one) => (one.applicationId === id ? one.organisationId : []))],
    ]),
  );
  const holders = await holdersOf(db, [...organisationIds.values()].flat(), today(clock));
  const said = await selectAssessments(db, ids);
  return received.map((one) => {
    const applied = organisationIds.get(one.id)!;
    const parties = [...new Map(applied.map((id) => [holders.get(id)!.id, holders.get(id)!])).values()];
    const applicantIds = [...applied, ...parties.map(({ id }) => id)];
    const members = memberships.filter(({ organisationId }) => applicantIds.includes(organisationId));
    return dossier(one, {
      versions,
      applied,
      parties,
      applicantIds,
      said,
      assessors,
      members: new Set(members.map(({ personId }) => personId)),
    });
  });
}

/** One application that was sent in; undefined when this call has none of that id, which must be a uuid. */
export async function readDossier(
  services: { db: Database; clock: Clock },
  callId: string,
  id: string,
): Promise<Dossier | undefined> {
  return (await readDossiers(services, callId, id))[0];
}

interface Known {
  versions: readonly Version[];
  applied: string[];
  parties: Organisation[];
  applicantIds: string[];
  said: Assessments;
  assessors: readonly Assessor[];
  /** People who belong to who applies. */
  members: ReadonlySet<string>;
}

function dossier(received: Received, known: Known): Dossier {
  const { versions, applied, parties, applicantIds, said, assessors, members } = known;
  const { id, title, versionNumber, submission, withdrawnAt } = received;
  const { document } = versions.find(({ number }) => number === versionNumber)!;
  const criteria = document.criteria ?? [];
  const of = <Row extends { applicationId: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.applicationId === id);
  const award = said.awards.find((one) => one.award.applicationId === id);
  const admissibility = of(said.admissible)[0];
  const moderation = new Map(of(said.moderations).map((one) => [one.criterionId, one]));
  const scored = assessors.map((assessor): Scored => {
    const declaration = of(said.declarations).find(({ personId }) => personId === assessor.personId);
    const given = new Map(
      of(said.scores).flatMap((one) => (one.personId === assessor.personId ? [[one.criterionId, one]] : [])),
    );
    const declared = declaration && (declaration.hasConflict ? 'declared' : 'none');
    return {
      assessor,
      conflict: members.has(assessor.personId) ? 'member' : (declared ?? null),
      explanation: declaration?.explanation ?? '',
      given,
      isComplete: criteria.length > 0 && criteria.every((one) => given.get(one.id)?.motivation.trim()),
    };
  });
  const standings = standingOf({
    isWithdrawn: withdrawnAt !== null,
    isAdmissible: admissibility?.isAdmissible ?? null,
    isDecided: award !== undefined,
    criteria,
    scores: new Map(scored.filter(counts).map((one) => [one.assessor.personId, pointsOf(one.given)])),
    moderated: pointsOf(moderation),
  });
  return {
    ...standings,
    id,
    title,
    document,
    versionNumber,
    submission,
    organisationIds: applied,
    parties,
    applicantIds,
    declaredIds: of(said.declarations).flatMap(({ personId, hasConflict }) => (hasConflict ? personId : [])),
    withdrawnAt,
    admissibility,
    advices: of(said.advices),
    assessors: scored,
    moderation,
    award,
  };
}

/** Scores count of who has no conflict of interest and gave points and a motivation for every criterion. */
export const counts = ({ conflict, isComplete }: Scored): boolean => conflict === 'none' && isComplete;

const pointsOf = (given: Dossier['moderation']): Points =>
  Object.fromEntries([...given].map(([criterion, { points }]) => [criterion, points]));
