import { hasRole, type Viewer } from '../../platform/viewer.ts';

const roleFor = { view: 'viewer', edit: 'editor', publish: 'publisher' } as const;

export type GuideAct = keyof typeof roleFor;

/** Who works on a guide: the people of the government whose programme it is, and the administrators of the platform. */
export function mayGuide(viewer: Viewer | null, act: GuideAct, programme: { organisationId: string | null }): boolean {
  if (viewer?.isAdministrator) return true;
  return programme.organisationId !== null && hasRole(viewer, programme.organisationId, roleFor[act]);
}
