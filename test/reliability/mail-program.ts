import { pino } from 'pino';
import { followingJobs } from '../../src/features/following/jobs.ts';
import { createTopics } from '../../src/features/following/topics.ts';
import { themeSubject } from '../../src/features/themes/subject.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { readConfig } from '../../src/platform/config.ts';
import { openDatabase } from '../../src/platform/database/index.ts';
import { startJobs } from '../../src/platform/jobs.ts';
import { createMailer } from '../../src/platform/mailer.ts';
import { mailJobs } from '../../src/platform/outbox.ts';

// The jobs that write and send mail as they run beside the pages, and nothing else.
const config = readConfig(process.env);
const log = pino({ level: 'silent' });
const { db, pool } = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: '', log });
const services = { config, db, clock: systemClock, mailer: createMailer(config), log };
const following = { topics: createTopics([themeSubject]), searches: {} };
const jobs = { ...mailJobs(services), ...followingJobs(services, following) };
await startJobs({ pool, jobs, nightly: [], log, alone: true });
process.send?.('ready');
// A test that fails must not leave us behind.
process.on('disconnect', () => process.exit(0));
