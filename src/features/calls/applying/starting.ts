import type { Actor } from '../../../platform/actor.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Conflict } from '../../../platform/errors.ts';
import { record } from '../../../platform/journal.ts';
import type { Version } from '../store.ts';
import type { StepAnswers } from './answers.ts';
import { insertRevision } from './revision-store.ts';
import { insertStarted, type OwnApplication, selectOwnApplications } from './store.ts';

/** A colleague started one meanwhile: who wants another must say so, knowing of it. */
export class AlreadyStarted extends Conflict {}
/** As many as the call takes from one applicant. */
export class NoMoreAllowed extends Conflict {}

/** Applications that count: not removed and not withdrawn. */
export const counting = (own: readonly OwnApplication[]): OwnApplication[] =>
  own.filter(({ removedAt, withdrawnAt }) => removedAt === null && withdrawnAt === null);

/** The number that a new application of theirs would get; a form carries it, so that two who start at once do not both succeed unknowingly. */
export const nextOrdinal = (own: readonly OwnApplication[]): number =>
  Math.max(0, ...own.map(({ ordinal }) => ordinal)) + 1;

interface Starting {
  version: Version;
  leadOrganisationId: string;
  /** The lead and those that it acts for, whose applications count together. */
  heldIds: readonly string[];
  /** Which one of theirs the form says that this is. */
  ordinal: number;
  title: string;
  /** What was answered already to what the call asks before one applies. */
  answers?: StepAnswers;
}

/**
 * Starts an application on a version of a call. Gives its id.
 * @throws AlreadyStarted when there is one that the form did not know of, NoMoreAllowed
 */
export const startApplication = (db: Database, { viewer, clock }: Actor, starting: Starting): Promise<string> =>
  db.transaction(async (tx) => {
    const { version, leadOrganisationId, heldIds, ordinal, title, answers = {} } = starting;
    const { callId, number: versionNumber, document } = version;
    const own = await selectOwnApplications(tx, callId, heldIds);
    if (ordinal !== nextOrdinal(own)) throw new AlreadyStarted();
    const { most } = document.applicants;
    if (most !== undefined && counting(own).length >= most) throw new NoMoreAllowed();
    const at = clock.now();
    const { personId } = viewer;
    const moments = { createdAt: at, createdBy: personId, updatedAt: at };
    const draft = { callId, versionNumber, leadOrganisationId, ordinal, title, answers };
    const id = await insertStarted(tx, { ...draft, ...moments });
    if (!id) throw new AlreadyStarted();
    await insertRevision(tx, { applicationId: id, revision: 1, title, answers, act: 'started', personId, at });
    await record(tx, {
      act: 'application.started',
      subject: { type: 'application', id },
      viewer,
      organisationId: leadOrganisationId,
      details: { call: callId, ordinal },
    });
    return id;
  });
