import { readFileSync } from 'node:fs';
import { fromRoot } from './root.ts';

let manifest: Record<string, string> | undefined;

/**
 * The public address of a bundled file, by its own name: `main.css` → `/assets/main-4K2XQ7.css`.
 * @throws when the file is not in the bundle, or when nothing was built yet
 */
export function assetAddress(name: string): string {
  manifest ??= JSON.parse(readFileSync(fromRoot('dist', 'assets', 'manifest.json'), 'utf8')) as Record<string, string>;
  const file = manifest[name];
  if (!file) throw new Error(`Not in the bundle: ${name}. Known: ${Object.keys(manifest).join(', ')}`);
  return `/assets/${file}`;
}
