import assert from 'node:assert/strict';
import { test } from 'node:test';
import { originOf } from './origin.ts';

test('an IPv4 address is itself, also when written as IPv6', () => {
  assert.equal(originOf('192.0.2.7'), '192.0.2.7');
  assert.equal(originOf('::ffff:192.0.2.7'), '192.0.2.7');
});

test('an IPv6 network is one origin, however its addresses are written', () => {
  const network = originOf('2001:db8:1:2:3:4:5:6');
  assert.equal(network, '2001:db8:1:2::/64');
  for (const address of ['2001:DB8:1:2::1', '2001:0db8:0001:0002:ffff::', '2001:db8:1:2::', '2001:db8:1:2::1%eth0']) {
    assert.equal(originOf(address), network, address);
  }
  assert.notEqual(originOf('2001:db8:1:3::1'), network);
  assert.equal(originOf('::1'), '0:0:0:0::/64');
});
