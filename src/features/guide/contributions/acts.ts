import type { Database } from '../../../platform/database/index.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { announce } from '../../../platform/events.ts';
import { record } from '../../../platform/journal.ts';
import { type Actor, editorsOf } from './actor.ts';
import { isOpen } from './state.ts';
import { type Contribution, insertMessage, insertWithdrawal, lockContribution, setTaking } from './store.ts';

export const contributionPath = (id: string) => `/bijdragen/${id}`;
export const moderationPath = (programmeCode: string, id?: string) =>
  `/handreiking/${programmeCode}/werk/bijdragen${id ? `/${id}` : ''}`;

/**
 * A contribution, held until the transaction ends, that nobody decided about or took back.
 * @throws Conflict when someone did
 */
export async function openContribution(tx: Database, id: string): Promise<Contribution> {
  const found = await lockContribution(tx, id);
  if (!found) throw new NotFound();
  if (!isOpen(found.state)) throw new Conflict('contribution');
  return found;
}

const recordAct = (tx: Database, { viewer }: Actor, act: string, { id, guideOrganisationId }: Contribution) =>
  record(tx, {
    act: `contribution.${act}`,
    subject: { type: 'contribution', id },
    viewer,
    organisationId: guideOrganisationId,
  });

/** An editor of the guide says that they look at it, or that they do so no longer. */
export const takeContribution = (db: Database, actor: Actor, id: string, isTaken: boolean): Promise<void> =>
  db.transaction(async (tx) => {
    const found = await openContribution(tx, id);
    const personId = actor.viewer.personId;
    await setTaking(tx, id, isTaken && personId ? { personId, at: actor.clock.now() } : null);
    await recordAct(tx, actor, isTaken ? 'taken' : 'let-go', found);
  });

/** An editor asks the sender something; the sender hears of it. */
export const askSender = (db: Database, actor: Actor, id: string, body: string): Promise<void> =>
  db.transaction(async (tx) => {
    const found = await openContribution(tx, id);
    const at = actor.clock.now();
    const message = await insertMessage(tx, {
      contributionId: id,
      side: 'editor',
      personId: actor.viewer.personId,
      body,
      at,
    });
    await recordAct(tx, actor, 'asked', found);
    await announce(tx, {
      key: `contribution:${id}:message:${message}`,
      kind: 'contributions.event.asked',
      values: { title: found.title },
      path: contributionPath(id),
      to: toSender(found),
      at,
    });
  });

/** The sender answers; the editors hear of it. */
export const answerEditors = (db: Database, actor: Actor, id: string, body: string): Promise<void> =>
  db.transaction(async (tx) => {
    const found = await openContribution(tx, id);
    const at = actor.clock.now();
    const message = await insertMessage(tx, {
      contributionId: id,
      side: 'sender',
      personId: actor.viewer.personId,
      body,
      at,
    });
    await recordAct(tx, actor, 'answered', found);
    await announce(tx, {
      key: `contribution:${id}:message:${message}`,
      kind: 'contributions.event.answered',
      values: { title: found.title },
      path: moderationPath(found.programmeCode, id),
      to: editorsOf(found.guideOrganisationId),
      at,
    });
  });

/** The sender takes it back while nothing is decided. */
export const withdrawContribution = (db: Database, actor: Actor, id: string): Promise<void> =>
  db.transaction(async (tx) => {
    const found = await openContribution(tx, id);
    const at = actor.clock.now();
    await insertWithdrawal(tx, id, at);
    await recordAct(tx, actor, 'withdrawn', found);
    await announce(tx, {
      key: `contribution:${id}:withdrawn`,
      kind: 'contributions.event.withdrawn',
      values: { title: found.title },
      path: moderationPath(found.programmeCode, id),
      to: editorsOf(found.guideOrganisationId),
      at,
    });
  });

/** Only who sent it; nobody when that account is gone. */
export const toSender = ({ personId }: Pick<Contribution, 'personId'>) => (personId ? { people: [personId] } : {});
