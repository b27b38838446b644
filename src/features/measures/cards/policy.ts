import { hasRole, type Viewer } from '../../../platform/viewer.ts';
import type { Card } from './card.ts';

const roleFor = { view: 'viewer', edit: 'editor', publish: 'publisher' } as const;

export type CardAct = keyof typeof roleFor;

/**
 * A card is its organisation's; the platform's administrators may mend any. What is nobody's, as reference cards and imported
 * actions are, is also kept by the governments that set the framework: `frameworks` are their ids.
 */
export function mayCard(
  viewer: Viewer | null,
  act: CardAct,
  { organisationId }: Pick<Card, 'organisationId'>,
  frameworks: readonly string[],
): boolean {
  if (!viewer) return false;
  if (viewer.isAdministrator) return true;
  const keepers = organisationId === null ? frameworks : [organisationId];
  return keepers.some((id) => hasRole(viewer, id, roleFor[act]));
}

/** Organisations that this person may make cards for. */
export const editableMemberships = (viewer: Viewer | null) =>
  (viewer?.memberships ?? []).filter(({ organisationId }) => hasRole(viewer, organisationId, 'editor'));
