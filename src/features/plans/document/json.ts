import { type Path, type Problem, writtenPath } from './problem.ts';
import { deepest, lines, type Source } from './source.ts';

type Part = { start: number; keys?: Map<string, { start: number; part: Part }>; items?: Part[] };

const blank = /[ \t\n\r]*/y;
const string = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;

class NotJson extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super('not JSON');
    this.offset = offset;
  }
}

/** Strict JSON with the place of every part, which `JSON.parse` does not give, and keys that stand twice. */
export function jsonSource(text: string): Source {
  const placeOf = lines(text);
  const problems: Problem[] = [];
  const problem = (offset: number, path: Path, key: Problem['key'], values: Problem['values']) =>
    problems.push({ path: writtenPath(path), ...placeOf(offset), key, values });
  try {
    const root = scan(text, (offset, path, name) =>
      problem(offset, path, name === '__proto__' ? 'unknown-key' : 'repeated-key', { key: name }),
    );
    return { value: JSON.parse(text), problems, place: (path, of) => placeOf(find(root, path, of)) };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    problem(error.offset, [], 'syntax', { language: 'JSON', detail: excerpt(text, error.offset) });
    return { value: undefined, problems, place: () => placeOf(error.offset) };
  }
}

const excerpt = (text: string, offset: number): string =>
  text
    .slice(offset, offset + 20)
    .split(/[\r\n]/)[0]!
    .trim() || '…';

function find(root: Part, path: Path, of: 'value' | 'key'): number {
  let part = root;
  let keyStart = root.start;
  for (const step of path) {
    const member = typeof step === 'string' ? part.keys?.get(step) : undefined;
    const next = member?.part ?? (typeof step === 'number' ? part.items?.[step] : undefined);
    if (!next) return part.start;
    keyStart = member?.start ?? next.start;
    part = next;
  }
  return of === 'key' ? keyStart : part.start;
}

function scan(text: string, refuseKey: (offset: number, path: Path, key: string) => void): Part {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const skip = () => take(blank);
  const accept = (character: string): boolean => {
    skip();
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  const expect = (character: string) => {
    if (!accept(character)) throw new NotJson(at);
  };
  const members = (start: number, path: Path): Part => {
    const keys: NonNullable<Part['keys']> = new Map();
    if (accept('}')) return { start, keys };
    do {
      skip();
      const keyStart = at;
      const written = take(string);
      if (written === undefined) throw new NotJson(at);
      const key = JSON.parse(written) as string;
      if (keys.has(key) || key === '__proto__') refuseKey(keyStart, [...path, key], key);
      expect(':');
      keys.set(key, { start: keyStart, part: value([...path, key]) });
    } while (accept(','));
    expect('}');
    return { start, keys };
  };
  const elements = (start: number, path: Path): Part => {
    const items: Part[] = [];
    if (accept(']')) return { start, items };
    do items.push(value([...path, items.length]));
    while (accept(','));
    expect(']');
    return { start, items };
  };
  const value = (path: Path): Part => {
    if (path.length > deepest) throw new RangeError('too deep');
    skip();
    const start = at;
    if (accept('{')) return members(start, path);
    if (accept('[')) return elements(start, path);
    if (take(string) === undefined && !take(scalar)) throw new NotJson(at);
    return { start };
  };
  const root = value([]);
  skip();
  if (at < text.length) throw new NotJson(at);
  return root;
}
