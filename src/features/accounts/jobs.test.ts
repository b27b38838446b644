import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { startApp } from '../../../test/app.ts';
import { buildOrganisation, buildPerson } from '../../../test/builders/accounts.ts';
import { addJob } from '../../platform/jobs.ts';
import { addAttempts } from './attempt-store.ts';
import { addInvitation } from './invitation-store.ts';
import { addReset } from './reset-store.ts';
import { addSession } from './session-store.ts';
import { attempt, invitation, passwordReset, session } from './tables.ts';

const app = await startApp();
after(() => app.close());

const day = 86_400_000;
const daysAgo = (count: number) => new Date(Date.now() - count * day);

test('each night what opens nothing any more is forgotten, and nothing else', async () => {
  const { id: personId } = await buildPerson(app);
  const { id: organisationId } = await buildOrganisation(app);
  for (const now of [daysAgo(1), new Date()]) {
    await addSession(app.db, personId, now);
    await addAttempts(app.db, [`key ${now}`], now);
    await addReset(app.db, { secret: `${now}`, personId, now, expiresAt: new Date(now.getTime() + 3600_000) });
  }
  const common = { role: 'viewer', invitedBy: null, organisationId, createdAt: daysAgo(100) } as const;
  for (const age of [91, 89]) {
    await addInvitation(app.db, { ...common, secret: `${age}`, mail: `${age}@x.example`, expiresAt: daysAgo(age) });
  }
  await addJob(app.db, 'forget-expired', {});
  await app.runJobs();
  for (const table of [session, attempt, passwordReset, invitation]) {
    const [row] = await app.db.select({ count: sql<number>`count(*)::int` }).from(table);
    assert.equal(row!.count, 1);
  }
});
