import type { Services } from '../../app.ts';
import type { Jobs } from '../../platform/jobs.ts';
import { forgetAttempts } from './attempt-store.ts';
import { forgetInvitations } from './invitation-store.ts';
import { sendReset } from './password-reset.ts';
import { type RegistrationWish, sendRegistration } from './registration.ts';
import { forgetRegistrations } from './registration-store.ts';
import { forgetResets } from './reset-store.ts';
import { before, periods } from './rules/periods.ts';
import { forgetSessions } from './session-store.ts';

/** `forget-expired` runs each night: what no longer opens anything is not kept. */
export function accountJobs(services: Services): Jobs {
  const { db, clock } = services;
  return {
    'send-password-reset': async (payload) => sendReset(services, (payload as { mail: string }).mail),
    'send-registration': async (payload) => sendRegistration(services, payload as RegistrationWish),
    'forget-expired': async () => {
      const now = clock.now();
      await forgetSessions(db, now);
      await forgetResets(db, now);
      await forgetRegistrations(db, now);
      await forgetAttempts(db, before(now, periods.counted));
      await forgetInvitations(db, before(now, periods.oldInvitation));
    },
  };
}
