import { hasRole, type Viewer } from '../../platform/viewer.ts';

const roleFor = { view: 'viewer', edit: 'editor', publish: 'publisher', administer: 'administrator' } as const;

export type PlanAct = keyof typeof roleFor;

/** Drafts are for the members of their organisation; the platform's administrator may look, and writes nothing. */
export function mayPlan(viewer: Viewer | null, act: PlanAct, plan: { organisationId: string }): boolean {
  if (viewer?.isAdministrator && act === 'view') return true;
  return hasRole(viewer, plan.organisationId, roleFor[act]);
}

/** Organisations that this person may start a plan for. */
export const editableMemberships = (viewer: Viewer | null) =>
  (viewer?.memberships ?? []).filter(({ organisationId }) => mayPlan(viewer, 'edit', { organisationId }));
