import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Feed, writeAtom } from './atom.ts';

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const feed: Feed = {
  id: 'https://relance.example/volgen/atom.xml',
  title: 'Fietsen & <meer>',
  language: 'nl',
  self: 'https://relance.example/volgen/atom.xml?onderwerp=theme:cycling&a=b',
  page: 'https://relance.example/themas/cycling',
  entries: [
    { id: 'urn:uuid:2', title: 'Twee', link: 'https://relance.example/2', updated: at('2026-11-02'), summary: 'a"b' },
    { id: 'urn:uuid:1', title: 'Eén\u0000\ud800\uffff', link: 'https://relance.example/1', updated: at('2026-11-01') },
  ],
};

test('a feed holds what was given, and nothing that XML may not hold', () => {
  const written = writeAtom(feed);
  assert.match(written, /<title>Fietsen &amp; &lt;meer&gt;<\/title>/);
  assert.match(written, /href="[^"]*onderwerp=theme:cycling&amp;a=b"/);
  assert.match(written, /<summary>a&quot;b<\/summary>/);
  assert.match(written, /<title>Eén\ufffd\ufffd\ufffd<\/title>/);
  assert.equal(written.indexOf('<updated>2026-11-02T12:00:00.000Z</updated>') < written.indexOf('<entry>'), true);
});

test('a feed of nothing stays the same', () => {
  assert.equal(writeAtom({ ...feed, entries: [] }), writeAtom({ ...feed, entries: [] }));
});
