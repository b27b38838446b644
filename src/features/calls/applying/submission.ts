import type { Actor } from '../../../platform/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { AppError, Conflict, TooLate } from '../../../platform/errors.ts';
import { announce } from '../../../platform/events.ts';
import { record } from '../../../platform/journal.ts';
import { sendMail } from '../../../platform/outbox.ts';
import { type Register, readRegister } from '../../areas/index.ts';
import type { CallStep } from '../document/schema.ts';
import type { Organisation } from '../holders.ts';
import { lockCall, selectCallById } from '../store.ts';
import type { HeldApplication } from './access.ts';
import type { SubmittedDocument } from './answers.ts';
import { type Content, contentDigest, readContent } from './content.ts';
import { sha256, writeSubmitted } from './document.ts';
import { Frozen, lockedStep } from './drafts.ts';
import type { Known } from './form/problems.ts';
import { receiptLetter } from './letters.ts';
import { measureTitles } from './measures.ts';
import { latestAnswers, partnerState } from './partner-state.ts';
import type { PartnerAnswer } from './partner-store.ts';
import { applicationPath, stepPath } from './paths.ts';
import { type Problem, readiness } from './readiness.ts';
import { sentInBefore } from './sent-in-before.ts';
import { namesIn } from './sent-names.ts';
import { type Application, insertSubmission, type Submission } from './store.ts';
import { selectLastReceipt, selectSubmission, setLastReceipt } from './submission-store.ts';
import { Turns } from './turns.ts';
import { unmetByAll } from './unmet.ts';

/** Something is missing: what, all at once. Nothing was sent in, and the draft is as it was. */
export class NotReady extends AppError {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super('invalid', 422);
    this.problems = problems;
  }
}

export interface Submitting {
  stepId: string;
  /** Which time it is sent in; the first unless it came back. */
  turn?: number;
  /** What the page said that was read before: another digest now means that it changed in between. */
  seen: string;
  /** When the whole request was here, by the server's clock: this is the moment that counts. */
  arrivedAt: Date;
  baseAddress: string;
  /** Organisations that the lead acts for, whose applications count together. */
  heldIds: readonly string[];
  /** What its fields may name. */
  known: Known;
}

// Hundreds may send in at the same second. Each would wait for the call with a connection in hand, and leave none for anyone else.
const turns = new Turns();

/**
 * Sends in a step: frozen, with the next number of the call's receipts and the moment at which the request arrived, never earlier than the
 * receipt of that step before it. Sent twice, it is sent once: the second is given the receipt of the first.
 * @throws TooLate after the last second, NotReady with all that is missing, Conflict when it changed since it was read, Frozen
 */
export const submitStep = (
  db: Database,
  actor: Actor,
  held: HeldApplication,
  submitting: Submitting,
): Promise<Submission> =>
  turns.take(held.application.callId, () => db.transaction((tx) => submitHeld(tx, actor, held, submitting)));

async function submitHeld(
  tx: Database,
  actor: Actor,
  held: HeldApplication,
  submitting: Submitting,
): Promise<Submission> {
  const { stepId, turn = 1, seen, arrivedAt, heldIds, known } = submitting;
  const { id: applicationId } = held.application;
  const locked = await lockedStep(tx, applicationId, stepId).catch(asSentIn(tx, { applicationId, stepId, turn }));
  if ('receipt' in locked) return locked;
  const { application, version, step, replaces } = locked;
  if (turn !== (replaces?.turn ?? 0) + 1) throw new Conflict('changed');
  const content = await readContent(tx, application, step.id);
  const answers = content.partnerIds.length > 0 ? await latestAnswers(tx, application.id) : new Map();
  const register = await readRegister(tx);
  await lockCall(tx, application.callId);
  const call = await selectCallById(tx, application.callId);
  const digest = contentDigest(content);
  const problems = readiness({
    document: version.document,
    step,
    ...content,
    partners: content.partnerIds.map((id) => ({
      name: held.partners.get(id)?.name ?? '',
      state: partnerState(answers.get(id), digest),
    })),
    unmet: unmetByAll(
      register,
      [held.lead, ...content.partnerIds.flatMap((one) => held.partners.get(one) ?? [])],
      { version, isExample: call?.isExample ?? false },
      today({ now: () => arrivedAt }),
    ),
    sentIn: await sentInBefore(tx, application, heldIds),
    isCallWithdrawn: !call || call.withdrawnAt !== null || call.removedAt !== null,
    now: arrivedAt,
    known,
  });
  if (problems.some(({ kind }) => kind === 'late')) throw new TooLate(step.closes);
  if (problems.length > 0) throw new NotReady(problems);
  if (digest !== seen) throw new Conflict('changed');
  const document = await documentOf(tx, {
    ...{ held, application, content, answers, step, replaces, register },
    day: today({ now: () => arrivedAt }),
  });
  const last = await selectLastReceipt(tx, { callId: application.callId, stepId, turn });
  const at = last.at && last.at > arrivedAt ? last.at : arrivedAt;
  const sequence = last.sequence + 1;
  const values = {
    applicationId: application.id,
    callId: application.callId,
    stepId: step.id,
    turn,
    sequence,
    receipt: receiptNumber(application.callCode, sequence),
    document,
    sha256: sha256(writeSubmitted(document)),
    personId: actor.viewer.personId,
    organisationId: held.lead.id,
    at,
  };
  const id = await insertSubmission(tx, values);
  await setLastReceipt(tx, application.callId, sequence);
  const told = { sent: { id, ...values }, callerId: call?.organisationId ?? null, partnerIds: content.partnerIds };
  await tellOf(tx, actor, held, told, submitting);
  return { id, ...values };
}

/** Who sends in what was sent in already, gets that receipt. */
const asSentIn =
  (tx: Database, { applicationId, stepId, turn }: { applicationId: string; stepId: string; turn: number }) =>
  async (error: unknown): Promise<Submission> => {
    if (!(error instanceof Frozen) || error.reason !== 'submitted') throw error;
    const sent = await selectSubmission(tx, applicationId, stepId, turn);
    if (!sent) throw error;
    return sent;
  };

export const receiptNumber = (callCode: string, sequence: number): string =>
  `${callCode.toUpperCase()}-${String(sequence).padStart(4, '0')}`;

interface Freezing {
  held: HeldApplication;
  application: Application;
  content: Content;
  answers: Map<string, PartnerAnswer>;
  step: CallStep;
  replaces: Submission | undefined;
  register: Register;
  /** `YYYY-MM-DD`. */
  day: string;
}

async function documentOf(tx: Database, freezing: Freezing): Promise<SubmittedDocument> {
  const { held, application, content, answers, step, replaces, register, day } = freezing;
  const named = ({ name, areaCode }: Organisation) => ({ organisation: name, area: areaCode });
  return {
    call: application.callCode,
    version: application.versionNumber,
    step: step.id,
    title: application.title,
    lead: named(held.lead),
    partners: content.partnerIds.flatMap((id) => {
      const partner = held.partners.get(id);
      return partner ? [{ ...named(partner), confirmedAt: answers.get(id)?.at.toISOString() ?? '' }] : [];
    }),
    measures: content.measures.length > 0 ? await measureTitles(tx, application.id) : [],
    answers: content.answers,
    ...(await namesIn(tx, { step, answers: content.answers, register, lead: held.lead, day })),
    files: content.files.map(({ field, name, size, sha256: hash }) => ({ field, name, size, sha256: hash })),
    ...(replaces && { replaces: replaces.receipt }),
  };
}

async function tellOf(
  tx: Database,
  { viewer }: Actor,
  { application, lead, partners }: HeldApplication,
  { sent, callerId, partnerIds }: { sent: Submission; callerId: string | null; partnerIds: readonly string[] },
  { baseAddress }: Submitting,
): Promise<void> {
  const { receipt, stepId, document, at, sequence } = sent;
  await record(tx, {
    act: 'application.submitted',
    subject: { type: 'application', id: application.id },
    viewer,
    organisationId: application.leadOrganisationId,
    details: { step: stepId, receipt, sequence, sha256: sent.sha256 },
  });
  const link = `${baseAddress}${stepPath(application.id, stepId, 'ontvangst')}`;
  if (viewer.mail) await sendMail(tx, receiptLetter(viewer.mail, { sent, link }));
  const values = { title: document.title, receipt, lead: lead.name };
  await announce(tx, {
    key: `submission:${sent.id}:parties`,
    kind: 'applying.event.submitted',
    values,
    path: applicationPath(application.id),
    to: {
      organisations: [
        { id: lead.id, role: 'editor' },
        ...partnerIds.map((id) => ({ id: partners.get(id)?.id ?? id, role: 'editor' as const })),
      ],
    },
    at,
  });
  if (callerId === null) return;
  await announce(tx, {
    key: `submission:${sent.id}:call`,
    kind: 'applying.event.received',
    values,
    path: `/oproepen/${application.callCode}/beoordeling`,
    to: { organisations: [{ id: callerId, role: 'editor' }] },
    at,
  });
}
