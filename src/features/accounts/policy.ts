import { hasRole, type Role, roles, type Viewer } from '../../platform/viewer.ts';

/** What a role in an organisation lets someone do there. */
const roleFor = { view: 'viewer', edit: 'editor', publish: 'publisher', administer: 'administrator' } as const;

export type OrganisationAct = keyof typeof roleFor;

/** The platform's administrator sees and administers every organisation, but writes no plans for it. */
export function mayInOrganisation(viewer: Viewer | null, act: OrganisationAct, organisationId: string): boolean {
  if (viewer?.isAdministrator && (act === 'view' || act === 'administer')) return true;
  return hasRole(viewer, organisationId, roleFor[act]);
}

export const isAtMost = (role: Role, ceiling: Role): boolean => roles.indexOf(role) <= roles.indexOf(ceiling);

export const lowestRole = (one: Role, other: Role): Role => (isAtMost(one, other) ? one : other);

/** Nobody gives a right that they do not have: by invitation, by changing a role, by a token. */
export function mayGiveRole(viewer: Viewer | null, organisationId: string, role: Role): boolean {
  if (!mayInOrganisation(viewer, 'administer', organisationId)) return false;
  return viewer!.isAdministrator || hasRole(viewer, organisationId, role);
}

/** A token is a program's; it administers nobody, and only a member can lend it rights. */
export const tokenRoles = ['viewer', 'editor', 'publisher'] as const satisfies readonly Role[];

export const mayMakeToken = (viewer: Viewer | null, organisationId: string): boolean =>
  hasRole(viewer, organisationId, 'administrator');

export const rolesToGive = (viewer: Viewer | null, organisationId: string): Role[] =>
  roles.filter((role) => mayGiveRole(viewer, organisationId, role));
