import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { writeSubmitted } from '../../src/features/calls/applying/document.ts';
import { selectApplication, selectSubmissionsTo } from '../../src/features/calls/applying/store.ts';
import { startApp, type TestApp } from '../app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../builders/accounts.ts';
import { aCall, buildApplication, buildCall, seenOf } from '../builders/calls.ts';

const inTime = 300;
const waves = 8;
const around = waves * 5;
const late = 20;
const closes = '2027-03-01T12:00:00';
const closesAt = Date.parse('2027-03-01T11:00:00Z');

interface Applicant {
  id: string;
  seen: string;
  publisher: SignedIn;
}

interface Reply {
  status: number;
  location: string;
  body: string;
}

describe('the last minute of a call', () => {
  let test: TestApp;
  let applicants: Applicant[];
  let callId: string;
  let port: number;
  const agent = new Agent({ keepAlive: true, maxSockets: 400 });

  before(async () => {
    test = await startApp();
    test.setNow(new Date(closesAt - 120_000).toISOString());
    const caller = await buildOrganisation(test);
    const { steps, ...rest } = aCall({ applicants: {} });
    const call = await buildCall(test, {
      code: 'drukte',
      organisationId: caller.id,
      ...rest,
      steps: steps.map((step) => (step.kind === 'application' ? { ...step, closes } : step)),
    });
    callId = call.id;
    const numbers = Array.from({ length: inTime + around + late }, (_, number) => number);
    applicants = await Promise.all(
      numbers.map(async (number): Promise<Applicant> => {
        const organisation = await buildOrganisation(test);
        const publisher = await signInAs(test, { role: 'publisher', organisation });
        const title = `Route ${number}`;
        const id = await buildApplication(test, call, { organisationId: organisation.id, title });
        return { id, publisher, seen: await seenOf(test, id) };
      }),
    );
    await test.app.listen({ port: 0, host: '127.0.0.1' });
    port = (test.app.server.address() as AddressInfo).port;
  });
  after(async () => {
    agent.destroy();
    await test.close();
  });

  function send({ id, seen, publisher }: Applicant): Promise<Reply> {
    const cookie = [...publisher.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', cookie };
    return new Promise((resolve, reject) => {
      const path = `/aanvragen/${id}/stap/aanvraag/indienen`;
      const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text) => (body += text));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '', body }),
        );
      });
      sent.setTimeout(120_000, () => sent.destroy(new Error('No answer within two minutes')));
      sent.on('error', reject).end(new URLSearchParams({ seen }).toString());
    });
  }

  it('gives each in time one receipt, numbered in order of time, and refuses who is late with the draft kept', async (t) => {
    const [first, middle, last] = [
      applicants.slice(0, inTime),
      applicants.slice(inTime, inTime + around),
      applicants.slice(inTime + around),
    ];
    const startedAt = performance.now();
    // The clock runs through the last minute as they come in.
    let now = closesAt - 60_000;
    const tick = () => {
      now = Math.min(now + 190, closesAt - 1000);
      test.setNow(new Date(now).toISOString());
    };
    const crowd = first.map(async (one) => {
      const replies = await Promise.all([send(one), send(one)]);
      tick();
      return replies;
    });
    const replies = (await Promise.all(crowd)).flat();
    const took = performance.now() - startedAt;
    assert.deepEqual([...new Set(replies.map(({ status }) => status))], [303]);

    // Some come around the last second, which still counts to its end: five waves before it is over and three after.
    const edge: Reply[] = [];
    for (let wave = 0; wave < waves; wave += 1) {
      test.setNow(new Date(closesAt - 1000 + wave * 400).toISOString());
      edge.push(...(await Promise.all(middle.slice(wave * 5, wave * 5 + 5).map(send))));
    }
    test.setNow(new Date(closesAt + 1000).toISOString());
    const tooLate = await Promise.all(last.map(send));
    const again = await Promise.all(first.slice(0, 20).map(send));

    const sent = await selectSubmissionsTo(test.db, callId);
    const byApplication = new Map(sent.map((one) => [one.applicationId, one]));
    assert.equal(byApplication.size, sent.length, 'none doubled');
    assert.deepEqual(
      sent.map(({ sequence, receipt }) => [sequence, receipt]),
      sent.map((_, index) => [index + 1, `DRUKTE-${String(index + 1).padStart(4, '0')}`]),
      'no gaps',
    );
    assert.ok(
      sent.every(({ at }, index) => index === 0 || at >= sent[index - 1]!.at),
      'in order of time',
    );
    assert.deepEqual(
      new Set(sent.slice(0, inTime).map((one) => one.applicationId)),
      new Set(first.map(({ id }) => id)),
    );
    for (const { sha256, document } of sent) {
      assert.equal(createHash('sha256').update(writeSubmitted(document)).digest('hex'), sha256);
    }
    for (const [index, { status }] of edge.entries()) {
      const receipt = byApplication.get(middle[index]!.id);
      assert.equal(status, receipt ? 303 : 410);
      if (receipt) assert.ok(receipt.at.getTime() < closesAt + 1000);
    }
    assert.deepEqual([...new Set(tooLate.map(({ status }) => status))], [410]);
    assert.ok(tooLate.every(({ body }) => body.includes('12:00:00') && body.includes('12:00:01')));
    for (const { id } of last) {
      assert.equal(byApplication.has(id), false);
      assert.match(String((await selectApplication(test.db, id))!.answers.aanvraag?.doel), /^Route/);
    }
    assert.ok(again.every(({ status, location }) => status === 303 && location.endsWith('/ontvangst')));
    const refused = edge.filter(({ status }) => status === 410).length;
    assert.equal(refused, 15);
    t.diagnostic(
      `${inTime} municipalities sent ${2 * inTime} requests in ${Math.round(took)} ms: ${inTime} receipts, none doubled, ${Math.round((1000 * inTime) / took)} receipts a second; ` +
        `around the last second ${edge.length - refused} in time and ${refused} refused; ${late} after it refused with their draft kept`,
    );
  });
});
