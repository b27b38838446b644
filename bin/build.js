// Builds dist/: the server, with its threads, and styles and scripts of the pages.
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAssets } from './build-assets.js';
import { bundle } from './bundle.js';

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
const threads = ['src/platform/pdf/worker.ts', 'src/features/plans/document/read-worker.ts'];

rmSync(join(dist, '.built'), { force: true });
try {
  await bundle({ entryPoints: ['src/main.ts', ...threads], outbase: 'src', outdir: 'dist' });
  await buildAssets();
} catch (error) {
  // What is wrong in a source, style or script, esbuild has said by then.
  if (!error.errors) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}
writeFileSync(join(dist, '.built'), '');
