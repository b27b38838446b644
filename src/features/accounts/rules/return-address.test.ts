import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { localPath } from './return-address.ts';

test('a path of ours is where one goes on', () => {
  assert.equal(localPath('/plannen/12?deel=visie'), '/plannen/12?deel=visie');
  assert.equal(localPath('/'), '/');
});

test('what could lead elsewhere is not followed', () => {
  for (const wanted of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    'javascript:alert(1)',
    'plannen',
    ' /plannen',
    '/plannen\r\nset-cookie: a=b',
    '',
    `/${'a'.repeat(600)}`,
    undefined,
    null,
    7,
    ['/plannen'],
    { toString: () => '/plannen' },
  ]) {
    assert.equal(localPath(wanted, '/thuis'), '/thuis', JSON.stringify(wanted));
  }
});

test('whatever is asked, a browser stays on this site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '//',
    '.',
    '..',
    '%2e',
    '%2f',
    '@',
    ':',
    '?',
    '#',
    'evil.example',
    'http:',
    '\t',
    '\n',
    'a',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = localPath(`/${pieces.join('')}`);
      assert.equal(new URL(path, 'https://ours.example').origin, 'https://ours.example');
      assert.equal(new URL(`/en${path}`, 'https://ours.example').origin, 'https://ours.example');
    }),
    { numRuns: 2000 },
  );
});
