import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { type Path, type Problem, writtenPath } from './problem.ts';
import { deepest, type Place, type Source } from './source.ts';

/** The library's reasons that have words of ours, by its codes; of others its own text is told. */
const reasons = new Set([
  'bad-alias',
  'bad-dq-escape',
  'bad-indent',
  'bad-scalar-start',
  'block-as-implicit-key',
  'block-in-flow',
  'missing-char',
  'multiline-implicit-key',
  'multiple-docs',
  'tab-as-indent',
  'tag-resolve-failed',
  'unexpected-token',
]);

/** A YAML text with the place of every part and everything that is wrong with it as YAML. */
export function yamlSource(text: string): Source {
  refuseDeep(text);
  const counter = new LineCounter();
  // The package compares every key with all others of the map: a minute for a hostile file. We look ourselves.
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const place = (path: Path, of: 'value' | 'key') => placeAt(find(document, path)[of]);
  const written = (path: Path) => {
    const { node } = find(document, path);
    const range = (isAlias(node) ? node.resolve(document) : node)?.range;
    return range ? text.slice(range[0], range[1]) : '';
  };
  const problems: Problem[] = [...document.errors, ...document.warnings].map(({ pos, code, message }) => ({
    path: '',
    ...placeAt(pos[0]),
    key: 'syntax',
    values: { language: 'YAML', detail: message, ...reasonOf(code) },
  }));
  if (problems.some(({ values }) => values['detail']?.startsWith('Maximum call stack')))
    throw new RangeError('too deep');
  for (const alias of aliasesToNothing(document)) {
    problems.push({ path: '', ...placeAt(startOf(alias) ?? 0), key: 'unknown-alias', values: { name: alias.source } });
  }
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  if (problems.length > 0) return { value: undefined, problems, place, written };
  for (const { path, key, offset } of doubtfulKeys(document.contents, [])) {
    const kind = key === '__proto__' ? 'unknown-key' : 'repeated-key';
    problems.push({ path: writtenPath(path), ...placeAt(offset), key: kind, values: { key } });
  }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), problems, place, written };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    problems.push({ path: '', line: 1, column: 1, key: 'aliases', values: {} });
    return { value: undefined, problems, place, written };
  }
}

const reasonOf = (code: string): { reason?: string } => {
  const reason = code.toLowerCase().replaceAll('_', '-');
  return reasons.has(reason) ? { reason } : {};
};

function aliasesToNothing(document: Document): Alias[] {
  const anchors = new Set<string>();
  const found: Alias[] = [];
  visit(document, {
    Value: (_key, { anchor }) => {
      if (anchor) anchors.add(anchor);
    },
    Alias: (_key, alias) => {
      if (!anchors.has(alias.source)) found.push(alias);
    },
  });
  return found;
}

/**
 * The package composes parts within parts by calling itself; near the end of the stack that can end the whole process, not
 * only the call. Its parser keeps a stack of its own, which tells how deep a text goes before anything is composed.
 */
function refuseDeep(text: string): void {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _token of parser.next(lexeme));
    if (parser.stack.length > deepest) throw new RangeError('too deep');
  }
}

const nameOf = (key: unknown): string => String(isScalar(key) ? key.value : key);
const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

function* doubtfulKeys(node: unknown, path: Path): Generator<{ path: Path; key: string; offset: number }> {
  if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* doubtfulKeys(item, [...path, index]);
  if (!isMap(node)) return;
  const seen = new Set<string>();
  for (const { key: keyNode, value } of node.items) {
    const key = nameOf(keyNode);
    const inner = [...path, key];
    if (seen.has(key) || key === '__proto__') yield { path: inner, key, offset: startOf(keyNode) ?? 0 };
    seen.add(key);
    yield* doubtfulKeys(value, inner);
  }
}

const indexes = new WeakMap<YAMLMap, Map<string, Pair>>();

/** The pairs of a map by their keys, the first of equals; made once, because a file can have a problem per key. */
function index(map: YAMLMap): Map<string, Pair> {
  const known = indexes.get(map);
  if (known) return known;
  const made = new Map(map.items.toReversed().map((pair) => [nameOf(pair.key), pair]));
  indexes.set(map, made);
  return made;
}

function find(document: Document, path: Path): { key: number; value: number; node: Node | null } {
  let node: Node | null = document.contents as Node | null;
  let value = startOf(node) ?? 0;
  let key = value;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    const part: unknown = isMap(node)
      ? index(node).get(String(step))
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined;
    if (part === undefined) return { key: value, value, node };
    key = startOf(isPair(part) ? part.key : part) ?? value;
    node = (isPair(part) ? part.value : part) as Node | null;
    value = startOf(node) ?? key;
  }
  return { key, value, node };
}
