import type { Translate } from '../../../platform/i18n.ts';

export type Path = (string | number)[];

export const problemKeys = [
  'too-large',
  'too-many',
  'too-many-goals',
  'too-many-measures',
  'encoding',
  'empty',
  'syntax',
  'cut-off',
  'aliases',
  'unknown-alias',
  'too-deep',
  'unreadable',
  'repeated-key',
  'unknown-key',
  'required',
  'type',
  'quotes',
  'unquote',
  'code',
  'format',
  'invisible',
  'blank',
  'identifier',
  'date',
  'month',
  'moment',
  'money',
  'money-digits',
  'year',
  'sdg',
  'days',
  'language',
  'period-order',
  'repeated-goal',
  'repeated-measure',
] as const;
export type ProblemKey = (typeof problemKeys)[number];

/**
 * What is wrong in a plan document and where: `path` as a person writes it (`goals[0].measures[2].id`, empty for the
 * whole file), `line` and `column` counted from 1. The message is a key with values, said in a language when shown.
 */
export type Problem = {
  path: string;
  line: number;
  column: number;
  key: ProblemKey;
  values: Record<string, string>;
};

export const writtenPath = (path: Path): string =>
  path.reduce<string>((done, part) => {
    if (typeof part === 'number') return `${done}[${part}]`;
    return done === '' ? part : `${done}.${part}`;
  }, '');

/** The problem as a sentence, without its place. */
export function problemMessage(problem: Problem, t: Translate): string {
  const { expected, reason, ...values } = problem.values;
  return t(`document.problem.${problem.key}`, {
    ...values,
    ...(expected && { expected: t(`document.type.${expected}`) }),
    ...(reason && { detail: t(`document.yaml.${reason}`) }),
  });
}
