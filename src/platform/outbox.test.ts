import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { startApp, type TestApp } from '../../test/app.ts';
import { type Letter, LetterRefused } from './mailer.ts';
import { sendMail } from './outbox.ts';

describe('the outbox', () => {
  let test: TestApp;
  let answer: (letter: Letter) => void;
  const sent: Letter[] = [];
  before(async () => {
    test = await startApp();
    test.mailer.send = async (letter) => {
      answer(letter);
      sent.push(letter);
    };
  });
  after(() => test.close());
  beforeEach(() => {
    sent.length = 0;
    answer = () => {};
  });

  const letter = { to: 'jo@buiten.example', subject: 'Dag', text: 'Een geheime link' };
  /** Lets the time pass that is waited before a letter is tried again. */
  const later = async () => {
    await test.db.execute(sql`update graphile_worker._private_jobs set run_at = now()`);
    await test.runJobs();
  };
  const rowOf = async (id: string) => (await test.db.execute(sql`select * from mail where id = ${id}`)).rows[0]!;

  it('sends a letter once, under one name, and does not keep what it says', async () => {
    const id = await sendMail(test.db, { ...letter, headers: { 'X-Dag': 'ja' } });
    await test.runJobs();
    await test.db.execute(sql`select graphile_worker.add_job('send-mail', json_build_object('mailId', ${id}::text))`);
    await test.runJobs();
    assert.deepEqual(sent, [{ ...letter, headers: { 'X-Dag': 'ja' }, messageId: `<${id}@localhost>` }]);
    const { text, headers, sent_at } = await rowOf(id);
    assert.deepEqual([text, headers, sent_at !== null], ['', {}, true]);
  });

  it('tries again what is not taken now, under the same name, and gives up after 72 hours', async () => {
    answer = () => {
      throw Object.assign(new Error('451 later'), { responseCode: 451, command: 'RCPT TO' });
    };
    const id = await sendMail(test.db, letter);
    await test.runJobs();
    for (let time = 0; time < 3; time += 1) await later();
    assert.equal((await rowOf(id)).tries, 4);
    answer = () => {};
    await later();
    assert.deepEqual(
      sent.map(({ messageId }) => messageId),
      [`<${id}@localhost>`],
    );

    answer = () => {
      throw new Error('451 jo@buiten.example later');
    };
    const lost = await sendMail(test.db, letter);
    await test.db.execute(sql`update mail set created_at = now() - interval '71 hours' where id = ${lost}`);
    await later();
    assert.equal((await rowOf(lost)).failed_at, null);
    await test.db.execute(sql`update mail set created_at = now() - interval '73 hours' where id = ${lost}`);
    await later();
    assert.equal((await rowOf(lost)).failure, '451 … later');
    assert.equal((await rowOf(lost)).text, '');
    const { rows } = await test.db.execute(
      sql`select details from journal where act = 'mail.given-up' and subject_id = ${lost}`,
    );
    assert.deepEqual(rows, [{ details: { failure: '451 … later' } }]);
  });

  it('gives up at once what is refused for good', async () => {
    answer = () => {
      throw new LetterRefused('550 no such person');
    };
    const id = await sendMail(test.db, letter);
    await test.runJobs();
    assert.equal((await rowOf(id)).failure, '550 no such person');
    answer = () => {};
    await later();
    assert.equal(sent.length, 0);
  });

  it('lets an invitation go before the news', async () => {
    for (const kind of ['news', 'act', 'news'] as const) await sendMail(test.db, { ...letter, subject: kind, kind });
    await test.runJobs();
    assert.equal(sent[0]!.subject, 'act');
  });

  it('forgets after a month that a letter was sent', async () => {
    const [old, young] = [await sendMail(test.db, letter), await sendMail(test.db, letter)];
    await test.db.execute(sql`update mail set created_at = now() - interval '31 days' where id = ${old}`);
    await test.db.execute(sql`select graphile_worker.add_job('forget-mails')`);
    await test.runJobs();
    assert.deepEqual([await rowOf(old), (await rowOf(young))?.['id']], [undefined, young]);
  });
});
