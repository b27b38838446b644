import type { Actor } from '../../../platform/actor.ts';
import type { Database } from '../../../platform/database/index.ts';
import { type Merge, mergeValues, same, type Values } from '../../plans/index.ts';
import type { CallStep } from '../document/schema.ts';
import type { HeldApplication } from './access.ts';
import { type Answered, type AnswerValue, answersTo, answerTo, type StepAnswers } from './answers.ts';
import { lapsing, lockedStep, writeDraft } from './drafts.ts';
import { fieldName } from './form/names.ts';
import { type Revision, selectRevision } from './revision-store.ts';

/** What a step's form holds: the title with the application itself, and the answers. */
export interface StepValues {
  title?: string;
  answers: Answered;
}

export const titleName = 'title';
/** It goes into mails and decisions; the field of a browser gives no more. */
export const longestTitle = 200;

/** The fields of a form by their names, to put two people's changes together. */
export const asValues = (step: CallStep, { title, answers }: StepValues): Values => ({
  ...(title !== undefined && { [titleName]: title }),
  ...Object.fromEntries(
    step.fields.flatMap(({ id }) => {
      const answer = answerTo(answers, id);
      return answer === undefined ? [] : [[fieldName(id), answer]];
    }),
  ),
});

export function fromValues(step: CallStep, values: Values): StepValues {
  const title = values[titleName];
  return {
    ...(typeof title === 'string' && { title: title.slice(0, longestTitle) }),
    answers: Object.fromEntries(
      step.fields.flatMap(({ id }) => {
        const name = fieldName(id);
        return Object.hasOwn(values, name) && values[name] !== undefined ? [[id, values[name] as AnswerValue]] : [];
      }),
    ),
  };
}

/** What stands in a step at some revision. */
export const stepValues = (
  step: CallStep,
  { title, answers }: { title: string; answers: StepAnswers },
): StepValues => ({
  ...(step.kind === 'application' && { title }),
  answers: answersTo(answers, step.id),
});

export type Saved =
  | { outcome: 'saved' | 'unchanged'; revision: number }
  | { outcome: 'conflict'; revision: number; theirs: Values; merge: Merge; last: Revision | undefined };

interface Saving {
  stepId: string;
  /** The revision that the form was opened on. */
  basedOn: number;
  values: StepValues;
}

/**
 * Saves what a form posted on top of what others saved since it was opened, field by field. Writes nothing when both changed the same field to
 * something else: then it tells which.
 * @throws Frozen when the step may not be changed
 */
export const saveStep = (
  db: Database,
  actor: Actor,
  held: HeldApplication,
  { stepId, basedOn, values }: Saving,
): Promise<Saved> =>
  db.transaction(async (tx): Promise<Saved> => {
    const { application, step } = await lockedStep(tx, held.application.id, stepId);
    const { revision } = application;
    const theirs = asValues(step, stepValues(step, application));
    const before = basedOn === revision ? application : await selectRevision(tx, application.id, basedOn);
    const base = before ? asValues(step, stepValues(step, before)) : {};
    const merge = mergeValues(base, asValues(step, values), theirs);
    if (merge.contested.length > 0) {
      return { outcome: 'conflict', revision, theirs, merge, last: await selectRevision(tx, application.id, revision) };
    }
    if (same(merge.values, theirs)) return { outcome: 'unchanged', revision };
    const next = fromValues(step, merge.values);
    const draft = {
      title: next.title ?? application.title,
      answers: { ...application.answers, [step.id]: next.answers },
      act: 'saved' as const,
    };
    const now = { ...held, application };
    return {
      outcome: 'saved',
      revision: await lapsing(tx, now, actor, () => writeDraft(tx, application, draft, actor)),
    };
  });

/**
 * Puts back what an earlier revision said, as a new revision: the answers of steps that were not sent in, and the title with the application.
 * Fields that the call no longer asks stay out. Gives the new revision.
 */
export const restoreRevision = (
  db: Database,
  actor: Actor,
  held: HeldApplication,
  { stepId, earlier }: { stepId: string; earlier: Revision },
): Promise<number> =>
  db.transaction(async (tx) => {
    const { application, step } = await lockedStep(tx, held.application.id, stepId);
    const { title = application.title, answers } = fromValues(step, asValues(step, stepValues(step, earlier)));
    const draft = { title, answers: { ...application.answers, [step.id]: answers }, act: 'restored' as const };
    if (same([title, answers], [application.title, answersTo(application.answers, step.id)]))
      return application.revision;
    return lapsing(tx, { ...held, application }, actor, () => writeDraft(tx, application, draft, actor));
  });
