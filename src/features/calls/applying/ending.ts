import type { Actor } from '../../../platform/actor.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { announce } from '../../../platform/events.ts';
import { record } from '../../../platform/journal.ts';
import { settleBudgetLines } from '../own-share/settlement.ts';
import { lockCall, selectCallById } from '../store.ts';
import type { HeldApplication } from './access.ts';
import { Frozen, lockedApplication } from './drafts.ts';
import { applicationPath, applicationsPath } from './paths.ts';
import { insertWithdrawal, lockApplication, selectSubmissions, setRemoved } from './store.ts';
import { selectAward } from './submission-store.ts';

/**
 * Takes a draft away; it can be put back. Partners hear of both: they were asked to confirm it.
 * @throws Frozen for what was sent in: that is withdrawn, not removed
 */
export const removeDraft = (db: Database, actor: Actor, held: HeldApplication): Promise<void> =>
  db.transaction(async (tx) => {
    const { id } = held.application;
    const application = await lockedApplication(tx, id);
    if ((await selectSubmissions(tx, id)).length > 0) throw new Frozen('submitted');
    await setRemoved(tx, id, actor.clock.now());
    await recordEnd(tx, actor, 'removed', application);
    await tellPartners(tx, actor, { ...held, application }, 'gone');
  });

export const putBackDraft = (db: Database, actor: Actor, held: HeldApplication): Promise<void> =>
  db.transaction(async (tx) => {
    const application = await lockApplication(tx, held.application.id);
    if (!application) throw new NotFound();
    if (application.removedAt === null) return;
    await setRemoved(tx, application.id, null);
    await recordEnd(tx, actor, 'put-back', application);
    await tellPartners(tx, actor, { ...held, application }, 'back');
  });

async function tellPartners(
  tx: Database,
  { clock }: Actor,
  { application: { id, title }, lead, partners }: HeldApplication,
  kind: 'gone' | 'back',
): Promise<void> {
  if (partners.size === 0) return;
  const at = clock.now();
  await announce(tx, {
    key: `application:${id}:${kind}:${at.toISOString()}`,
    kind: `applying.event.${kind}`,
    values: { title, lead: lead.name },
    path: kind === 'gone' ? applicationsPath : applicationPath(id),
    to: { organisations: [...partners.values()].map((one) => ({ id: one.id, role: 'publisher' as const })) },
    at,
  });
}

/**
 * Ends an application by the applicant's own wish, before it is decided; partners and who calls hear of it.
 * @throws Conflict for one that was not sent in or was decided, Frozen when it was withdrawn already
 */
export const withdrawApplication = (
  db: Database,
  actor: Actor,
  { application: { id }, lead, partners }: HeldApplication,
  reason: string,
): Promise<void> =>
  db.transaction(async (tx) => {
    const application = await lockedApplication(tx, id);
    if ((await selectSubmissions(tx, id)).length === 0) throw new Conflict('draft');
    // What is decided holds the call: it comes wholly before or wholly after.
    await lockCall(tx, application.callId);
    if (await selectAward(tx, id)) throw new Conflict('decided');
    const at = actor.clock.now();
    await insertWithdrawal(tx, { applicationId: id, at, personId: actor.viewer.personId, reason });
    await recordEnd(tx, actor, 'withdrawn', application);
    await settleBudgetLines(tx, { applicationId: id, outcome: 'refused', cents: 0n }, actor);
    const call = await selectCallById(tx, application.callId);
    const told = {
      kind: 'applying.event.withdrawn',
      values: { title: application.title, lead: lead.name },
      at,
    };
    await announce(tx, {
      ...told,
      key: `application:${id}:withdrawn:parties`,
      path: applicationPath(id),
      to: { organisations: [lead, ...partners.values()].map((one) => ({ id: one.id, role: 'editor' as const })) },
    });
    if (!call?.organisationId) return;
    await announce(tx, {
      ...told,
      key: `application:${id}:withdrawn:call`,
      path: `/oproepen/${application.callCode}/beoordeling`,
      to: { organisations: [{ id: call.organisationId, role: 'editor' }] },
    });
  });

const recordEnd = (
  tx: Database,
  { viewer }: Actor,
  act: string,
  { id, leadOrganisationId }: { id: string; leadOrganisationId: string },
) =>
  record(tx, {
    act: `application.${act}`,
    subject: { type: 'application', id },
    viewer,
    organisationId: leadOrganisationId,
  });
