import type { FastifyInstance } from 'fastify';
import type { Services } from '../../app.ts';
import type { Membership, Viewer } from '../../platform/viewer.ts';
import { registerAccount } from './pages/account.tsx';
import { registerInvitations } from './pages/invitations.tsx';
import { registerJoining } from './pages/joining.tsx';
import { registerMembers } from './pages/members.tsx';
import { registerOrganisations } from './pages/organisations.tsx';
import { registerPasswords } from './pages/passwords.tsx';
import { registerSigningIn, signInPage } from './pages/signing-in.tsx';
import { registerTokens } from './pages/tokens.tsx';
import { findSessionViewer } from './session-store.ts';
import { findTokenViewer } from './token-store.ts';

export { organisationAccess } from './access.ts';
export { addMember, createOrganisation, createPerson, type PersonWish } from './creation.ts';
export { deactivatePerson, reactivatePerson } from './deactivation.ts';
export { createFirstAdministratorLink } from './first-administrator.ts';
export { accountJobs } from './jobs.ts';
export { findOrganisation, type NewOrganisation, type Organisation } from './organisation-store.ts';
export { findPerson, type Person } from './person-store.ts';
export { mayInOrganisation, type OrganisationAct } from './policy.ts';
export { isUuid } from './rules/uuid.ts';
export { lineField } from './schema.ts';
export { addToken as createApiToken, findTokenViewer, type NewToken } from './token-store.ts';

/** In which organisations someone has a part, by name. */
export const organisationsOf = (viewer: Viewer | null): Membership[] => viewer?.memberships ?? [];

/** People, organisations and who may do what where. */
export function createAccounts(services: Services) {
  const { db, clock } = services;
  return {
    findViewer: (secret: string) => findSessionViewer(db, secret, clock.now()),
    findTokenViewer: (secret: string) => findTokenViewer(db, secret, clock.now()),
    signInPage,
    register(app: FastifyInstance): void {
      const parts = [
        registerSigningIn,
        registerPasswords,
        registerJoining,
        registerAccount,
        registerOrganisations,
        registerMembers,
        registerInvitations,
        registerTokens,
      ];
      for (const register of parts) register(app, services);
    },
  };
}
