import { readdirSync, readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fromRoot } from '../root.ts';
import type { Paper } from './pieces.ts';

const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;

const folder = (...parts: string[]) => fromRoot('src', 'platform', 'pdf', ...parts);

let template: string | undefined;
let compiler: NodeCompiler | undefined;

function prepare(): NodeCompiler {
  const fonts = readdirSync(folder('fonts')).filter((file) => file.endsWith('.ttf'));
  // No workspace that exists: a template that asks for a file finds none.
  return NodeCompiler.create({
    workspace: folder('none'),
    fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(folder('fonts', file))) }],
  });
}

/**
 * A tagged PDF that keeps to PDF/UA-1. A sign that no font has would break that standard: it is printed as "□".
 * Takes some tenths of a second of the processor; call it in a worker.
 */
export function compilePaper(paper: Paper): Buffer {
  compiler ??= prepare();
  template ??= readFileSync(folder('template.typ'), 'utf8');
  let input = JSON.stringify(paper, (_key, value) => (typeof value === 'string' ? value.replace(unseen, '') : value));
  for (let attempt = 1; ; attempt++) {
    try {
      return print(compiler, input);
    } catch (error) {
      const missing = missingSigns((error as Error).message);
      if (missing.length === 0 || attempt === 3) throw error;
      input = input.replace(new RegExp(`[${missing.map(escaped).join('')}]`, 'gu'), '□');
    } finally {
      compiler.evictCache(1);
    }
  }
}

function print(typst: NodeCompiler, paper: string): Buffer {
  const result = typst.compile({ mainFileContent: template!, inputs: { paper } });
  const document = result.result;
  if (!document) throw new Error(`Typst: ${JSON.stringify(result.takeError()?.shortDiagnostics)}`);
  return typst.pdf(document, { pdfStandard: 'ua-1' });
}

/** Typst names each run of text that it could not print, quoted as in Rust. */
function missingSigns(message: string): string[] {
  const runs = [...message.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/g)].map((match) => match[1]!);
  const signs = runs.flatMap((run) => {
    const plain = run.replace(/\\+u\{([0-9a-f]+)\}/g, (_all, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    return [...plain].filter((sign) => sign > '\u007f');
  });
  return [...new Set(signs)];
}

const escaped = (sign: string) => `\\u{${sign.codePointAt(0)!.toString(16)}}`;
