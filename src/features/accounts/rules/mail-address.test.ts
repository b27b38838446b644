import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normaliseMail } from './mail-address.ts';

test('one address is written in one way', () => {
  assert.equal(normaliseMail('  Jan.Peeters@Gemeente.BE '), 'jan.peeters@gemeente.be');
  assert.equal(normaliseMail('jan@bücher.example'), 'jan@xn--bcher-kva.example');
  assert.equal(normaliseMail('jan@ＧＥＭＥＥＮＴＥ.be'), 'jan@gemeente.be');
});

test('an accent makes another person, however it is composed', () => {
  const composed = normaliseMail('j\u00e1n@gemeente.be');
  assert.equal(normaliseMail('ja\u0301n@gemeente.be'), composed);
  assert.notEqual(composed, normaliseMail('jan@gemeente.be'));
});

test('what is no address, or only looks like another, is refused', () => {
  const refused = [
    '',
    'jan',
    '@gemeente.be',
    'jan@',
    'jan@gemeente',
    'jan@gemeente.be.',
    'jan.@gemeente.be',
    '.jan@gemeente.be',
    'ja..n@gemeente.be',
    'jan@@gemeente.be',
    'jan@evil@gemeente.be',
    'jan@gemeente..be',
    'jan@-gemeente.be',
    'ja n@gemeente.be',
    'jan\u0000@gemeente.be',
    'jan@gemeente.be\r\nBcc: all@gemeente.be',
    'jan\u200b@gemeente.be',
    'jan\u202e@gemeente.be',
    '"jan"@gemeente.be',
    'jan,piet@gemeente.be',
    '<jan@gemeente.be>',
    `${'j'.repeat(65)}@gemeente.be`,
    `jan@${'a'.repeat(250)}.be`,
  ];
  for (const address of refused) assert.equal(normaliseMail(address), null, JSON.stringify(address));
});

test('writing an address in our way twice changes nothing more', () => {
  const address = fc.oneof(
    fc.emailAddress(),
    fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `${text}@gemeente.be`),
  );
  fc.assert(
    fc.property(address, (text) => {
      const once = normaliseMail(text);
      if (once === null) return;
      assert.equal(normaliseMail(once), once);
      assert.doesNotMatch(once, /[\s\p{C}]/u);
    }),
  );
});
