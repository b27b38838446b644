import type { Services } from '../../../../app.ts';
import { today } from '../../../../platform/clock.ts';
import { Conflict } from '../../../../platform/errors.ts';
import { announce } from '../../../../platform/events.ts';
import { record } from '../../../../platform/journal.ts';
import type { Viewer } from '../../../../platform/viewer.ts';
import type { Answered } from '../../applying/answers.ts';
import { showIban } from '../../applying/form/typed.ts';
import { lockApplication } from '../../applying/store.ts';
import { writeCofinancing } from '../../cofinancing/index.ts';
import { settleBudgetLines } from '../../own-share/settlement.ts';
import { lockCall } from '../../store.ts';
import { paymentsPath } from '../addresses.ts';
import { type Dossier, refuseJudged, refuseOwn, sentOf } from '../dossier.ts';
import { receiptOf, written } from '../movements/movement.ts';
import { postEntries } from '../posting.ts';
import type { Settlement } from '../settlement.ts';
import { insertFinalAccount, selectDossierEntries, selectFinalAccount } from '../store.ts';
import { computeAccount } from './computation.ts';

interface Acceptance {
  /** The answers with the costs that are accepted. */
  accepted: Answered;
  motivation: string;
  /** Where to pay back, when money is claimed. */
  account: string;
  reference: string;
  /** Sequence of the dossier's newest entry when it was looked at. */
  seen: number;
  /** Which time it was sent in that was looked at. */
  turn: number;
}

/** What the applicant is told: key under `paying.event`. */
const outcomeOf = ({ claimed, toPay }: Settlement): 'finalClaim' | 'finalBalance' | 'finalEven' =>
  claimed > 0n ? 'finalClaim' : toPay > 0n ? 'finalBalance' : 'finalEven';

/**
 * Accepts a final account in one act: the computation is kept, what need not be paid any more is released, what was paid too much is claimed,
 * the budget of the plan follows, and the applicant is told. A final account that was accepted stays as it is: who presses twice accepts once.
 * @throws OwnApplication for who belongs to who applies, Conflict when something was posted for the dossier since it was looked at, or the final
 * account was sent back or sent in anew
 */
export async function acceptFinalAccount(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  viewer: Viewer,
  dossier: Dossier,
  { accepted, motivation, account, reference: typed, seen, turn }: Acceptance,
): Promise<void> {
  const { application, call, lead } = dossier;
  const at = clock.now();
  const reference = typed || receiptOf(dossier.sent);
  await db.transaction(async (tx) => {
    await lockApplication(tx, application.id);
    await lockCall(tx, call.id);
    await refuseOwn({ tx, clock }, viewer, application.id);
    if (await selectFinalAccount(tx, application.id)) return;
    const sent = sentOf(dossier, 'final-account');
    if (sent?.submission.turn !== turn) throw new Conflict();
    await refuseJudged(tx, sent, at);
    const [newest] = await selectDossierEntries(tx, call.id, application.id);
    if ((newest?.sequence ?? 0) !== seen || (dossier.entries[0]?.sequence ?? 0) !== seen) throw new Conflict();
    const accounted = await computeAccount({ db: tx, clock }, dossier, accepted);
    if (!accounted) throw new Conflict();
    const { settlement, real } = accounted;
    // What was claimed before may be all that must come back: then it is paid back as it was asked then.
    const earlier = dossier.entries.find((entry) => entry.kind === 'claim' && entry.account !== '');
    const told = { day: today(clock), purpose: 'final-account', payee: lead.name, note: motivation };
    await postEntries(
      tx,
      call.id,
      settlement.entries.map(({ kind, cents }) => ({
        ...{ ...told, kind, cents, applicationId: application.id },
        ...(kind === 'claim' && { account, reference }),
      })),
      { viewer, at },
    );
    await insertFinalAccount(tx, {
      applicationId: application.id,
      cents: settlement.cents,
      calculation: writeCofinancing(real),
      accepted,
      motivation,
      personId: viewer.personId,
      at,
    });
    const accountedFor = { applicationId: application.id, outcome: 'accounted', cents: settlement.cents } as const;
    await settleBudgetLines(tx, accountedFor, { viewer, clock });
    await record(tx, {
      act: 'final-account.accepted',
      subject: { type: 'application', id: application.id },
      viewer,
      organisationId: call.organisationId,
      details: {
        cents: String(settlement.cents),
        toPay: String(settlement.toPay),
        claimed: String(settlement.claimed),
      },
    });
    await announce(tx, {
      key: `final-account:${application.id}`,
      kind: `paying.event.${outcomeOf(settlement)}`,
      values: {
        title: application.title,
        amount: written(settlement.cents),
        rest: written(settlement.claimed > 0n ? settlement.claimed : settlement.toPay),
        account: showIban(account || (earlier?.account ?? '')),
        reference: account ? reference : (earlier?.reference ?? reference),
        reason: motivation,
      },
      path: paymentsPath(application.id),
      to: { organisations: [{ id: lead.id, role: 'editor' }] },
      at,
    });
  });
}
