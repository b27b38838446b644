import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../../platform/actor.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Conflict } from '../../../platform/errors.ts';
import type { FormField } from '../document/form.ts';
import type { CallDocument, CallStep } from '../document/schema.ts';
import { selectNewestVersion } from '../store.ts';
import type { HeldApplication } from './access.ts';
import { type Answered, answersTo, answerTo, type StepAnswers } from './answers.ts';
import { lapsing, lockedDraft, writeDraft } from './drafts.ts';
import { withQuestions } from './questions.ts';

/** What a newer version of a call changes for who applies. */
export interface VersionChange {
  /** Steps by their title, each with its fields that are new, asked no more, or asked otherwise. */
  steps: {
    title: string;
    isNew: boolean;
    isGone: boolean;
    /** The period before and now; null when it stays. */
    period: { before: CallStep; now: CallStep } | null;
    added: FormField[];
    gone: FormField[];
    changed: FormField[];
  }[];
  /** Parts of the call besides its steps that are not the same: keys of `applying.version.part`. */
  parts: (typeof parts)[number][];
}

const parts = [
  ...(['rule', 'applicants', 'joint', 'criteria', 'selection', 'envelope'] as const),
  ...(['objectionDays', 'description'] as const),
] as const;

export function versionChange(before: CallDocument, now: CallDocument): VersionChange {
  const ids = [...new Set([...before.steps, ...now.steps].map(({ id }) => id))];
  const steps = ids.flatMap((id) => {
    const [old, fresh] = [before, now].map(({ steps }) => steps.find((step) => step.id === id));
    const change = stepChange(old, fresh);
    return change ? [change] : [];
  });
  return { steps, parts: parts.filter((part) => !isDeepStrictEqual(before[part], now[part])) };
}

function stepChange(before: CallStep | undefined, now: CallStep | undefined): VersionChange['steps'][number] | null {
  const [old, fresh] = [before?.fields ?? [], now?.fields ?? []];
  const change = {
    title: (now ?? before)!.title,
    isNew: before === undefined,
    isGone: now === undefined,
    period: before && now && (before.opens !== now.opens || before.closes !== now.closes) ? { before, now } : null,
    added: fresh.filter((field) => !old.some((one) => isSameField(one, field))),
    gone: old.filter((field) => !fresh.some((one) => isSameField(one, field))),
    changed: fresh.filter((field) => old.some((one) => isSameField(one, field) && !isDeepStrictEqual(one, field))),
  };
  const isSame = !change.isNew && !change.isGone && !change.period;
  return isSame && change.added.length + change.gone.length + change.changed.length === 0 ? null : change;
}

/** The same question, so that its answer can stay: an answer of another kind could not be read. */
const isSameField = (one: FormField, other: FormField): boolean => one.id === other.id && one.kind === other.kind;

/** The answers that a newer version still asks for. */
export const keptAnswers = (all: StepAnswers, before: CallDocument, now: CallDocument): StepAnswers =>
  Object.fromEntries(
    now.steps.flatMap((step): [string, Answered][] => {
      const old = before.steps.find(({ id }) => id === step.id);
      if (!old || !Object.hasOwn(all, step.id)) return [];
      const answers = answersTo(all, step.id);
      const kept = step.fields.flatMap((field) => {
        const answer = answerTo(answers, field.id);
        const isKept = answer !== undefined && old.fields.some((one) => isSameField(one, field));
        return isKept ? [[field.id, answer] as const] : [];
      });
      return [[step.id, Object.fromEntries(kept)]];
    }),
  );

/**
 * Moves a started application to the newest version of its call, by consent. Answers that are asked no more stay in the revision before.
 * @throws Conflict when another version is the newest by now than the one that was read, Frozen when it was sent in
 */
export const moveToVersion = (db: Database, actor: Actor, held: HeldApplication, number: number): Promise<void> =>
  db.transaction(async (tx) => {
    const { application, version } = await lockedDraft(tx, held.application.id);
    const newest = await selectNewestVersion(tx, application.callId);
    if (newest?.number !== number) throw new Conflict('version');
    if (number === application.versionNumber) return;
    const answers = keptAnswers(application.answers, version.document, withQuestions(newest.document));
    const draft = { title: application.title, answers, act: 'moved' as const, versionNumber: number };
    await lapsing(tx, { ...held, application }, actor, () => writeDraft(tx, application, draft, actor));
  });
