import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword, isPasswordOf } from './passwords.ts';

const typed = 'cafe\u0301 op de hoek';

test('passwords are kept as argon2id with the advised settings, each with its own salt', async () => {
  const [one, two] = await Promise.all([hashPassword(typed), hashPassword(typed)]);
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.notEqual(one, two);
});

test('the same letters from another keyboard are the same password', async () => {
  const person = { passwordHash: await hashPassword(typed) };
  assert.ok(await isPasswordOf(person, 'caf\u00e9 op de hoek'));
  assert.ok(!(await isPasswordOf(person, 'cafe op de hoek')));
  assert.ok(!(await isPasswordOf(person, `${typed} `)));
});

test('nobody’s password is never right, and takes as long to look at', async () => {
  const person = { passwordHash: await hashPassword(typed) };
  const nobodies = [undefined, { passwordHash: null }];
  const spent = async (whose: typeof person | (typeof nobodies)[number]) => {
    const began = process.cpuUsage();
    assert.equal(await isPasswordOf(whose, 'iets anders'), false);
    const { user, system } = process.cpuUsage(began);
    return user + system;
  };
  await spent(undefined);
  // In turn, so that whatever else the machine does weighs on all alike.
  const sums = [0, 0, 0];
  for (let count = 0; count < 15; count++) {
    for (const [index, whose] of [person, ...nobodies].entries()) sums[index]! += await spent(whose);
  }
  // Without the decoy this would be a thousandth.
  for (const sum of sums.slice(1)) assert.ok(sum > sums[0]! / 3, `${sums} µs`);
});
