import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { pruneComponentStyles } from './prune-styles.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const client = join(root, 'client');
const target = join(root, 'dist', 'assets');
const compressed = new Set(['.css', '.js', '.svg']);

/** Bundles styles, scripts, fonts and icons into `dist/assets` under names with a hash of their content, and lists them in `manifest.json`. */
export async function buildAssets() {
  mkdirSync(target, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['client/main.css', 'client/workspace.css', 'client/main.ts', 'client/favicon.svg'],
    outdir: 'dist/assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome109', 'firefox115', 'safari16'],
    loader: { '.woff2': 'file', '.svg': 'copy' },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    plugins: [pruneComponentStyles(join(root, 'src'), client)],
  });
  const manifest = nameByContent(metafile);
  writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const files = new Set(Object.values(manifest));
  for (const file of files) if (compressed.has(extname(file))) compress(join(target, file));
  for (const file of readdirSync(target)) if (isStale(file, files)) rmSync(join(target, file));
  return manifest;
}

function nameByContent({ outputs }) {
  const manifest = {};
  for (const [file, { entryPoint, inputs }] of Object.entries(outputs)) {
    const source = entryPoint ?? Object.keys(inputs)[0];
    if (source) manifest[basename(source).replace(/\.ts$/, '.js')] = basename(file);
  }
  return Object.fromEntries(Object.entries(manifest).sort());
}

const isStale = (file, files) => file !== 'manifest.json' && !files.has(file.replace(/\.(br|gz)$/, ''));

function compress(file) {
  const content = readFileSync(file);
  writeFileSync(`${file}.br`, brotliCompressSync(content));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildAssets();
