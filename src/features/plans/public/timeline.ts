import type { Measure, PlanDocument } from '../document/schema.ts';
import { monthNumber } from '../months.ts';

interface TimelineRow {
  measure: Measure;
  /** Place in the plan's period, both from 0 to 1. */
  from: number;
  to: number;
}

/** The measures that state a start, earliest first; an end that is not given is the end of the plan, what falls outside is cut off. */
export function timelineOf(document: PlanDocument, measures: readonly Measure[]): TimelineRow[] {
  const first = monthNumber(document.period.start);
  const months = monthNumber(document.period.end) - first + 1;
  const place = (month: number) => Math.min(Math.max((month - first) / months, 0), 1);
  return measures
    .filter((measure) => measure.start !== undefined)
    .map((measure) => ({
      measure,
      from: place(monthNumber(measure.start!)),
      to: place(measure.end ? monthNumber(measure.end) + 1 : first + months),
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Years of the plan, each with where it starts in the period (0 to 1); of a very long plan only some, as many as can be read. */
export function yearsOf({ period }: PlanDocument): { year: number; at: number }[] {
  const first = monthNumber(period.start);
  const months = monthNumber(period.end) - first + 1;
  const from = Number(period.start.slice(0, 4));
  const count = Number(period.end.slice(0, 4)) - from + 1;
  const step = Math.ceil(count / 8);
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => from + index * step).map((year) => ({
    year,
    at: Math.max((year * 12 - first) / months, 0),
  }));
}
