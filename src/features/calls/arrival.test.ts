import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { type SQL, sql } from 'drizzle-orm';
import { startApp, type TestApp } from '../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../test/builders/accounts.ts';
import { buildDecision } from '../../../test/builders/assessing.ts';
import { aCall, buildApplication, buildCall, seenOf } from '../../../test/builders/calls.ts';
import { comes } from '../../../test/comes.ts';

const closes = '2027-03-01T12:00:00';
const lastSecond = '2027-03-01T11:00:00.500Z';
const over = '2027-03-01T11:00:02Z';

describe('who is in time but must wait', () => {
  let test: TestApp;
  let publisher: SignedIn;
  let organisation: { id: string };
  let application: string;
  let call: Awaited<ReturnType<typeof buildCall>>;
  before(async () => {
    test = await startApp();
    test.setNow('2027-03-01T10:00:00Z');
    organisation = await buildOrganisation(test);
    publisher = await signInAs(test, { role: 'publisher', organisation });
    const steps = aCall().steps.map((step) => (step.kind === 'application' ? { ...step, closes } : step));
    call = await buildCall(test, { code: 'wachten', organisationId: (await buildOrganisation(test)).id, steps });
    application = await buildApplication(test, call, { organisationId: organisation.id });
  });
  after(() => test.close());

  /** Does something while the database makes it wait, and lets go of that when time has gone on. */
  async function whileHeld<T>(lock: SQL, work: () => Promise<T>, then: string): Promise<T> {
    const begun = await test.db.transaction(async (tx) => {
      await tx.execute(lock);
      const working = work();
      // Waiting for us, that is: other tests on this server wait for each other.
      const waits = sql`select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))`;
      await comes(async () => Boolean((await tx.execute(waits)).rowCount), 'nothing waits for the lock');
      test.setNow(then);
      return { working };
    });
    return begun.working;
  }

  function sendIn(port: number, seen: string): Promise<number> {
    const cookie = [...publisher.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', cookie };
    const path = `/aanvragen/${application}/stap/aanvraag/indienen`;
    return new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      })
        .on('error', reject)
        .end(new URLSearchParams({ seen }).toString());
    });
  }

  it('has sent in at the moment at which the request came in, however long it takes to find out who asks', async () => {
    await test.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = test.app.server.address() as AddressInfo;
    const seen = await seenOf(test, application);
    test.setNow(lastSecond);
    const lock = sql`lock table session in access exclusive mode`;
    const status = await whileHeld(lock, () => sendIn(port, seen), over);
    assert.equal(status, 303);
  });

  it('has objected before the term was over, whatever else is done to the call meanwhile', async () => {
    await buildDecision(test, { call, application, text: 'x' });
    await test.db.execute(sql`delete from objection`);
    test.setNow('2039-01-01T22:59:59Z');
    publisher = await signInAs(test, { role: 'publisher', organisation });
    const at = `/aanvragen/${application}/bezwaar`;
    const lock = sql`select 1 from call where id = ${call.id} for update`;
    await whileHeld(lock, () => publisher.post(at, { text: 'Wij zien het anders.' }), '2039-01-01T23:00:01Z');
    assert.match((await publisher.get(at)).body, /Wij zien het anders\./);
  });
});
