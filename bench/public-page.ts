import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import Fastify from 'fastify';
import { readPlanDocument } from '../src/features/plans/document/read.ts';
import { createPlan } from '../src/features/plans/drafts.ts';
import { publishPlan } from '../src/features/plans/publishing/publication.ts';
import { fromRoot } from '../src/platform/root.ts';
import type { Viewer } from '../src/platform/viewer.ts';
import { startApp, type TestApp } from '../test/app.ts';
import { buildOrganisation } from '../test/builders/accounts.ts';

const rounds = 5;
const seconds = 2;
const path = '/plannen/relanceplan-voorbeeldgem-2020-2025-voorbeeld';

/**
 * The public page of the example plan, as it is served (kept) and as it is made anew, beside a bare Fastify route that sends a
 * string of the same length. Both servers run on this one core and are asked in turn; the figures are medians.
 */
export async function run(): Promise<Record<string, number>> {
  const test = await startApp();
  const bare = Fastify();
  try {
    await publishExample(test);
    const page = await test.app.inject({ url: path });
    if (page.statusCode !== 200) throw new Error(`The page answers ${page.statusCode}`);
    const small = await test.app.inject({ url: path, headers: { 'accept-encoding': 'br' } });
    const html = page.body;
    bare.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(html));
    const ours = `${await test.app.listen({ port: 0, host: '127.0.0.1' })}${path}`;
    const theirs = await bare.listen({ port: 0, host: '127.0.0.1' });
    const [own, reference] = await inTurn([ours, theirs]);
    return {
      'public page, requests per second': Math.round(own),
      'reference: bare Fastify, same length': Math.round(reference),
      'ratio (aim 0.50)': Math.round((100 * own) / reference) / 100,
      'page made anew, median ms': await renderTime(test),
      'page kept, median ms': await keptTime(test),
      'bytes of HTML': page.rawPayload.length,
      'bytes on the wire (br)': small.rawPayload.length,
    };
  } finally {
    await bare.close();
    await test.close();
  }
}

async function publishExample(test: TestApp): Promise<void> {
  test.setNow('2020-07-01T10:00:00Z');
  const read = readPlanDocument(readFileSync(fromRoot('docs', 'examples', 'plan-sound.yaml')));
  if (!read.ok) throw new Error('The example plan does not read');
  const organisation = await buildOrganisation(test, { name: 'Gemeente Voorbeeldgem', isExample: true });
  const viewer: Viewer = { personId: null, name: 'bench', mail: null, isAdministrator: false, memberships: [] };
  const actor = { viewer, clock: test.clock, language: 'nl' as const };
  const planId = await createPlan(test.db, actor, { organisationId: organisation.id, document: read.plan });
  await publishPlan(test.db, actor, planId, { date: '2020-06-29', body: 'gemeenteraad' });
}

async function inTurn(addresses: [string, string]): Promise<[number, number]> {
  const rates: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    for (const [index, url] of addresses.entries()) {
      const { requests, errors, non2xx } = await autocannon({ url, connections: 20, duration: seconds, workers: 1 });
      if (errors + non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} refusals`);
      // The first round warms up.
      if (round > 0) rates[index]!.push(requests.average);
    }
  }
  return [median(rates[0]), median(rates[1])];
}

const renderTime = (test: TestApp) => timed(test, () => test.app.pageCache.clear());
const keptTime = (test: TestApp) => timed(test, () => {});

async function timed(test: TestApp, prepare: () => void): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 200; count++) {
    prepare();
    const started = performance.now();
    await test.app.inject({ url: path });
    times.push(performance.now() - started);
  }
  return Math.round(median(times) * 100) / 100;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
