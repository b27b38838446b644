import type { FastifyInstance } from 'fastify';
import type { Services } from '../../app.ts';
import { type Arrival, createArrivals } from './arrival.ts';
import { registerAccount } from './pages/account.tsx';
import { registerInvitations } from './pages/invitations.tsx';
import { registerJoining } from './pages/joining.tsx';
import { registerMembers } from './pages/members.tsx';
import { registerOrganisations } from './pages/organisations.tsx';
import { registerPasswords } from './pages/passwords.tsx';
import { registerRegistering } from './pages/registering.tsx';
import { registerSigningIn, signInPage } from './pages/signing-in.tsx';
import { registerTokens } from './pages/tokens.tsx';
import { findSessionViewer } from './session-store.ts';
import { findTokenViewer } from './token-store.ts';

export { organisationAccess } from './access.ts';
export type { Arrival } from './arrival.ts';
export { countInDay, countTry } from './attempts.ts';
export { addMember, createOrganisation, createPerson } from './creation.ts';
export { deactivatePerson, reactivatePerson } from './deactivation.ts';
export { createFirstAdministratorLink } from './first-administrator.ts';
export { accountJobs } from './jobs.ts';
export { findPerson } from './person-store.ts';
export { normaliseMail } from './rules/mail-address.ts';
export { localPath } from './rules/return-address.ts';
export { isUuid } from './rules/uuid.ts';
export { lineField } from './schema.ts';

interface AccountOptions {
  /** What else is done when someone signs in, registers or joins; a failure in it keeps nobody out. */
  onArrival?: Arrival[];
}

/** People, organisations and who may do what where. */
export function createAccounts(services: Services, { onArrival = [] }: AccountOptions = {}) {
  const { db, clock } = services;
  return {
    findViewer: (secret: string) => findSessionViewer(db, secret, clock.now()),
    findTokenViewer: (secret: string) => findTokenViewer(db, secret, clock.now()),
    signInPage,
    register(app: FastifyInstance): void {
      const parts = [
        registerSigningIn,
        registerRegistering,
        registerPasswords,
        registerJoining,
        registerAccount,
        registerOrganisations,
        registerMembers,
        registerInvitations,
        registerTokens,
      ];
      const arrivals = createArrivals(app, services, onArrival);
      for (const register of parts) register(app, services, arrivals);
    },
  };
}
