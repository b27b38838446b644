import type { Actor } from '../../../platform/actor.ts';
import { type Clock, today } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Conflict, Forbidden, NotFound } from '../../../platform/errors.ts';
import { announce } from '../../../platform/events.ts';
import { record } from '../../../platform/journal.ts';
import { hasRole } from '../../../platform/viewer.ts';
import { holderOf, type Organisation } from '../holders.ts';
import { selectOrganisation } from '../holders-store.ts';
import type { HeldApplication } from './access.ts';
import { applicationDigest, versionOf } from './content.ts';
import { lapsing, lockedDraft } from './drafts.ts';
import { deletePartner, insertPartner, insertPartnerAnswer } from './partner-store.ts';
import { applicationPath } from './paths.ts';
import { selectPartnerIds } from './store.ts';

/** Whether an organisation may take part in an application of this lead to a call for these kinds. */
export async function mayTakePart(
  db: Database,
  clock: Clock,
  { lead, kinds, organisation }: { lead: Organisation; kinds: readonly string[]; organisation: Organisation },
): Promise<boolean> {
  if (kinds.length > 0 && !kinds.includes(organisation.kind)) return false;
  const holder = await holderOf(db, organisation.id, today(clock));
  if (holder.id !== organisation.id || holder.id === lead.id) return false;
  return organisation.isExample === lead.isExample;
}

/**
 * Asks an organisation to apply along; its people may read the application from then on, and its publishers are asked to confirm.
 * @throws NotFound for who may not take part, Conflict where the call takes no joint applications
 */
export async function invitePartner(
  db: Database,
  actor: Actor,
  held: HeldApplication,
  organisationId: string,
): Promise<void> {
  const { viewer, clock } = actor;
  const organisation = await selectOrganisation(db, organisationId);
  if (!organisation) throw new NotFound();
  const id = held.application.id;
  const { document } = await versionOf(db, held.application);
  if (!document.joint.isAllowed) throw new Conflict('joint');
  const asked = { lead: held.lead, kinds: document.applicants.kinds ?? [], organisation };
  if (!(await mayTakePart(db, clock, asked))) throw new NotFound();
  await db.transaction(async (tx) => {
    const { application } = await lockedDraft(tx, id);
    const at = clock.now();
    const values = { applicationId: id, organisationId, invitedAt: at, invitedBy: viewer.personId };
    const isNew = await lapsing(tx, { ...held, application }, actor, () => insertPartner(tx, values));
    if (!isNew) return;
    await recordPartner(tx, actor, held, 'partner-invited', organisationId);
    await announce(tx, {
      key: `application:${id}:invited:${organisationId}:${at.toISOString()}`,
      kind: 'applying.event.invited',
      values: { title: application.title, lead: held.lead.name },
      path: applicationPath(id),
      to: { organisations: [{ id: organisationId, role: 'publisher' }] },
      at,
    });
  });
}

export const removePartner = (
  db: Database,
  actor: Actor,
  held: HeldApplication,
  organisationId: string,
): Promise<void> =>
  db.transaction(async (tx) => {
    const { application } = await lockedDraft(tx, held.application.id);
    if (!(await selectPartnerIds(tx, application.id)).includes(organisationId)) return;
    await lapsing(tx, { ...held, application }, actor, () => deletePartner(tx, application.id, organisationId));
    await recordPartner(tx, actor, held, 'partner-removed', organisationId);
    await tell(tx, actor, held, { kind: 'removed', to: organisationId, title: application.title });
  });

export interface PartnerReply {
  organisationId: string;
  answer: 'confirmed' | 'refused';
  reason: string;
  /** What the page said that they read: another digest now means that it changed in between. */
  seen: string;
}

/**
 * A partner's own publisher says yes or no to what the application says now.
 * @throws Forbidden for who is no publisher of it, Conflict when the application changed since it was read
 */
export const answerAsPartner = (
  db: Database,
  actor: Actor,
  held: HeldApplication,
  { organisationId, answer, reason, seen }: PartnerReply,
): Promise<void> =>
  db.transaction(async (tx) => {
    const holder = held.partners.get(organisationId);
    if (!holder) throw new NotFound();
    if (!hasRole(actor.viewer, holder.id, 'publisher')) throw new Forbidden();
    const { application } = await lockedDraft(tx, held.application.id);
    if (!(await selectPartnerIds(tx, application.id)).includes(organisationId)) throw new NotFound();
    const digest = await applicationDigest(tx, application);
    if (digest !== seen) throw new Conflict('changed');
    const { personId } = actor.viewer;
    const at = actor.clock.now();
    await insertPartnerAnswer(tx, {
      applicationId: application.id,
      organisationId,
      answer,
      digest,
      reason,
      personId,
      at,
    });
    await recordPartner(tx, actor, held, `partner-${answer}`, organisationId);
    await tell(tx, actor, held, { kind: answer, to: held.lead.id, title: application.title, partner: holder.name });
  });

const recordPartner = (
  tx: Database,
  { viewer }: Actor,
  { application }: HeldApplication,
  act: string,
  partner: string,
) =>
  record(tx, {
    act: `application.${act}`,
    subject: { type: 'application', id: application.id },
    viewer,
    organisationId: application.leadOrganisationId,
    details: { partner },
  });

interface Told {
  kind: 'removed' | 'confirmed' | 'refused';
  to: string;
  title: string;
  partner?: string;
}

async function tell(tx: Database, { clock }: Actor, { application, lead }: HeldApplication, told: Told): Promise<void> {
  const { kind, to, title, partner = '' } = told;
  const at = clock.now();
  await announce(tx, {
    key: `application:${application.id}:${kind}:${to}:${partner}:${at.toISOString()}`,
    kind: `applying.event.${kind}`,
    values: { title, lead: lead.name, partner },
    path: kind === 'removed' ? '/aanvragen' : applicationPath(application.id),
    to: { organisations: [{ id: to, role: kind === 'removed' ? 'publisher' : 'editor' }] },
    at,
  });
}
