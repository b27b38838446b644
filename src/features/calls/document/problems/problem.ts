import type { CallDocument } from '../schema.ts';

/** The pages of the work on a call, where something is mended. */
export type Place =
  | 'general'
  | 'contact'
  | 'applicants'
  | 'budget'
  | 'grants'
  | 'costTypes'
  | 'ceilings'
  | 'conditions'
  | 'rightsKey'
  | 'figures'
  | 'steps'
  | 'fields'
  | 'questions'
  | 'criteria'
  | 'selection'
  | 'target';

/** What a rule must know besides the document. */
export interface CallFacts {
  isArea(code: string): boolean;
  isAxis(code: string): boolean;
  isTheme(code: string): boolean;
  /** The municipalities that may apply, with their inhabitants. */
  municipalitiesOf(document: CallDocument): ReadonlyMap<string, number>;
  nameOf(code: string): string;
  /** What a code stands for today: a municipality, or the names of those that it merged into; null for anything else. */
  standingOf(code: string): 'municipality' | readonly string[] | null;
  /** What a clock in Brussels shows: `YYYY-MM-DDTHH:MM:SS`. */
  now: string;
}

export interface Found {
  /** Which thing of the list at that place: its id, `step.field`, or its number; '' for the place as a whole. */
  item?: string;
  place?: Place;
  values?: Readonly<Record<string, string>>;
}

/** An error stops publication; a warning is to think about first. Words: `callwork.check.<id>` with `problem` and `mend`. */
export interface Check {
  id: string;
  severity: 'error' | 'warning';
  place: Place;
  find(document: CallDocument, facts: CallFacts): readonly Found[];
}

export interface CallProblem {
  check: string;
  severity: Check['severity'];
  place: Place;
  item: string;
  values: Readonly<Record<string, string>>;
}

/** One finding when it is so, none when not. */
export const when = (isSo: boolean, found: Found = {}): Found[] => (isSo ? [found] : []);

/** What comes more than once, each once. */
export const twice = (codes: readonly string[]): string[] => [
  ...new Set(codes.filter((code, index) => codes.indexOf(code) !== index)),
];
