/** What a draft keeps as it was typed, because it is no year or no amount. What was sent in never has it. */
interface TypedCells {
  year?: string;
  amount?: string;
}

/** A cost of the project; the year is when it falls in the budget. */
export interface CostRow {
  description: string;
  /** A type of cost of the call's rule. */
  type?: string;
  year?: number;
  /** Euro with two places; empty in a draft that has none yet. */
  amount: string;
  typed?: TypedCells;
}

/** Money of others for the project. */
export interface FundingRow {
  source: string;
  year?: number;
  amount: string;
  typed?: TypedCells;
}

/**
 * Numbers and amounts are decimal text ("1234.56"), days `YYYY-MM-DD`, account numbers without spaces. In a draft, what cannot be read as
 * such is kept as it was typed; `soundAnswers` leaves that out. Files are attachments (`files.ts`): a field of kind `file` has no answer here.
 */
export type AnswerValue = string | string[] | CostRow[] | FundingRow[];

/** The answers of one step, by field. Nothing stands for a field that was not answered. */
export type Answered = Record<string, AnswerValue>;

/** Answers by step and field. */
export type StepAnswers = Record<string, Answered>;

/** The answer to a field; a field may bear any name, also that of what every object has. */
export const answerTo = (answers: Answered, fieldId: string): AnswerValue | undefined =>
  Object.hasOwn(answers, fieldId) ? answers[fieldId] : undefined;

/** The answers to a step; none when it was not begun. */
export const answersTo = (all: StepAnswers, stepId: string): Answered =>
  Object.hasOwn(all, stepId) ? (all[stepId] ?? {}) : {};

/** What made a revision of an application; `moved` is to a newer version of the call. */
export type RevisionAct = 'started' | 'saved' | 'restored' | 'moved';

/** What was sent in, whole: this is what the receipt's hash is of. */
export interface SubmittedDocument {
  call: string;
  version: number;
  step: string;
  title: string;
  lead: { organisation: string; area: string | null };
  partners: { organisation: string; area: string | null; confirmedAt: string }[];
  /** Ids, with the titles that they bore then and what the budget of the plan said that they cost. */
  measures: { plan: string; measure: string; planTitle?: string; measureTitle?: string; budget?: string }[];
  answers: Answered;
  /** What the area or the measure that a field names was called then, by field. */
  names?: Record<string, string>;
  files: { field: string; name: string; size: number; sha256: string }[];
  /** Number of the receipt of what it takes the place of, when it was sent back and sent in anew. */
  replaces?: string;
}
