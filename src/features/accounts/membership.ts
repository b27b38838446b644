import type { Services } from '../../app.ts';
import type { Database } from '../../platform/database/index.ts';
import { Forbidden, NotFound } from '../../platform/errors.ts';
import { record } from '../../platform/journal.ts';
import type { Role, Viewer } from '../../platform/viewer.ts';
import { deleteInvitationsBy } from './invitation-store.ts';
import {
  countActiveAdministrators,
  deleteMember,
  findMember,
  lockOrganisation,
  type Member,
  type NewMember,
  setRole,
} from './organisation-store.ts';
import { mayGiveRole, mayInOrganisation } from './policy.ts';
import { deleteTokensBy } from './token-store.ts';

type Needs = Pick<Services, 'db'>;

/** @returns false when this is the last administrator, who cannot be made less */
export async function changeRole({ db }: Needs, viewer: Viewer, change: NewMember): Promise<boolean> {
  const { organisationId, personId, role } = change;
  if (!mayGiveRole(viewer, organisationId, role)) throw new Forbidden();
  return db.transaction(async (tx) => {
    const member = await holdMember(tx, organisationId, personId);
    if (member.role === role) return true;
    if (role !== 'administrator' && (await isLastAdministrator(tx, organisationId, member))) return false;
    await setRole(tx, change);
    if (role !== 'administrator') await deleteInvitationsBy(tx, personId, organisationId);
    const details: { from: Role; to: Role } = { from: member.role, to: role };
    const subject = { type: 'person', id: personId };
    await record(tx, { act: 'membership.change-role', subject, viewer, organisationId, details: { ...details } });
    return true;
  });
}

/**
 * Takes someone out of an organisation, with the tokens they made and the invitations they sent there.
 * @returns false when this is the last administrator
 */
export async function removeMember(
  { db }: Needs,
  viewer: Viewer,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<boolean> {
  if (!mayInOrganisation(viewer, 'administer', organisationId)) throw new Forbidden();
  return db.transaction(async (tx) => {
    const member = await holdMember(tx, organisationId, personId);
    if (await isLastAdministrator(tx, organisationId, member)) return false;
    await deleteMember(tx, organisationId, personId);
    await deleteTokensBy(tx, personId, organisationId);
    await deleteInvitationsBy(tx, personId, organisationId);
    const subject = { type: 'person', id: personId };
    await record(tx, { act: 'membership.end', subject, viewer, organisationId, details: { role: member.role } });
    return true;
  });
}

async function holdMember(tx: Database, organisationId: string, personId: string): Promise<Member> {
  await lockOrganisation(tx, organisationId);
  const member = await findMember(tx, organisationId, personId);
  if (!member) throw new NotFound();
  return member;
}

async function isLastAdministrator(tx: Database, organisationId: string, member: Member): Promise<boolean> {
  if (member.role !== 'administrator') return false;
  const active = await countActiveAdministrators(tx, organisationId);
  return active - (member.isActive ? 1 : 0) === 0;
}
