import type { FastifyRequest } from 'fastify';
import type { Access } from '../../platform/access.ts';
import type { Database } from '../../platform/database/index.ts';
import { Forbidden, NotFound, SignInNeeded } from '../../platform/errors.ts';
import { isUuid } from '../accounts/index.ts';
import { mayPlan, type PlanAct } from './policy.ts';
import { type Draft, selectDraft } from './store.ts';

const plans = new WeakMap<FastifyRequest, Draft>();

/**
 * Guards routes under `/…/:plan` and loads the plan through the viewer: to who may not see it, it does not exist.
 * A removed plan is only there for `{ removed: true }`, under the name `removed-plan:…`.
 */
export function planAccess(db: Database, act: PlanAct, { removed = false } = {}): Access {
  return {
    name: `${removed ? 'removed-plan' : 'plan'}:${act}`,
    async enter(request) {
      if (!request.viewer) throw new SignInNeeded();
      const { plan: id } = request.params as { plan: string };
      const draft = isUuid(id) ? await selectDraft(db, id) : undefined;
      if (!draft || !mayPlan(request.viewer, 'view', draft)) throw new NotFound();
      if ((draft.removedAt !== null) !== removed) throw new NotFound();
      if (!mayPlan(request.viewer, act, draft)) throw new Forbidden();
      plans.set(request, draft);
    },
  };
}

/** The plan that the request's access has loaded. */
export function planOf(request: FastifyRequest): Draft {
  const draft = plans.get(request);
  if (!draft) throw new Error('planOf outside a route with plan access');
  return draft;
}
