import type { CallDocument } from '../document/schema.ts';

/** What is known of who wants to apply. */
export interface Applicant {
  /** As `accounts` knows it: municipality, region… */
  kind: string;
  /** Codes of its area, of what merged into it, and of the regions they are or were in; empty when not known. */
  areas: readonly string[];
  country: string | null;
  inhabitants: bigint | null;
  /** How many applications it has in this call already; null when that is not looked at. */
  applications: number | null;
}

export type EligibilityAnswer = 'yes' | 'no';

/** One thing that a call asks: a fact by its key, or a question of its own by its id. */
export type Finding = {
  state: 'met' | 'failed' | 'unknown';
} & (
  | { key: 'kind' | 'area' | 'country' | 'inhabitants' | 'most' }
  | { key: 'question'; id: string; question: string; otherwise: string }
);

export interface Eligibility {
  /** `no` as soon as one thing fails, `yes` when all is met. */
  verdict: 'yes' | 'no' | 'unknown';
  findings: Finding[];
}

const judged = (isMet: boolean | null): Finding['state'] => (isMet === null ? 'unknown' : isMet ? 'met' : 'failed');

/**
 * Whether one may apply to a call: facts first, then the call's own questions, in its order. What the call does not ask is not in it. `answers`
 * holds an answer by the id of a question.
 */
export function eligibility(
  document: Pick<CallDocument, 'applicants' | 'eligibility'>,
  applicant: Applicant,
  answers: Readonly<Record<string, EligibilityAnswer | undefined>>,
): Eligibility {
  const findings = [...factFindings(document.applicants, applicant), ...questionFindings(document, answers)];
  const states = findings.map(({ state }) => state);
  const verdict = states.includes('failed') ? 'no' : states.includes('unknown') ? 'unknown' : 'yes';
  return { verdict, findings };
}

function factFindings(asked: CallDocument['applicants'], applicant: Applicant): Finding[] {
  const { kinds, areas, country, inhabitantsFrom, inhabitantsBelow, most } = asked;
  const { inhabitants, applications } = applicant;
  const found: Finding[] = [];
  if (kinds && kinds.length > 0) {
    found.push({ key: 'kind', state: judged(kinds.some((kind) => kind === applicant.kind)) });
  }
  if (country)
    found.push({ key: 'country', state: judged(applicant.country === null ? null : applicant.country === country) });
  if (areas && areas.length > 0) {
    const isIn = applicant.areas.some((code) => areas.includes(code));
    found.push({ key: 'area', state: judged(applicant.areas.length === 0 ? null : isIn) });
  }
  if (inhabitantsFrom !== undefined || inhabitantsBelow !== undefined) {
    const fits =
      inhabitants === null
        ? null
        : inhabitants >= BigInt(inhabitantsFrom ?? 0) &&
          (inhabitantsBelow === undefined || inhabitants < BigInt(inhabitantsBelow));
    found.push({ key: 'inhabitants', state: judged(fits) });
  }
  if (most !== undefined && applications !== null) found.push({ key: 'most', state: judged(applications < most) });
  return found;
}

const questionFindings = (
  { eligibility: questions = [] }: Pick<CallDocument, 'eligibility'>,
  answers: Readonly<Record<string, EligibilityAnswer | undefined>>,
): Finding[] =>
  questions.map(({ id, question, expected, otherwise }) => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    return { key: 'question', id, question, otherwise, state: judged(answer ? answer === expected : null) };
  });
