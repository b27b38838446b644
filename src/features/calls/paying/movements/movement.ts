import type { Services } from '../../../../app.ts';
import { Conflict } from '../../../../platform/errors.ts';
import { announce } from '../../../../platform/events.ts';
import { formats } from '../../../../platform/formats.ts';
import { record } from '../../../../platform/journal.ts';
import type { Viewer } from '../../../../platform/viewer.ts';
import { showIban } from '../../applying/form/typed.ts';
import { settleBudgetLines } from '../../own-share/settlement.ts';
import { lockCall } from '../../store.ts';
import { paymentsPath } from '../addresses.ts';
import { type Dossier, refuseOwn } from '../dossier.ts';
import { balanceOf, keptOf, ledgerOf } from '../ledger.ts';
import { type PostedEntry, postEntries } from '../posting.ts';
import { hasEntry, selectDossierEntries } from '../store.ts';
import { entriesFor, type Filled, type Movement } from './kinds.ts';

interface Sure {
  /** Of the first entry that is posted: who presses twice posts once. */
  id: string;
  /** Sequence of the dossier's newest entry when it was looked at. */
  seen: number;
}

/** Money for people to read in any language of ours: "€ 1.234,50". */
export const written = (cents: bigint): string => formats('nl').money(cents);

/** Who pays back without another reference names the receipt of the application. */
export const receiptOf = (sent: Dossier['sent']): string => sent[0]?.submission.receipt ?? '';

/**
 * Moves money of a dossier and tells the applicant; the budget of the plan follows what may be kept of it. The payee is who holds the dossier
 * today. The caller has checked who may.
 * @throws OwnApplication for who belongs to who applies, Conflict when something else was posted for the dossier since it was looked at, LedgerRefused when the balance does not allow it
 */
export async function move(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  viewer: Viewer,
  { application, lead, call, sent }: Pick<Dossier, 'application' | 'lead' | 'call' | 'sent'>,
  movement: Movement,
  typed: Filled,
  { id, seen }: Sure,
): Promise<void> {
  const at = clock.now();
  const filled = movement === 'claim' && !typed.reference ? { ...typed, reference: receiptOf(sent) } : typed;
  await db.transaction(async (tx) => {
    await lockCall(tx, call.id);
    await refuseOwn({ tx, clock }, viewer, application.id);
    if (await hasEntry(tx, id)) return;
    const posted = await selectDossierEntries(tx, call.id, application.id);
    if ((posted[0]?.sequence ?? 0) !== seen) throw new Conflict();
    const entry = { ...filled, applicationId: application.id, payee: lead.name };
    const [first, ...others] = entriesFor<PostedEntry>(movement, entry);
    const ledger = await postEntries(tx, call.id, [{ ...first!, id }, ...others], { viewer, at });
    const kept = keptOf(balanceOf(ledger, application.id));
    if (kept !== keptOf(balanceOf(ledgerOf(posted), application.id))) {
      const moved = { applicationId: application.id, outcome: 'moved', cents: kept } as const;
      await settleBudgetLines(tx, moved, { viewer, clock });
    }
    await record(tx, {
      act: `dossier.${movement}`,
      subject: { type: 'application', id: application.id },
      viewer,
      organisationId: call.organisationId,
      details: { entry: id, cents: String(filled.cents), day: filled.day, payee: lead.id },
    });
    // What the call does with money that was let go of is no news for who applied.
    if (movement === 'reuse') return;
    const { cents, reference = '', note = '', account = '' } = filled;
    await announce(tx, {
      key: `dossier-${movement}:${id}`,
      kind: `paying.event.${movement}`,
      values: { title: application.title, amount: written(cents), reference, reason: note, account: showIban(account) },
      path: paymentsPath(application.id),
      to: { organisations: [{ id: lead.id, role: 'editor' }] },
      at,
    });
  });
}
