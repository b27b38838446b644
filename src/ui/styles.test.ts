import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { assetAddress } from '../platform/assets.ts';
import { fromRoot } from '../platform/root.ts';

interface Pruning {
  prune(css: string, used: Set<string>): string;
  fallBack(css: string, isSet: (token: string) => boolean): string;
  settle(css: string, tokens: Set<string>): string;
}

const { prune, fallBack, settle } = (await import(pathToFileURL(fromRoot('bin', 'prune-styles.js')).href)) as Pruning;

describe('pruning of component styles', () => {
  const used = new Set(['nl-a', 'nl-a--b']);

  it('keeps only selectors whose classes are used', () => {
    assert.equal(prune('.nl-a{x:1}.nl-c{y:2}', used), '.nl-a{x:1}');
    assert.equal(prune('.nl-a,.nl-c{x:1}', used), '.nl-a{x:1}');
    assert.equal(prune('.nl-a:where(.nl-a--b,.nl-c) p{x:1}', used), '');
    assert.equal(prune('.nl-a:not(.nl-c):hover{x:1}', used), '.nl-a:not(.nl-c):hover{x:1}');
    assert.equal(
      prune('@media print{.nl-c{x:1}.nl-a{y:2}}@media screen{.nl-c{z:3}}', used),
      '@media print{.nl-a{y:2}}',
    );
  });

  it('takes the fallback of tokens that nobody sets', () => {
    const isSet = (token: string) => token === '--set';
    assert.equal(fallBack('a{b:var(--x,var(--y,calc(1px + 2px)))}', isSet), 'a{b:calc(1px + 2px)}');
    assert.equal(fallBack('a{b:var(--x,var(--set,1px))}', isSet), 'a{b:var(--set,1px)}');
    assert.equal(fallBack('a{b:var(--x)}', isSet), 'a{b:var(--x)}');
  });

  it('leaves out what rests on unset tokens, however far', () => {
    const tokens = new Set(['--set']);
    assert.equal(settle('a{b:var(--x);c:var(--set)}d{e:var(--x)}', tokens), 'a{c:var(--set)}');
    assert.equal(settle('a{--y: var( --x );b:var(--y);c:d}', tokens), 'a{c:d}');
    assert.equal(settle('a{b:1px var(--x)}', tokens), 'a{b:1px var(--x)}');
  });
});

describe('the bundle', () => {
  const sizeOf = (name: string, ending = '') => statSync(fromRoot('dist', `${assetAddress(name)}${ending}`)).size;

  it('stays light: a public page, its style and its letters must fit in 50 kB', () => {
    assert.ok(sizeOf('main.css', '.gz') <= 14 * 1024, `styles ${sizeOf('main.css', '.gz')}`);
    assert.ok(sizeOf('main.js', '.gz') <= 8 * 1024, `script ${sizeOf('main.js', '.gz')}`);
    assert.ok(sizeOf('figtree-latin-wght-normal.woff2') <= 21 * 1024);
  });

  it('asks nothing of other hosts', () => {
    for (const file of readdirSync(fromRoot('dist', 'assets')).filter((name) => /\.(css|js)$/.test(name))) {
      assert.doesNotMatch(readFileSync(fromRoot('dist', 'assets', file), 'utf8'), /https?:\/\//, file);
    }
  });

  it('names the file and what there is when one is missing', () => {
    assert.throws(() => assetAddress('absent.css'), /absent\.css.*main\.css/);
  });
});
