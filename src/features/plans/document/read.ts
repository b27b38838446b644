import type { core } from 'zod';
import { explain } from './explain.ts';
import { jsonSource } from './json.ts';
import { type Path, type Problem, type ProblemKey, writtenPath } from './problem.ts';
import { quickYaml } from './quick-yaml.ts';
import { relations } from './relations.ts';
import { type PlanDocument, planDocument } from './schema.ts';
import type { Source } from './source.ts';
import { yamlSource } from './yaml.ts';

export type ReadResult = { ok: true; plan: PlanDocument } | { ok: false; problems: Problem[] };
export type ReadOptions = { fileName?: string; format?: 'yaml' | 'json' };

/** Whoever has more to mend than this starts with these; a hostile text could have millions. */
const mostProblems = 1000;

/** Objects and lists: a plan of a thousand measures has some twelve thousand. Each can have several problems. */
const mostParts = 20_000;

/** Ten times the largest plans we know. The pages that show all of a plan are made in one go, while others wait. */
const most = { goals: 200, measures: 1000 };

/** Five million bytes: some hundred times a long plan. */
const largestDocument = 5_000_000;

/**
 * Reads a plan document from text or from the bytes of a file: YAML, or JSON when the name ends in `.json`. Gives the
 * plan, or every problem with its place, in the order of the file. Never throws.
 */
export function readPlanDocument(input: string | Uint8Array, options: ReadOptions = {}): ReadResult {
  try {
    return read(input, options.format ?? (/\.json$/i.test(options.fileName ?? '') ? 'json' : 'yaml'));
  } catch (error) {
    // The parsers recurse: the only thing that a text can make them throw is a full stack.
    return refuse(error instanceof RangeError ? 'too-deep' : 'unreadable');
  }
}

const refuse = (key: ProblemKey, values: Record<string, string> = {}): ReadResult => ({
  ok: false,
  problems: [{ path: '', line: 1, column: 1, key, values }],
});

function read(input: string | Uint8Array, format: 'yaml' | 'json'): ReadResult {
  if (input.length > largestDocument) return refuse('too-large', { limit: '5' });
  const text = decode(input);
  if (text === undefined) return refuse('encoding');
  if (text.trim() === '') return refuse('empty');
  if (format === 'yaml') {
    const value = quickYaml(text);
    if (hasTooManyParts(value)) return tooManyParts;
    const quick = planDocument.safeParse(value);
    if (quick.success) return ofSize(quick.data);
  }
  const source = format === 'json' ? jsonSource(text) : yamlSource(text);
  if (source.value === undefined) return { ok: false, problems: source.problems.slice(0, mostProblems) };
  if (hasTooManyParts(source.value)) return tooManyParts;
  const { success, data, error } = planDocument.safeParse(source.value);
  if (success && source.problems.length === 0) return ofSize(data);
  const ofShape = shapeProblems(source, error?.issues.slice(0, mostProblems) ?? []);
  return { ok: false, problems: inOrder([...source.problems, ...ofShape]).slice(0, mostProblems) };
}

function ofSize(plan: PlanDocument): ReadResult {
  const measures = plan.goals.reduce((sum, goal) => sum + goal.measures.length, 0);
  if (plan.goals.length > most.goals) return refuse('too-many-goals', { limit: String(most.goals) });
  if (measures > most.measures) return refuse('too-many-measures', { limit: String(most.measures) });
  return { ok: true, plan };
}

const tooManyParts = refuse('too-many', { limit: String(mostParts) });

function hasTooManyParts(root: unknown): boolean {
  const waiting = [root];
  for (let parts = 0; waiting.length > 0; parts += 1) {
    if (parts > mostParts) return true;
    for (const inner of Object.values(waiting.pop() ?? {})) {
      if (typeof inner === 'object' && inner !== null) waiting.push(inner);
    }
  }
  return false;
}

function decode(input: string | Uint8Array): string | undefined {
  if (typeof input === 'string') return input.replace(/^\uFEFF/, '');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(input);
  } catch {
    return undefined;
  }
}

function inOrder(problems: Problem[]): Problem[] {
  const once = new Map(problems.map((problem) => [`${problem.path}\n${problem.key}\n${problem.line}`, problem]));
  return [...once.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

function shapeProblems(source: Source, issues: core.$ZodIssue[]): Problem[] {
  const shape = issues.filter((issue) => issue.code !== 'custom' || !issue.params).flatMap(toProblems(source));
  const related = relations(source.value).map(({ key, path, values }) => ({
    path: writtenPath(path),
    ...source.place(path, 'value'),
    key,
    values,
  }));
  return [...shape, ...related];
}

const toProblems =
  (source: Source) =>
  (issue: core.$ZodIssue): Problem[] => {
    const path = issue.path as Path;
    const at = (inner: Path, of: 'value' | 'key', key: ProblemKey, values: Record<string, string>): Problem => ({
      path: writtenPath(inner),
      ...source.place(inner, of),
      key,
      values,
    });
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => at([...path, key], 'key', 'unknown-key', { key }));
    }
    const given = valueAt(source.value, path);
    if (given === undefined) return [at(path, 'key', 'required', { key: String(path.at(-1) ?? '') })];
    const isPlain = typeof given === 'number' || typeof given === 'boolean';
    const [key, values] = explain(issue, given, isPlain ? source.written(path) : undefined);
    return [at(path, 'value', key, values)];
  };

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, part) => {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    return (found as Record<string | number, unknown>)[part];
  }, value);
}
