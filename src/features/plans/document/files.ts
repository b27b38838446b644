import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Translate } from '../../../platform/i18n.ts';
import { problemMessage } from './problem.ts';
import { readPlanDocument } from './read.ts';
import type { PlanDocument } from './schema.ts';

export type NamedPlan = { name: string; plan: PlanDocument };

/**
 * The plans in files, and in folders every `.yaml`, `.yml` and `.json` by name. Complaints are lines for people:
 * `file:line:column: path: what is wrong`.
 */
export async function readPlans(paths: string[], t: Translate): Promise<{ plans: NamedPlan[]; complaints: string[] }> {
  const plans: NamedPlan[] = [];
  const complaints: string[] = [];
  for (const path of paths) {
    try {
      const names = await filesOf(path);
      if (names.length === 0) complaints.push(t('command.check.empty-folder', { file: path }));
      for (const name of names) {
        const result = readPlanDocument(await readFile(name), { fileName: name });
        if (result.ok) plans.push({ name, plan: result.plan });
        else complaints.push(...result.problems.map((problem) => complaint(name, problem, t)));
      }
    } catch (error) {
      const { code, message, path: file = path } = error as NodeJS.ErrnoException;
      complaints.push(t('command.check.unreadable', { file, reason: code ?? message }));
    }
  }
  return { plans, complaints };
}

function complaint(name: string, problem: Parameters<typeof problemMessage>[0], t: Translate): string {
  const { line, column, path } = problem;
  return `${name}:${line}:${column}: ${oneLine(`${path && `${path}: `}${problemMessage(problem, t)}`)}`;
}

/** Text of a plan as a part of one line: no line breaks, tabs or signs that steer a terminal. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

async function filesOf(path: string): Promise<string[]> {
  try {
    const names = await readdir(path);
    return names
      .filter((name) => /\.(ya?ml|json)$/i.test(name))
      .sort()
      .map((name) => join(path, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [path];
    throw error;
  }
}
