import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildPlan } from '../../../../test/builders/plan.ts';
import { readPlanDocument } from './read.ts';
import { DocumentReader } from './reader.ts';
import { writeYaml } from './write.ts';

const reader = new DocumentReader();
after(() => reader.close());

const long = writeYaml(buildPlan({ vision: 'Samen vooruit. '.repeat(2000) }));

test('a text says the same, read here or in a thread', async () => {
  for (const text of [long, long.replace('title:', 'titel:'), '"'.repeat(20_000)]) {
    assert.deepEqual(await reader.read(text), readPlanDocument(text));
    assert.deepEqual(await reader.read(Buffer.from(text)), readPlanDocument(text));
  }
});

test('a text that takes long holds nobody up', async () => {
  let turns = 0;
  const counting = setInterval(() => {
    turns += 1;
  }, 5);
  const read = await reader.read('a: 1\n'.repeat(40_000));
  clearInterval(counting);
  assert.equal(read.ok, false);
  assert.ok(turns > 10, `${turns} turns`);
});

test('a text that takes too long is given up, and the next one is read', async () => {
  const hurried = new DocumentReader({ longest: 1, megabytes: 64 });
  const read = await hurried.read(long);
  assert.deepEqual(!read.ok && read.problems.map(({ key }) => key), ['unreadable']);
  assert.equal((await reader.read(long)).ok, true);
});

// These filled all memory of the process, which ended.
test('a text that takes all memory ends its own thread only', async () => {
  const small = new DocumentReader({ longest: 60_000, megabytes: 48 });
  const read = await small.read('"'.repeat(3_000_000));
  small.close();
  assert.deepEqual(!read.ok && read.problems.map(({ key }) => key), ['unreadable']);
});

test('whoever comes when many wait is told to come back', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 14 }, () => reader.read(long)));
  assert.equal(answers.filter(({ status }) => status === 'rejected').length, 4);
});
