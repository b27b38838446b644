import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Language } from '../../platform/i18n.ts';
import { fromRoot } from '../../platform/root.ts';

/** The axes of the recovery programme, as the article of 15 December 2020 orders its calls. */
export const axes: readonly Record<'code' | Language, string>[] = parse(
  readFileSync(fromRoot('content', 'calls', 'axes.csv'), 'utf8'),
  { columns: true },
);

export const isAxis = (code: string): boolean => axes.some((axis) => axis.code === code);

/** The name of an axis; the code itself when it is not known. */
export const axisName = (code: string, language: Language): string =>
  axes.find((axis) => axis.code === code)?.[language] ?? code;
