import type { Actor } from '../../../platform/actor.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { announce } from '../../../platform/events.ts';
import { record } from '../../../platform/journal.ts';
import type { CallStep } from '../document/schema.ts';
import { applicationStep } from '../moments.ts';
import type { Version } from '../store.ts';
import type { HeldApplication } from './access.ts';
import type { RevisionAct, StepAnswers } from './answers.ts';
import { applicationDigest, versionOf } from './content.ts';
import { latestAnswers } from './partner-state.ts';
import { applicationPath } from './paths.ts';
import { reopened, returnOf } from './reopening.ts';
import { selectReturned } from './reopening-store.ts';
import { insertRevision } from './revision-store.ts';
import { type Application, lockApplication, type Submission, updateApplication } from './store.ts';
import { isAwarded, selectAward, selectSubmission } from './submission-store.ts';

export type FrozenReason = 'submitted' | 'withdrawn' | 'later';

/** A step that nobody may change (any more): it was sent in, the application was withdrawn, or its turn has not come. */
export class Frozen extends Conflict {
  readonly reason: FrozenReason;

  constructor(reason: FrozenReason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * An application that is there and goes on, held until the transaction ends.
 * @throws NotFound when it was removed, Frozen when it was withdrawn
 */
export async function lockedApplication(tx: Database, id: string): Promise<Application> {
  const application = await lockApplication(tx, id);
  if (application?.removedAt !== null) throw new NotFound();
  if (application.withdrawnAt !== null) throw new Frozen('withdrawn');
  return application;
}

interface LockedStep {
  application: Application;
  version: Version;
  /** With its new term when it was sent back. */
  step: CallStep;
  /** What was sent in before and came back. */
  replaces?: Submission;
}

/**
 * A step that may still be changed, with its application held. Steps after the application open by its award, and open again when they are
 * sent back.
 * @throws Frozen
 */
export async function lockedStep(tx: Database, id: string, stepId: string): Promise<LockedStep> {
  const application = await lockedApplication(tx, id);
  const version = await versionOf(tx, application);
  const step = version.document.steps.find((one) => one.id === stepId);
  if (!step) throw new NotFound();
  const replaces = await selectSubmission(tx, id, step.id);
  if (replaces) {
    const returned = returnOf(step, await selectReturned(tx, [application]));
    if (!returned) throw new Frozen('submitted');
    return { application, version, step: reopened(step, returned), replaces };
  }
  if (step !== applicationStep(version.document) && !isAwarded(await selectAward(tx, id))) throw new Frozen('later');
  return { application, version, step };
}

/** The application as long as it was not sent in: for what belongs to it as a whole, such as its partners. */
export async function lockedDraft(tx: Database, id: string): Promise<LockedStep> {
  const application = await lockedApplication(tx, id);
  const { document } = await versionOf(tx, application);
  return lockedStep(tx, id, applicationStep(document)?.id ?? '');
}

interface Draft {
  title: string;
  answers: StepAnswers;
  act: RevisionAct;
  versionNumber?: number;
}

/** Writes a draft that the transaction holds as a new revision, and gives its number; what stood there before is kept. */
export async function writeDraft(
  tx: Database,
  application: Application,
  { act, ...draft }: Draft,
  { viewer, clock }: Actor,
): Promise<number> {
  const { id: applicationId, title, answers } = application;
  const at = clock.now();
  const revision = application.revision + 1;
  const { personId } = viewer;
  await insertRevision(tx, {
    applicationId,
    revision: application.revision,
    title,
    answers,
    at: application.updatedAt,
  });
  await insertRevision(tx, { applicationId, revision, title: draft.title, answers: draft.answers, act, personId, at });
  await updateApplication(tx, applicationId, { ...draft, revision, updatedAt: at });
  await record(tx, {
    act: `application.${act}`,
    subject: { type: 'application', id: applicationId },
    viewer,
    organisationId: application.leadOrganisationId,
    details: { revision },
  });
  return revision;
}

/**
 * Does something to an application that the transaction holds; partners whose confirmation no longer holds because of it hear of that, once
 * for each confirmation.
 */
export async function lapsing<T>(
  tx: Database,
  { application, partners }: HeldApplication,
  { clock }: Actor,
  work: () => Promise<T>,
): Promise<T> {
  const confirmed = [...(await latestAnswers(tx, application.id)).values()].filter((one) => one.answer === 'confirmed');
  if (confirmed.length === 0) return work();
  const before = await applicationDigest(tx, application);
  const done = await work();
  const now = await lockApplication(tx, application.id);
  if (!now || (await applicationDigest(tx, now)) === before) return done;
  for (const { id, organisationId, digest } of confirmed) {
    const holder = partners.get(organisationId);
    if (digest !== before || !holder) continue;
    await announce(tx, {
      key: `application:${application.id}:lapsed:${id}`,
      kind: 'applying.event.lapsed',
      values: { title: now.title },
      path: applicationPath(application.id),
      to: { organisations: [{ id: holder.id, role: 'publisher' }] },
      at: clock.now(),
    });
  }
  return done;
}
