import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DatabaseUnavailable, isUnavailable } from './errors.ts';

const withCode = (code: string, more: object = {}) => Object.assign(new Error('x'), { code, ...more });

test('a database that is away, restarting or full is unavailable, however deep the cause', () => {
  assert.ok(isUnavailable(new DatabaseUnavailable('gone')));
  for (const code of ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '53100', '53300', '08006', '58030']) {
    assert.ok(isUnavailable(withCode(code)), code);
    assert.ok(isUnavailable(new Error('query', { cause: new Error('tx', { cause: withCode(code) }) })), code);
  }
  assert.ok(isUnavailable(withCode('ENOENT', { syscall: 'connect' })));
  assert.ok(isUnavailable(new Error('Connection terminated unexpectedly')));
});

test('a fault of ours is not', () => {
  for (const code of ['23505', '22P02', '42601', '57014']) assert.equal(isUnavailable(withCode(code)), false, code);
  assert.equal(isUnavailable(withCode('ENOENT', { syscall: 'open' })), false);
  assert.equal(isUnavailable(new Error('boom')), false);
  assert.equal(isUnavailable('Connection terminated'), false);
  assert.equal(isUnavailable(undefined), false);
});
