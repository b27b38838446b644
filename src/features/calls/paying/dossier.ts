import type { Services } from '../../../app.ts';
import { NotFound } from '../../../platform/errors.ts';
import { type Cents, toCents } from '../../../platform/money.ts';
import { type HeldApplication, readHeld } from '../applying/access.ts';
import { answerTo } from '../applying/answers.ts';
import { selectSubmissions } from '../applying/store.ts';
import type { CallDocument, CallStep } from '../document/schema.ts';
import type { Organisation } from '../holders.ts';
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

/** A step that was sent in, with what was said of it. */
export interface Sent {
  step: CallStep;
  submission: Awaited<ReturnType<typeof selectSubmissions>>[number];
  reviews: Review[];
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
  const [call, version, submissions, award, entries, reviews, finalAccount] = await Promise.all([
    selectCallById(db, application.callId),
    selectVersion(db, application.callId, application.versionNumber),
    selectSubmissions(db, application.id),
    selectAward(db, application.id),
    selectDossierEntries(db, application.callId, application.id),
    selectReviews(db, application.id),
    selectFinalAccount(db, application.id),
  ]);
  if (!call || !version) return undefined;
  const { document } = version;
  const sent = submissions.flatMap((submission): Sent[] => {
    const step = document.steps.find(({ id }) => id === submission.stepId);
    return step ? [{ step, submission, reviews: reviews.filter((one) => one.submissionId === submission.id) }] : [];
  });
  if (!sent.some(({ step }) => step.kind === 'application')) return undefined;
  const balance = balanceOf(ledgerOf(entries), application.id);
  return { ...held, call, document, sent, award, entries, balance, finalAccount };
}

/** The dossier at `/oproepen/:call/dossiers/:application`; a draft of an applicant does not exist for who calls. @throws NotFound */
export async function dossierIn(services: Pick<Services, 'db' | 'clock'>, call: Call, id: string): Promise<Dossier> {
  const held = await readHeld(services, id);
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
  const given = sent.flatMap(({ step, submission }) =>
    step.fields
      .filter(({ kind }) => kind === 'iban')
      .map(({ id }) => answerTo(submission.document.answers, id))
      .filter((answer) => typeof answer === 'string' && answer !== ''),
  );
  return String(given.at(-1) ?? '');
}

/** What is left of the advance that the award gives, at most what is still to be paid; nothing after the final account. */
export function advanceOf({ award, entries, balance, finalAccount }: Dossier): Cents {
  if (!award?.calculation || finalAccount) return 0n;
  const sum = (kind: LedgerEntry['kind'], purpose: string) =>
    entries.reduce((total, one) => (one.kind === kind && one.purpose === purpose ? total + one.cents : total), 0n);
  const paid = sum('payment', 'advance') - sum('repayment', 'correction');
  const rest = toCents(award.calculation.advance) - (paid > 0n ? paid : 0n);
  if (rest <= 0n) return 0n;
  return rest < balance.toPay ? rest : balance.toPay;
}

/** How a review of what was sent in stands: the newest counts, and an answer to a question makes it open again. */
export type ReviewState = 'open' | 'returned' | 'approved';

export function reviewState({ reviews }: Pick<Sent, 'reviews'>): ReviewState {
  const last = reviews.at(-1);
  if (!last || (last.verdict === 'returned' && last.answer !== null)) return 'open';
  return last.verdict;
}
