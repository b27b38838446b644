import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Brings code that runs on Node together in few files: to find and read each of over a thousand takes longer than to run them. Packages stay
 * where they are.
 */
export function bundle({ entryPoints, outbase, outdir }) {
  rmSync(join(root, outdir, 'parts'), { recursive: true, force: true });
  return build({
    absWorkingDir: root,
    entryPoints,
    outbase,
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'parts/[hash]',
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    logLevel: 'warning',
  });
}
