export { type Actor, actorOf } from '../../../platform/actor.ts';

/** Who of a guide's editors hears of something. */
export const editorsOf = (organisationId: string | null) =>
  organisationId === null ? {} : { organisations: [{ id: organisationId, role: 'editor' as const }] };
