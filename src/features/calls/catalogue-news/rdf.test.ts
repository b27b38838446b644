import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Parser } from 'n3';
import { about, iri, webAddress, writeTurtle } from './rdf.ts';

describe('an address that people typed', () => {
  it('stands in Turtle as a whole one, whatever characters it has', async () => {
    for (const typed of ['https://x.example/?a={b}|^`\\c', 'https://x.example/"e"<f> g', 'https://x.example/#{`|}^']) {
      const source = webAddress(typed)!;
      const text = await writeTurtle(about(iri('https://x.example/#id'), 'skos:Concept', [['dct:source', source]]));
      const [, quad] = new Parser().parse(text);
      assert.equal(quad?.object.value, source.value);
      assert.doesNotMatch(quad?.object.value ?? '', /[\s<>"{}|\\^`]/, 'an IRI has none of these (RFC 3987)');
    }
  });

  it('is none when it is no web address', () => {
    for (const typed of ['javascript:alert(1)', 'x', '', undefined]) assert.equal(webAddress(typed), null);
  });
});
