import type { FastifyRequest } from 'fastify';
import type { Database } from '../../../../platform/database/index.ts';
import { Conflict, NotFound } from '../../../../platform/errors.ts';
import type { Translate } from '../../../../platform/i18n.ts';
import type { Crumb } from '../../../../ui/index.ts';
import { isUuid } from '../../../accounts/index.ts';
import { editionNumber, isCode } from '../../rules/codes.ts';
import { type Programme, selectProgramme } from '../../store.ts';
import { discussionPath } from '../addresses.ts';
import { findReaction, findSpokenOf, type Reaction, type SpokenOf } from '../store.ts';

export interface Spoken {
  programme: Programme;
  section: SpokenOf;
}

/** The section of a published edition that the address names; one that is being prepared is not there. */
export async function spokenIn(db: Database, request: FastifyRequest): Promise<Spoken> {
  const { programme: code, number, section: key } = request.params as Record<string, string>;
  const edition = editionNumber(number ?? '');
  if (!isCode(code) || !isCode(key) || edition === undefined) throw new NotFound();
  const [programme, section] = [await selectProgramme(db, code), await findSpokenOf(db, code, edition, key)];
  if (!programme || !section) throw new NotFound();
  return { programme, section };
}

/** The reaction that the address names, where the address says that it stands. */
export async function reactionIn(db: Database, request: FastifyRequest): Promise<Spoken & { reaction: Reaction }> {
  const spoken = await spokenIn(db, request);
  const { reaction: id } = request.params as { reaction: string };
  const reaction = isUuid(id) ? await findReaction(db, id) : undefined;
  const { section } = spoken;
  if (reaction?.editionId !== section.editionId || reaction.sectionKey !== section.key) throw new NotFound();
  return { ...spoken, reaction };
}

/** A guide that is no longer maintained is read and not spoken of. */
export function refuseArchived({ programme }: Spoken): void {
  if (programme.archived) throw new Conflict();
}

export const placeOf = ({ programme, section }: Spoken) => ({
  programmeCode: programme.code,
  editionNumber: section.number,
  sectionKey: section.key,
});

/** To the guide and to the discussion. */
export const crumbsOf = (spoken: Spoken, href: (path: string) => string, t: Translate): Crumb[] => [
  { href: href(`/handreiking/${spoken.programme.code}`), label: spoken.programme.title },
  { href: href(discussionPath(placeOf(spoken))), label: t('discussion.title', { section: spoken.section.title }) },
];
