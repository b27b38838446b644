export const roles = ['viewer', 'editor', 'publisher', 'administrator'] as const;
export type Role = (typeof roles)[number];

export interface Membership {
  organisationId: string;
  organisationName: string;
  areaCode: string | null;
  role: Role;
}

/** Who asks. A token of the API speaks for one organisation and has no person. */
export interface Viewer {
  personId: string | null;
  name: string;
  mail: string | null;
  isAdministrator: boolean;
  memberships: Membership[];
}

/** A role includes the ones before it: a publisher may do what an editor may. */
export function hasRole(viewer: Viewer | null, organisationId: string, role: Role): boolean {
  const membership = viewer?.memberships.find((one) => one.organisationId === organisationId);
  return membership !== undefined && roles.indexOf(membership.role) >= roles.indexOf(role);
}
