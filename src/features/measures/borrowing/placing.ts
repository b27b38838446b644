import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../app.ts';
import type { Database } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/errors.ts';
import { type Answers, answered, type FieldErrors, formText, readForm } from '../../../platform/forms.ts';
import { translator } from '../../../platform/i18n.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { isUuid } from '../../accounts/index.ts';
import {
  codeLists,
  type Draft,
  type DraftSummary,
  editableMemberships,
  findDraft,
  type GoalChoice,
  mayPlan,
  selectDraftsOf,
} from '../../plans/index.ts';

/** What someone may choose from to put a measure into. */
export interface Places {
  plans: DraftSummary[];
  /** The plan that was chosen, or the only one. */
  plan: Draft | undefined;
  /** Whether this person may start a plan for some organisation. */
  mayStart: boolean;
}

export const newGoal = 'nieuw';

/**
 * The plans that this person may edit, and the one they chose.
 * @throws NotFound for a plan that is none of those
 */
export async function findPlaces(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  viewer: Viewer,
  wanted: unknown,
): Promise<Places> {
  const memberships = editableMemberships(viewer);
  const ids = memberships.map(({ organisationId }) => organisationId);
  const plans = (await selectDraftsOf(db, ids, clock.now())).filter(({ removedAt }) => removedAt === null);
  const id = wanted || (plans.length === 1 ? plans[0]!.id : undefined);
  const plan = id === undefined ? undefined : await openDraft(db, viewer, id);
  return { plans, plan, mayStart: memberships.length > 0 };
}

async function openDraft(db: Database, viewer: Viewer, id: unknown): Promise<Draft> {
  const draft = isUuid(id) ? await findDraft(db, id) : undefined;
  if (!draft || !mayPlan(viewer, 'edit', draft)) throw new NotFound();
  return draft;
}

type GoalAnswer = { ok: true; value: GoalChoice } | { ok: false; errors: FieldErrors };

/** Which goal of the plan was chosen, or the new one that was named. */
export function readGoal(request: FastifyRequest, plan: Draft, answers: Answers): GoalAnswer {
  const t = translator(request.language);
  const chosen = answered(answers, 'goal', plan.document.goals.length === 0 ? newGoal : '');
  if (plan.document.goals.some(({ id }) => id === chosen)) return { ok: true, value: { id: chosen } };
  if (chosen !== newGoal) return { ok: false, errors: { goal: t('borrowing.problem.goal') } };
  const title = t('borrowing.problem.title');
  const shape = z.object({
    title: formText.min(1, title).max(300, title),
    pillar: z.enum(codeLists.pillar, t('borrowing.problem.pillar')),
  });
  return readForm(shape, answers, request.language);
}
