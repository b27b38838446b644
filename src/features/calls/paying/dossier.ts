import type { Services } from '../../../app.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { type Cents, lesserOf, toCents } from '../../../platform/money.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { type HeldApplication, readHeld } from '../applying/access.ts';
import { answerTo } from '../applying/answers.ts';
import { reopened } from '../applying/reopening.ts';
import { type Submission, selectSubmissions } from '../applying/store.ts';
import { selectSubmission } from '../applying/submission-store.ts';
import { selectDeclaredIds } from '../assessing/store.ts';
import type { CallDocument, CallStep } from '../document/schema.ts';
import type { Organisation } from '../holders.ts';
import { refuseInterest } from '../interest.ts';
import { stepState } from '../moments.ts';
import { type Call, selectCallById, selectVersion } from '../store.ts';
import { balanceOf, type DossierBalance, ledgerOf } from './ledger.ts';
import {
  type Award,
  type LedgerEntry,
  type Review,
  selectAward,
  selectDossierEntries,
  selectFinalAccount,
  selectReviews,
} from './store.ts';

/** What was sent in at one time, with what was said of it. */
export interface Turn {
  submission: Submission;
  reviews: Review[];
}

/** A step that was sent in, as it was sent in last. */
export interface Sent extends Turn {
  step: CallStep;
  state: ReviewState;
  /** Every time that it was sent in, oldest first. */
  turns: Turn[];
}

/** Everything of an application once it is sent in: what was promised, told, paid and accounted for. */
export interface Dossier extends HeldApplication {
  call: Call;
  /** Of the version that the application keeps. */
  document: CallDocument;
  /** The application itself first. */
  sent: Sent[];
  award: Award | undefined;
  /** Newest first. */
  entries: LedgerEntry[];
  balance: DossierBalance;
  finalAccount: Awaited<ReturnType<typeof selectFinalAccount>>;
}

/** The dossier of an application; undefined as long as the application was not sent in. */
export async function readDossier(
  services: Pick<Services, 'db' | 'clock'>,
  held: HeldApplication,
): Promise<Dossier | undefined> {
  const { db } = services;
  const { application } = held;
  const call = await selectCallById(db, application.callId);
  const version = await selectVersion(db, application.callId, application.versionNumber);
  if (!call || !version) return undefined;
  const submissions = await selectSubmissions(db, application.id);
  const award = await selectAward(db, application.id);
  const entries = await selectDossierEntries(db, application.callId, application.id);
  const reviews = await selectReviews(db, application.id);
  const finalAccount = await selectFinalAccount(db, application.id);
  const { document } = version;
  const sent = [...new Set(submissions.map(({ stepId }) => stepId))].flatMap((stepId): Sent[] => {
    const step = document.steps.find(({ id }) => id === stepId);
    const turns = submissions
      .filter((one) => one.stepId === stepId)
      .map((submission) => ({ submission, reviews: reviews.filter((one) => one.submissionId === submission.id) }));
    const last = turns.at(-1);
    return step && last ? [{ ...last, step, turns, state: reviewState({ ...last, step }, services.clock.now()) }] : [];
  });
  if (!sent.some(({ step }) => step.kind === 'application')) return undefined;
  const balance = balanceOf(ledgerOf(entries), application.id);
  return { ...held, call, document, sent, award, entries, balance, finalAccount };
}

/** For every act of who calls on a dossier, while the call is held: on who holds the application now. @throws OwnApplication */
export async function refuseOwn(
  { tx, clock }: { tx: Database; clock: Services['clock'] },
  viewer: Viewer,
  applicationId: string,
): Promise<void> {
  refuseInterest(viewer, (await heldWithInterests({ db: tx, clock }, applicationId))!);
}

async function heldWithInterests(services: Pick<Services, 'db' | 'clock'>, id: string) {
  const held = await readHeld(services, id);
  return held && { ...held, declaredIds: await selectDeclaredIds(services.db, held.application.id) };
}

/** The dossier at `/oproepen/:call/dossiers/:application`; a draft of an applicant does not exist for who calls. @throws NotFound */
export async function dossierIn(services: Pick<Services, 'db' | 'clock'>, call: Call, id: string): Promise<Dossier> {
  const held = await heldWithInterests(services, id);
  if (!held || held.application.callId !== call.id || held.application.removedAt !== null) throw new NotFound();
  const dossier = await readDossier(services, held);
  if (!dossier) throw new NotFound();
  return dossier;
}

export const sentOf = ({ sent }: Pick<Dossier, 'sent'>, kind: CallStep['kind']): Sent | undefined =>
  sent.find(({ step }) => step.kind === kind);

export const partnersOf = ({ lead, partners }: HeldApplication): Organisation[] =>
  [...new Map([...partners.values()].map((one) => [one.id, one])).values()].filter(({ id }) => id !== lead.id);

/** The account number that the applicant gave last; empty when no step asked for one. */
export function accountOf({ sent }: Pick<Dossier, 'sent'>): string {
  const inOrder = sent.toSorted((one, other) => one.submission.sequence - other.submission.sequence);
  const given = inOrder.flatMap(({ step, submission }) =>
    step.fields
      .filter(({ kind }) => kind === 'iban')
      .map(({ id }) => answerTo(submission.document.answers, id))
      .filter((answer) => typeof answer === 'string' && answer !== ''),
  );
  return String(given.at(-1) ?? '');
}

/** The day of the first decision that promised money to it (`YYYY-MM-DD`); the first day of 2000 when none did. */
export const promisedOn = ({ entries }: Pick<Dossier, 'entries'>): string =>
  entries
    .filter(({ kind }) => kind === 'commitment')
    .map(({ day }) => day)
    .toSorted()[0] ?? '2000-01-01';

/** What was paid as an advance; a correction takes back what was booked last. */
function paidInAdvance(entries: readonly LedgerEntry[]): Cents {
  const payments: { isAdvance: boolean; cents: Cents }[] = [];
  for (const { kind, purpose, cents } of entries.toReversed()) {
    if (kind === 'payment') payments.push({ isAdvance: purpose === 'advance', cents });
    let back = kind === 'repayment' && purpose === 'correction' ? cents : 0n;
    for (const payment of payments.toReversed()) {
      const taken = lesserOf(payment.cents, back);
      payment.cents -= taken;
      back -= taken;
    }
  }
  return payments.reduce((sum, { isAdvance, cents }) => (isAdvance ? sum + cents : sum), 0n);
}

/** What is left of the advance that the award gives, at most what is still to be paid; nothing after the final account. */
export function advanceOf({ award, entries, balance, finalAccount }: Dossier): Cents {
  if (!award?.calculation || finalAccount) return 0n;
  const rest = toCents(award.calculation.advance) - paidInAdvance(entries);
  if (rest <= 0n) return 0n;
  return lesserOf(rest, balance.toPay);
}

/**
 * How what was sent in stands: what was said last counts. What is sent back waits for the applicant; an answer in words makes it open again,
 * and when nothing came by the end of the term, it has lapsed. Both are judged on what is there. docs/policy/ledger.md, 11a to 11c.
 */
export type ReviewState = 'open' | 'returned' | 'lapsed' | 'approved';

export function reviewState({ step, reviews }: Pick<Sent, 'step' | 'reviews'>, now: Date): ReviewState {
  const last = reviews.at(-1);
  if (!last || (last.verdict === 'returned' && last.answer !== null)) return 'open';
  if (last.verdict === 'approved') return 'approved';
  return stepState(reopened(step, last), now) === 'closed' ? 'lapsed' : 'returned';
}

/** For who judges what was sent in, while the application is held. @throws Conflict when it was sent in anew or judged, or waits for the applicant */
export async function refuseJudged(tx: Database, { step, submission }: Pick<Sent, 'step' | 'submission'>, now: Date) {
  const { applicationId } = submission;
  const newest = await selectSubmission(tx, applicationId, step.id);
  const reviews = (await selectReviews(tx, applicationId)).filter((one) => one.submissionId === submission.id);
  const state = reviewState({ step, reviews }, now);
  if (newest?.id !== submission.id || state === 'returned' || state === 'approved') throw new Conflict();
}

/** When the step's own period ends, if that is still to come: without it, what is sent back needs a term. */
export const ownTerm = ({ step }: Pick<Sent, 'step'>, now: Date): string | undefined =>
  stepState(step, now) === 'closed' ? undefined : step.closes;
