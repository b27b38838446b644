import { randomBytes } from 'node:crypto';
import { announce, type Topic } from '../../src/platform/events.ts';
import { addJob } from '../../src/platform/jobs.ts';
import type { Addressees } from '../../src/platform/tables.ts';
import type { TestApp } from '../app.ts';

/** Something happened to these topics. Gives its title, by which notices and mails can be found. */
export async function happen(test: TestApp, topics: Topic[], to: Addressees = {}, moment?: string): Promise<string> {
  const title = `Gebeurtenis ${randomBytes(4).toString('hex')}`;
  const at = moment ? new Date(moment) : test.clock.now();
  const told = { key: title, kind: 'publishing.event.published', values: { title }, path: '/plannen', topics, to, at };
  await announce(test.db, told);
  await test.runJobs();
  return title;
}

/** Sends the digests that are due now. */
export async function runHour(test: TestApp): Promise<void> {
  await addJob(test.db, 'send-digests', {});
  await test.runJobs();
}
