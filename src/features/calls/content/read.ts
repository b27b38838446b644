import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import { z } from 'zod';
import { fromRoot } from '../../../platform/root.ts';
import { codeLists } from '../../plans/index.ts';
import { isTheme } from '../../themes/index.ts';
import { isAxis } from '../axes.ts';
import { callFormat } from '../document/codes.ts';
import { type CallDocument, callDocument } from '../document/schema.ts';
import { code, date, filled, text } from '../document/texts.ts';

/** A version of a call as a file holds it: the call document, and when and why it came. */
const versionFile = callDocument.omit({ format: true }).extend({
  /** The day that the rules of this version were announced or decided. */
  published: date,
  /** What changed since the version before. */
  note: text.optional(),
  /** The file with the inhabitants that drawing rights are divided by. */
  rightsTable: z.string().optional(),
  axis: code.refine(isAxis, 'axis'),
  themes: z.array(code.refine(isTheme, 'theme')),
  measureKinds: z.array(z.enum(codeLists.measureKind)),
  sources: z.array(callDocument.shape.sources.unwrap().element.extend({ title: filled })).min(1),
});

export interface ReferenceVersion {
  number: number;
  published: string;
  note: string;
  document: CallDocument;
  /** Inhabitants by area code, when the version divides drawing rights. */
  inhabitants: ReadonlyMap<string, string> | null;
}

export interface ReferenceCall {
  code: string;
  versions: ReferenceVersion[];
}

/** A file of ours is wrong: its name, the place in it, and what is wrong there. */
export class ContentError extends Error {}

/** Texts of files by their name in `content/calls/`. */
export type Files = ReadonlyMap<string, string>;

/** The files of reference calls as they lie there; `edition` names the text of all of them. */
export function readFiles(folder = fromRoot('content', 'calls')): { files: Files; edition: string } {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const kept = names.filter((name) => /\.yaml$|^inhabitants-.*\.csv$/.test(name)).sort();
  const files = new Map(kept.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  return {
    files,
    edition: createHash('sha256')
      .update(JSON.stringify([...files]))
      .digest('hex'),
  };
}

/**
 * The reference calls by code, each with its versions from 1 on.
 *
 * @throws ContentError for a file that is wrong, since it is our own
 */
export function readCalls(files: Files): ReferenceCall[] {
  const calls = new Map<string, ReferenceVersion[]>();
  for (const name of [...files.keys()].filter((one) => one.endsWith('.yaml')).sort(byNumber)) {
    const [folder = '', file = ''] = name.split('/');
    if (!code.safeParse(folder).success) throw new ContentError(`${name}: the folder is no code for an address`);
    const versions = calls.get(folder) ?? [];
    calls.set(folder, versions);
    const number = versions.length + 1;
    if (file !== `${number}.yaml`) throw new ContentError(`${name}: expected ${folder}/${number}.yaml`);
    versions.push(readVersion(name, number, files));
  }
  return [...calls].map(([folder, versions]) => ({ code: folder, versions }));
}

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

function readVersion(name: string, number: number, files: Files): ReferenceVersion {
  const result = versionFile.safeParse(yamlOf(name, files.get(name)!));
  if (!result.success) {
    const places = result.error.issues.map(({ path, message }) => `${name}, ${path.join('.') || 'top'}: ${message}`);
    throw new ContentError(places.join('\n'));
  }
  const { published, note = '', rightsTable, ...document } = result.data;
  const table = rightsTable === undefined ? undefined : files.get(rightsTable);
  // Rights by other figures have those in the document; the table says who they are for, with their inhabitants.
  const needsTable = document.rule?.rights !== undefined;
  if (needsTable !== (table !== undefined)) {
    throw new ContentError(`${name}, rightsTable: drawing rights, and only they, are divided by a table that is there`);
  }
  return {
    number,
    published,
    note,
    document: { format: callFormat, ...document },
    inhabitants: table === undefined ? null : inhabitantsOf(rightsTable!, table),
  };
}

function yamlOf(name: string, content: string): unknown {
  try {
    return parse(content);
  } catch (error) {
    throw new ContentError(`${name}: ${(error as Error).message}`);
  }
}

const inhabitantsRow = z.object({ code: z.string().regex(/^\d{5}$/), inhabitants: z.string().regex(/^\d+$/) });

function inhabitantsOf(name: string, content: string): ReadonlyMap<string, string> {
  const rows: unknown[] = parseCsv(content, { columns: true });
  return new Map(
    rows.map((row, index) => {
      const result = inhabitantsRow.safeParse(row);
      if (!result.success) throw new ContentError(`${name}, line ${index + 2}: expected a code and inhabitants`);
      return [result.data.code, result.data.inhabitants] as const;
    }),
  );
}
