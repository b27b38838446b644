import type { CallDocument, CallStep } from '../document/schema.ts';
import { applicationStep, type StepState, stepState } from '../moments.ts';
import type { Answered } from './answers.ts';
import { type AnswerProblem, answerProblems, type Known } from './form/problems.ts';
import type { PartnerState } from './partner-state.ts';

/** What keeps a step from being sent in. `late` and `early` are of the clock; the rest people can mend. */
export type Problem =
  | { kind: 'answer'; problem: AnswerProblem }
  | { kind: 'title' | 'not-public' | 'no-joint' }
  | { kind: 'early'; opens: string }
  | { kind: 'late'; closes: string }
  | { kind: 'partner'; organisation: string; state: Exclude<PartnerState, 'confirmed'> }
  | { kind: 'unmet'; organisation: string; what: string }
  | { kind: 'most'; most: number };

export interface ReadinessFacts {
  document: CallDocument;
  step: CallStep;
  title: string;
  answers: Answered;
  files: readonly { field: string }[];
  partners: readonly { name: string; state: PartnerState }[];
  /** What the call asks of who applies, and they do not meet today. */
  unmet: readonly { organisation: string; what: string }[];
  /** Applications of the same lead that were sent in already and not withdrawn. */
  sentIn: number;
  isCallWithdrawn: boolean;
  now: Date;
  known?: Known;
}

/** All that is missing before a step may be sent in: partners, title and number only count for the application itself. */
export function readiness(facts: ReadinessFacts): Problem[] {
  const { document, step, now } = facts;
  return [
    ...(step === applicationStep(document) ? ofApplication(facts) : []),
    ...clockProblems(step, stepState(step, now)),
    ...answerProblems(step.fields, facts.answers, facts.files, {
      costTypes: document.rule?.costTypes?.map(({ code }) => code),
      ...facts.known,
    }).map((problem) => ({ kind: 'answer' as const, problem })),
  ];
}

function ofApplication({ document, title, partners, unmet, sentIn, isCallWithdrawn }: ReadinessFacts): Problem[] {
  const { most } = document.applicants;
  return [
    ...(isCallWithdrawn ? [{ kind: 'not-public' as const }] : []),
    ...unmet.map((one) => ({ kind: 'unmet' as const, ...one })),
    ...(title.trim() === '' ? [{ kind: 'title' as const }] : []),
    ...(most !== undefined && sentIn >= most ? [{ kind: 'most' as const, most }] : []),
    ...(partners.length > 0 && !document.joint.isAllowed ? [{ kind: 'no-joint' as const }] : []),
    ...partners.flatMap(({ name, state }) =>
      state === 'confirmed' ? [] : [{ kind: 'partner' as const, organisation: name, state }],
    ),
  ];
}

function clockProblems({ opens = '', closes = '' }: CallStep, state: StepState): Problem[] {
  if (state === 'upcoming') return [{ kind: 'early', opens }];
  return state === 'closed' ? [{ kind: 'late', closes }] : [];
}
