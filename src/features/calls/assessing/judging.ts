import type { Database } from '../../../platform/database/index.ts';
import { announce } from '../../../platform/events.ts';
import { record } from '../../../platform/journal.ts';
import type { Call } from '../store.ts';
import { type Actor, heldDossier, toParties } from './actor.ts';
import { applicationPath } from './paths.ts';
import type { Admissibility, Advice } from './schema.ts';
import { insertAdvice, upsertAdmissibility } from './store.ts';

/** Says whether an application may be assessed at all; the applicant hears of it. It can be said anew until it is decided. */
export const judgeAdmissibility = (
  db: Database,
  actor: Actor,
  call: Call,
  id: string,
  { isAdmissible, reasons }: Admissibility,
): Promise<void> =>
  db.transaction(async (tx) => {
    const dossier = await heldDossier(tx, actor, call.id, id);
    const { viewer } = actor;
    const at = actor.clock.now();
    const before = dossier.admissibility;
    if (before?.isAdmissible === isAdmissible && before.reasons === reasons) return;
    await upsertAdmissibility(tx, { applicationId: id, isAdmissible, reasons, personId: viewer.personId, at });
    await record(tx, {
      act: isAdmissible ? 'application.admissible' : 'application.inadmissible',
      subject: { type: 'application', id },
      viewer,
      organisationId: call.organisationId,
      details: { reasons },
    });
    await announce(tx, {
      key: `application:${id}:admissibility:${at.toISOString()}`,
      kind: isAdmissible ? 'assessing.event.admissible' : 'assessing.event.inadmissible',
      values: { title: dossier.title, call: dossier.document.title },
      path: applicationPath(id),
      to: toParties(dossier),
      at,
    });
  });

const isSame = (one: Advice, other: Advice): boolean =>
  one.givenBy === other.givenBy &&
  one.adviceDate === other.adviceDate &&
  one.isFavourable === other.isFavourable &&
  one.description === other.description;

/** Keeps an advice that someone gave on an application; the same one sent twice is kept once. */
export const keepAdvice = (db: Database, actor: Actor, call: Call, id: string, advice: Advice): Promise<void> =>
  db.transaction(async (tx) => {
    const { advices } = await heldDossier(tx, actor, call.id, id);
    const { viewer } = actor;
    if (advices.some((one) => isSame(one, advice))) return;
    await insertAdvice(tx, { ...advice, applicationId: id, personId: viewer.personId, at: actor.clock.now() });
    await record(tx, {
      act: 'application.advised',
      subject: { type: 'application', id },
      viewer,
      organisationId: call.organisationId,
    });
  });
