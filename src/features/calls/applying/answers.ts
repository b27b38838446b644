/** A cost of the project; the year is when it falls in the budget. */
export interface CostRow {
  description: string;
  /** A type of cost of the call's rule. */
  type?: string;
  year?: number;
  /** Euro with two places. */
  amount: string;
}

/** Money of others for the project. */
export interface FundingRow {
  source: string;
  year?: number;
  amount: string;
}

/** Files are attachments (`applicationFile`); what a field of kind `file` answers is nothing here. */
export type AnswerValue = string | string[] | CostRow[] | FundingRow[];

/** Answers by step and field. Nothing stands for a field that was not answered. */
export type StepAnswers = Record<string, Record<string, AnswerValue>>;

/** What was sent in, whole: this is what the receipt's hash is of. */
export interface SubmittedDocument {
  call: string;
  version: number;
  step: string;
  title: string;
  lead: { organisation: string; area: string | null };
  partners: { organisation: string; area: string | null; confirmedAt: string }[];
  measures: { plan: string; measure: string }[];
  answers: Record<string, AnswerValue>;
  files: { field: string; name: string; size: number; sha256: string }[];
}
