import type { Actor } from '../../../platform/actor.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import type { Role } from '../../../platform/viewer.ts';
import { lockApplication } from '../applying/store.ts';
import { type Applied, refuseInterest } from '../interest.ts';
import { type Call, lockCall } from '../store.ts';
import { type Dossier, readDossier } from './dossiers.ts';

export { type Actor, actorOf } from '../../../platform/actor.ts';

/**
 * An application as it is now, with its call held until the transaction ends. `interestIn` tells which interests keep out.
 * @throws OwnApplication for who has an interest in it, Conflict when it was decided on or withdrawn
 */
export async function heldDossier(
  tx: Database,
  { viewer, clock }: Actor,
  callId: string,
  id: string,
  interestIn: (dossier: Dossier) => Applied = (dossier) => dossier,
): Promise<Dossier> {
  await lockApplication(tx, id);
  await lockCall(tx, callId);
  const dossier = await readDossier({ db: tx, clock }, callId, id);
  if (!dossier) throw new NotFound();
  refuseInterest(viewer, interestIn(dossier));
  if (dossier.standing === 'decided' || dossier.standing === 'withdrawn') throw new Conflict();
  return dossier;
}

/** Everyone of who applies hears of it. */
export const toParties = ({ parties }: Pick<Dossier, 'parties'>) => ({
  organisations: parties.map(({ id }) => ({ id, role: 'viewer' as const })),
});

/** Who works on the call hears of it. */
export const toCallers = ({ organisationId }: Pick<Call, 'organisationId'>, role: Role) =>
  organisationId === null ? {} : { organisations: [{ id: organisationId, role }] };
