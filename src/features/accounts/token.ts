import type { Services } from '../../app.ts';
import { Forbidden, NotFound } from '../../platform/errors.ts';
import { record } from '../../platform/journal.ts';
import type { Role, Viewer } from '../../platform/viewer.ts';
import { mayMakeToken } from './policy.ts';
import { after, days } from './rules/periods.ts';
import { addToken, deleteToken } from './token-store.ts';

type Needs = Pick<Services, 'db' | 'clock'>;

interface TokenWish {
  organisationId: string;
  name: string;
  role: Role;
  /** How many days the token works. */
  days: number;
}

/** @returns the secret, to be shown once */
export async function makeToken({ db, clock }: Needs, viewer: Viewer, wish: TokenWish): Promise<string> {
  const { organisationId, name, role } = wish;
  if (!mayMakeToken(viewer, organisationId)) throw new Forbidden();
  return db.transaction(async (tx) => {
    const expiresAt = after(clock.now(), days(wish.days));
    const { id, secret } = await addToken(tx, { organisationId, name, role, createdBy: viewer.personId!, expiresAt });
    const subject = { type: 'api-token', id };
    await record(tx, { act: 'api-token.create', subject, viewer, organisationId, details: { role, days: wish.days } });
    return secret;
  });
}

export async function revokeToken({ db }: Needs, viewer: Viewer, organisationId: string, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await deleteToken(tx, organisationId, id))) throw new NotFound();
    await record(tx, { act: 'api-token.revoke', subject: { type: 'api-token', id }, viewer, organisationId });
  });
}
