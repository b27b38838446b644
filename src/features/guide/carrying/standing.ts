import type { Database } from '../../../platform/database/index.ts';
import type { Draft, PlanDocument } from '../../plans/index.ts';
import { mappingBetween } from '../reading/opening.ts';
import { editionNumber, isCode } from '../rules/codes.ts';
import {
  type Edition,
  type Programme,
  publishedEditions,
  type Section,
  sectionsOf,
  selectProgramme,
} from '../store.ts';
import { type Changes, changesFor, saysAnything, type Way } from './rules/changes.ts';
import type { Use } from './rules/guide.ts';
import { usesOf } from './use-store.ts';

/** Where a plan stands in its guide. */
export interface Standing {
  programme: Programme;
  /** Published, newest first; at least one. */
  editions: Edition[];
  /** The one that the plan names; undefined when it names none, or one that is not there. */
  current: Edition | undefined;
}

/** Undefined when the plan names no programme, or one without a published guide. */
export async function standingOf(db: Database, document: PlanDocument): Promise<Standing | undefined> {
  const { programme: code, guideEdition = '' } = document;
  const programme = isCode(code) ? await selectProgramme(db, code) : undefined;
  const editions = programme ? await publishedEditions(db, programme.code) : [];
  if (!programme || editions.length === 0) return undefined;
  const number = editionNumber(guideEdition.trim());
  return { programme, editions, current: editions.find((edition) => edition.number === number) };
}

/** The editions that are newer than the one a plan stands on, newest first. */
export const newerEditions = ({ editions, current }: Standing): Edition[] =>
  current ? editions.filter(({ number }) => number > current.number) : [];

export interface Crossing {
  from: Edition;
  to: Edition;
  way: Way & { from: { number: number; sections: Section[] }; to: { number: number; sections: Section[] } };
  uses: Use[];
  changes: Changes;
}

/** All that carrying a plan over to a newer edition asks: what it uses, and what became of that. */
export async function crossingTo(
  db: Database,
  { id, document }: Pick<Draft, 'id' | 'document'>,
  { editions }: Standing,
  from: Edition,
  to: Edition,
): Promise<Crossing> {
  const before = await sectionsOf(db, from.id);
  const after = await sectionsOf(db, to.id);
  const mapping = await mappingBetween(db, editions, from, to);
  const uses = await usesOf(db, id, from);
  const way = {
    from: { number: from.number, sections: before },
    to: { number: to.number, sections: after },
    mapping,
  };
  return { from, to, way, uses, changes: changesFor(document, uses, way) };
}

/** The crossing to the newest edition, when the plan stands on an older one and something that it uses is different there. */
export async function crossingWaiting(
  db: Database,
  draft: Pick<Draft, 'id' | 'document'>,
  standing: Standing,
): Promise<Crossing | undefined> {
  const [newest] = newerEditions(standing);
  if (!newest || !standing.current) return undefined;
  const crossing = await crossingTo(db, draft, standing, standing.current, newest);
  return saysAnything(crossing.changes) ? crossing : undefined;
}
