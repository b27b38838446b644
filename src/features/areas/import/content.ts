import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from '../../../platform/root.ts';
import type { FileKind, FileRows } from '../schema.ts';
import { readCsv } from './csv.ts';

export type Content = { [K in FileKind]: FileRows[K][] };

interface ContentFile {
  name: string;
  bytes: Uint8Array;
}

export function readContentFiles(): ContentFile[] {
  const folder = fromRoot('content', 'areas');
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return names.sort().map((name) => ({ name, bytes: readFileSync(fromRoot('content', 'areas', name)) }));
}

/** Tells whether the files are the same as the last time they were loaded. */
export function fingerprint(files: ContentFile[]): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

/** The rows of all files by their kind; throws an error that names every wrong place, since these files are our own. */
export function readContent(files: ContentFile[]): Content {
  const content: Content = { kinds: [], areas: [], memberships: [], successions: [], earlier: [] };
  const wrong: string[] = [];
  for (const { name, bytes } of files) {
    const { fileKind, rows, problems } = readCsv(bytes);
    wrong.push(...problems.map(({ line, column, problem }) => `${name}:${line ?? 1} ${column ?? ''} ${problem}`));
    if (fileKind) (content[fileKind] as unknown[]).push(...rows.map(({ row }) => row));
  }
  if (wrong.length > 0) throw new Error(`content/areas is wrong:\n${wrong.join('\n')}`);
  return content;
}
