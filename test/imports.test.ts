import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fromRoot, root } from '../src/platform/root.ts';

interface Import {
  from: string;
  to: string;
  isType: boolean;
}

const statement = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/g;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) ? [relative(root, path)] : [];
  });
}

function importsOf(file: string): Import[] {
  const text = readFileSync(fromRoot(file), 'utf8');
  return [...text.matchAll(statement)].map(([, type, named, lazy]) => {
    const target = named ?? lazy ?? '';
    return {
      from: file,
      to: target.startsWith('.') ? normalize(join(dirname(file), target)) : target,
      isType: Boolean(type),
    };
  });
}

const files = filesIn(fromRoot('src'));
const imports = files.flatMap(importsOf);
const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1];
const shown = (found: Import[]) => found.map(({ from, to }) => `${from} → ${to}`);

describe('imports', () => {
  it('are found', () => {
    assert.ok(imports.length > 500, `${imports.length} imports`);
    const inside = imports.filter(({ to }) => to.startsWith('src/'));
    assert.deepEqual(shown(inside.filter(({ to }) => !files.includes(to) && !to.endsWith('.d.ts'))), []);
  });

  it('of the platform and the kit know no feature', () => {
    const base = imports.filter(({ from }) => /^src\/(platform|ui)\//.test(from));
    assert.deepEqual(shown(base.filter(({ to }) => featureOf(to))), []);
  });

  it('of a feature enter another by its index', () => {
    const across = imports.filter(
      ({ from, to }) => featureOf(from) && featureOf(to) && featureOf(from) !== featureOf(to),
    );
    // Tables may refer to each other, and a store may join them.
    const isTables = ({ from, to }: Import) => to.endsWith('/tables.ts') && /(store|tables)\.ts$/.test(from);
    assert.deepEqual(shown(across.filter((one) => !/\/index\.tsx?$/.test(one.to) && !isTables(one))), []);
  });

  it('leave SQL to stores, tables and the platform', () => {
    const speakers = imports.filter(({ to, isType }) => !isType && /^(drizzle-orm|pg)(\/|$)/.test(to));
    assert.deepEqual(shown(speakers.filter(({ from }) => !/^src\/platform\/|(store|tables)\.ts$/.test(from))), []);
  });

  it('do not go round', () => {
    const next = new Map(
      files.map((file) => [
        file,
        imports.filter(({ from, to, isType }) => from === file && !isType && files.includes(to)).map(({ to }) => to),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, path: string[]): void => {
      assert.ok(!path.includes(file), `a circle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`);
      if (done.has(file)) return;
      for (const to of next.get(file)!) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
  });
});
