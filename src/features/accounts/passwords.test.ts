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
  const median = async (look: () => Promise<boolean>) => {
    const times: number[] = [];
    for (let count = 0; count < 15; count++) {
      const start = performance.now();
      assert.equal(await look(), false);
      times.push(performance.now() - start);
    }
    return times.sort((one, other) => one - other)[7]!;
  };
  await isPasswordOf(undefined, typed);
  const known = await median(() => isPasswordOf(person, 'iets anders'));
  for (const nobody of [undefined, { passwordHash: null }]) {
    const unknown = await median(() => isPasswordOf(nobody, 'iets anders'));
    // Without the decoy this would be a thousandth.
    assert.ok(unknown > known / 2, `${unknown} ms against ${known} ms`);
  }
});
