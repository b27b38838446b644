import type { Translate } from '../../../platform/i18n.ts';
import type { BoundaryResult } from './boundaries.ts';
import { columnOf } from './csv.ts';
import type { ImportResult } from './import.ts';

interface Told {
  dryRun: boolean;
  source: string;
}

/** What an import did or would do, or everything that is wrong with the file, as lines of text. */
export function describeImport(result: ImportResult, { dryRun, source }: Told, t: Translate): string {
  if (!('difference' in result)) {
    const lines = result.problems.map(({ line, column, problem, values }) => {
      const place = [source, line, column].filter((part) => part !== null).join(':');
      return `${place}  ${explain(t, problem, { ...values, column: values['column'] ?? column ?? '' })}`;
    });
    return text([...lines, t('areas.command.nothingLoaded', { count: result.problems.length })]);
  }
  const { added, changed, unchanged } = result.difference;
  const fields = changed.flatMap((change) =>
    change.fields.map(({ field, from, to }) => `  ${change.key}  ${columnOf(field)}: ${show(from)} → ${show(to)}`),
  );
  return text([
    ...section(t('areas.command.added'), added.map(summary)),
    ...section(t('areas.command.changed'), fields),
    t('areas.command.counts', { added: added.length, changed: changed.length, unchanged }),
    ending(result.done, dryRun, t),
  ]);
}

export function describeBoundaries(result: BoundaryResult, { dryRun, source }: Told, t: Translate): string {
  if (!('added' in result)) {
    const lines = result.problems.map(({ feature, problem, values }) => {
      const place = feature === null ? source : `${source}:${t('areas.command.feature', { feature })}`;
      return `${place}  ${explain(t, problem, values)}`;
    });
    return text([...lines, t('areas.command.nothingLoaded', { count: result.problems.length })]);
  }
  const { added, changed, unchanged, skipped } = result;
  return text([
    ...section(t('areas.command.added'), added.length > 0 ? [`  ${added.join(' ')}`] : []),
    ...section(t('areas.command.changed'), changed.length > 0 ? [`  ${changed.join(' ')}`] : []),
    ...section(t('areas.command.skipped'), skipped.length > 0 ? [`  ${skipped.join(' ')}`] : []),
    t('areas.command.counts', { added: added.length, changed: changed.length, unchanged }),
    ending(result.done, dryRun, t),
  ]);
}

const explain = (t: Translate, problem: string, values: Record<string, string>) =>
  t(`areas.problem.${problem}`, values);
const ending = (done: boolean, dryRun: boolean, t: Translate) =>
  t(done ? 'areas.command.done' : dryRun ? 'areas.command.dryRun' : 'areas.command.nothingToDo');
const section = (title: string, lines: string[]) => (lines.length > 0 ? [title, ...lines, ''] : []);
const show = (value: unknown) => (value === null || value === undefined || value === '' ? '–' : String(value));
const text = (lines: string[]) => `${lines.join('\n')}\n`;
const summary = (row: object) => `  ${Object.values(row).slice(0, 3).map(show).join('  ')}`;
