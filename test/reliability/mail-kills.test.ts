import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { runOnce } from 'graphile-worker';
import { pino } from 'pino';
import { allJobs } from '../../src/app.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { readConfig } from '../../src/platform/config.ts';
import { announce } from '../../src/platform/events.ts';
import { addJob } from '../../src/platform/jobs.ts';
import { fromRoot } from '../../src/platform/root.ts';
import { comes, inTime } from '../comes.ts';
import { createTestDatabase } from '../database.ts';
import { startMailSink, type Taken } from './mail-sink.ts';

const [kills, digests] = process.env['RELIABILITY'] === 'full' ? [30, 1000] : [3, 100];

test('every digest arrives once while the work on jobs is killed; what arrives twice can be told by its Message-ID', async (t) => {
  const database = await createTestDatabase();
  const sink = await startMailSink();
  const { db, pool } = database;
  let running: ChildProcess | undefined;
  try {
    await followAndHappen();
    await addJob(db, 'send-news', { frequency: 'day' });
    for (let kill = 0; kill < kills; kill += 1) {
      running = await start();
      const enough = Math.max(sink.taken.length, Math.floor((digests * kill) / (kills + 1)));
      await comes(() => sink.taken.length >= enough, 'no more mails are sent');
      await sleep(Math.random() * 150);
      const ended = once(running, 'exit');
      assert.ok(running.kill('SIGKILL'), 'it ended by itself');
      await ended;
    }
    const atLastKill = sink.taken.length;
    // As the next hour would, should the job have been killed more often than it is tried.
    await addJob(db, 'send-news', { frequency: 'day' });
    running = await start();
    await comes(async () => (await open()) === 0, 'some mails are never sent');
    report(atLastKill);
  } finally {
    running?.kill('SIGKILL');
    sink.close();
    await database.close();
  }

  async function followAndHappen(): Promise<void> {
    await db.execute(
      sql`insert into follower (mail) select 'lezer' || n || '@buiten.example' from generate_series(1, ${digests}) n`,
    );
    await db.execute(sql`insert into follow (follower_id, topic, frequency)
      select id, topic, 'day' from follower, unnest(array['theme:cycling', 'theme:water']) topic`);
    const common = { kind: 'publishing.event.published', path: '/plannen', at: new Date() };
    for (const [key, topic] of [
      ['een', 'theme:cycling'],
      ['twee', 'theme:water'],
      ['drie', 'theme:water'],
    ] as const)
      await announce(db, { ...common, key, values: { title: key }, topics: [topic] });
    const config = readConfig({ LOG_LEVEL: 'silent' });
    const services = {
      config,
      db,
      clock: systemClock,
      mailer: { send: async () => {} },
      log: pino({ level: 'silent' }),
    };
    await runOnce({ pgPool: pool, taskList: allJobs(services) });
  }

  async function start(): Promise<ChildProcess> {
    const child = spawn(process.execPath, ['--import', 'tsx', fromRoot('test/reliability/mail-program.ts')], {
      cwd: fromRoot(),
      env: { ...process.env, DATABASE_URL: database.url, SMTP_URL: sink.url, LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ended = once(child, 'exit').then(() => assert.fail('it ended before it began'));
    await inTime(Promise.race([once(child, 'message'), ended]), 'it does not begin');
    return child;
  }

  async function open(): Promise<number> {
    const { rows } = await db.execute<{ count: number }>(sql`select
      ((select count(*) from delivery where mailed_at is null) + (select count(*) from mail where sent_at is null))::int as count`);
    return rows[0]!.count;
  }

  function report(atLastKill: number): void {
    const byReader = new Map<string, Taken[]>();
    for (const one of sink.taken) byReader.set(one.to, [...(byReader.get(one.to) ?? []), one]);
    const twice = [...byReader.values()].filter((letters) => letters.length > 1);
    const differing = twice.filter((letters) => new Set(letters.map(({ messageId }) => messageId)).size > 1);
    const { greylists, drops, takesAndDrops } = sink.seen;
    t.diagnostic(
      `${digests} digests, ${kills} kills (at the last ${atLastKill} were taken): ${byReader.size} readers got theirs; ` +
        `greylisted ${greylists}, hung up before taking ${drops}, hung up after taking ${takesAndDrops}; ` +
        `taken twice ${twice.length}, of which with another Message-ID ${differing.length}`,
    );
    for (const letters of twice) t.diagnostic(`twice: ${letters[0]!.to} as ${letters[0]!.messageId}`);
    assert.equal(byReader.size, digests);
    assert.deepEqual(differing, []);
    assert.ok(sink.taken.length - digests <= kills + takesAndDrops, 'more doubles than kills and silences explain');
  }
});
