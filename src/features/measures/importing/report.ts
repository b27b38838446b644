import type { Translate } from '../../../platform/i18n.ts';
import type { ImportResult, Outcome } from './import.ts';
import type { Problem } from './read.ts';

/** One problem in words, without its place. */
export const explain = ({ problem, values, column }: Problem, t: Translate): string =>
  t(`measures.import.problem.${problem}`, { column: column ?? '', ...values });

/** What an import did or would do, or everything that is wrong with the file, as lines of text. */
export function describeImport(
  result: ImportResult,
  { dryRun, source }: { dryRun: boolean; source: string },
  t: Translate,
): string {
  if (!('outcome' in result)) {
    const lines = result.problems.map((problem) => {
      const place = [source, problem.line, problem.column].filter((part) => part !== null).join(':');
      return `${place}  ${explain(problem, t)}`;
    });
    return text([...lines, t('measures.import.nothingLoaded', { count: result.problems.length })]);
  }
  const { outcome } = result;
  const changed = outcome.named.changed.map(({ title, fields }) => `  ${title}: ${fieldsInWords(fields, t)}`);
  return text([
    ...section(
      t('measures.import.added'),
      outcome.named.added.map(({ title }) => `  ${title}`),
      outcome.added,
    ),
    ...section(t('measures.import.changed'), changed, outcome.changed),
    ...section(
      t('measures.import.gone'),
      outcome.named.gone.map(({ title, slug }) => `  ${title} (${slug})`),
      outcome.gone,
    ),
    ...(outcome.ignored.length > 0 ? [t('measures.import.ignored', { columns: outcome.ignored.join(', ') })] : []),
    counts(outcome, t),
    ending(outcome, dryRun, t),
  ]);
}

export const counts = ({ added, changed, unchanged, gone, municipalities }: Outcome, t: Translate): string =>
  t('measures.import.counts', { added, changed, unchanged, gone, municipalities });

/** Which fields of a card a file changes. */
export const fieldsInWords = (fields: readonly string[], t: Translate): string =>
  fields.map((field) => t(`measures.import.field.${field}`)).join(', ');

function ending({ added, changed }: Outcome, dryRun: boolean, t: Translate): string {
  if (dryRun) return t('measures.import.dryRun');
  return t(added + changed > 0 ? 'measures.import.done' : 'measures.import.nothingToDo');
}

const shown = 20;
const section = (title: string, lines: string[], count: number): string[] => {
  if (lines.length === 0) return [];
  const rest = count - Math.min(lines.length, shown);
  return [title, ...lines.slice(0, shown), ...(rest > 0 ? [`  … + ${rest}`] : []), ''];
};
const text = (lines: string[]) => `${lines.join('\n')}\n`;
