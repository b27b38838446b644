import { isDeepStrictEqual } from 'node:util';
import type { Figures, Rights } from '../../cofinancing/rule.ts';
import type { Words } from '../form/field.ts';
import { sayDecimal } from '../form/numbers.tsx';

type AreaFigures = Figures[string];

export interface FigureChange {
  code: string;
  change: 'added' | 'removed' | 'changed';
  from?: AreaFigures;
  to?: AreaFigures;
}

/** Which areas have other figures than before, by code. */
export function figureChanges(before: Figures = {}, after: Figures = {}): FigureChange[] {
  const codes = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return codes.flatMap((code): FigureChange[] => {
    const [from, to] = [before[code], after[code]];
    if (isDeepStrictEqual(from, to)) return [];
    const change = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed';
    return [{ code, change, ...(from && { from }), ...(to && { to }) }];
  });
}

/** The figures of one area on a line, each with the name that the key gives it. */
export function sayFigures(figures: AreaFigures = {}, key: Rights['key'] = [], { t, language }: Words): string {
  const nameOf = (indicator: string) =>
    key.find((part) => part.indicator === indicator)?.title ??
    (indicator === 'inhabitants' ? t('callwork.rightsKey.inhabitants') : indicator);
  return Object.entries(figures)
    .map(([indicator, figure]) => `${nameOf(indicator)} ${sayDecimal(figure, language)}`)
    .join(' · ');
}
