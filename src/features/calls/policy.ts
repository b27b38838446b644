import { hasRole, type Viewer } from '../../platform/viewer.ts';

const roleFor = { view: 'viewer', edit: 'editor', publish: 'publisher' } as const;

/** Acts on a call by who calls, and on an application by who applies. */
export type Act = keyof typeof roleFor;

/** Who works on a call: the people of the organisation that calls, and the administrators of the platform. */
export function mayCall(
  viewer: Viewer | null,
  act: Act,
  { organisationId }: { organisationId: string | null },
): boolean {
  if (viewer?.isAdministrator) return true;
  return organisationId !== null && hasRole(viewer, organisationId, roleFor[act]);
}

/**
 * Who works on an application: the people of the lead. Those of a partner may read it. `lead` and `partners` are the organisations that hold
 * it now, after mergers.
 */
export function mayApplication(
  viewer: Viewer | null,
  act: Act,
  { lead, partners }: { lead: { id: string }; partners: ReadonlyMap<string, { id: string }> },
): boolean {
  if (hasRole(viewer, lead.id, roleFor[act])) return true;
  return act === 'view' && [...partners.values()].some(({ id }) => hasRole(viewer, id, 'viewer'));
}
