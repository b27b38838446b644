import { type Path, type Problem, writtenPath } from './problem.ts';
import { deepest, lines, type Source } from './source.ts';

type Part = { start: number; end: number; keys?: Map<string, { start: number; part: Part }>; items?: Part[] };

const blank = /[ \t\n\r]*/y;
const string = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;

class NotJson extends Error {
  readonly offset: number;
  /** Whether something was still to come there. */
  readonly isInside: boolean;
  constructor(offset: number, isInside = true) {
    super('not JSON');
    this.offset = offset;
    this.isInside = isInside;
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
    const place: Source['place'] = (path, of) => {
      const { part, key } = find(root, path);
      return placeOf(of === 'key' ? key : part.start);
    };
    const written = (path: Path) => {
      const { start, end } = find(root, path).part;
      return text.slice(start, end);
    };
    return { value: JSON.parse(text), problems, place, written };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const rest = text.slice(error.offset);
    if (error.isInside && isCutOff(rest.trimEnd())) problem(error.offset, [], 'cut-off', {});
    else problem(error.offset, [], 'syntax', { language: 'JSON', detail: excerpt(rest) });
    return { value: undefined, problems, place: () => placeOf(error.offset), written: () => '' };
  }
}

/** Whether what could not be read is only the beginning of something: nothing, half a word, text that does not end. */
const isCutOff = (rest: string): boolean =>
  /^(?:|tr?u?|fa?l?s?|nu?l?|-|\.|[eE][-+]?)$/.test(rest) ||
  (rest.startsWith('"') && !/[\r\n]/.test(rest) && !rest.replace(/\\./g, '').includes('"', 1));

const excerpt = (rest: string): string =>
  rest
    .slice(0, 20)
    .split(/[\r\n]/)[0]!
    .trim() || '…';

function find(root: Part, path: Path): { part: Part; key: number } {
  let part = root;
  let key = root.start;
  for (const step of path) {
    const member = typeof step === 'string' ? part.keys?.get(step) : undefined;
    const next = member?.part ?? (typeof step === 'number' ? part.items?.[step] : undefined);
    if (!next) return { part, key: part.start };
    key = member?.start ?? next.start;
    part = next;
  }
  return { part, key };
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
    if (accept('}')) return { start, end: at, keys };
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
    return { start, end: at, keys };
  };
  const elements = (start: number, path: Path): Part => {
    const items: Part[] = [];
    if (accept(']')) return { start, end: at, items };
    do items.push(value([...path, items.length]));
    while (accept(','));
    expect(']');
    return { start, end: at, items };
  };
  const value = (path: Path): Part => {
    if (path.length > deepest) throw new RangeError('too deep');
    skip();
    const start = at;
    if (accept('{')) return members(start, path);
    if (accept('[')) return elements(start, path);
    if (take(string) === undefined && !take(scalar)) throw new NotJson(at);
    return { start, end: at };
  };
  const root = value([]);
  skip();
  if (at < text.length) throw new NotJson(at, false);
  return root;
}
