// Builds dist/: the server by the TypeScript compiler, styles and scripts of the pages by esbuild.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAssets } from './build-assets.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

rmSync(join(root, 'dist', '.built'), { force: true });
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
await buildAssets().catch((error) => {
  // What is wrong in a style or script, esbuild has said by then.
  if (!error.errors) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
writeFileSync(join(root, 'dist', '.built'), '');
