import type { FastifyRequest } from 'fastify';
import type { Database } from '../../../platform/database/index.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { programmeOf } from '../access.ts';
import { editionNumber } from '../rules/codes.ts';
import { type Edition, type Programme, type Section, sectionsOf, selectEdition } from '../store.ts';
import type { Place } from './addresses.ts';

/** An edition that is being prepared, as a request of its editors names it. */
export interface Prepared {
  programme: Programme;
  edition: Edition;
}

export const paramsOf = (request: FastifyRequest) =>
  request.params as { number: string; section?: string; example?: string; revision?: string };

export const placeIn = (request: FastifyRequest): Place => {
  const { section, example } = paramsOf(request);
  return { section, example };
};

/** The edition that the address names, published or not. */
export async function editionIn(db: Database, request: FastifyRequest): Promise<Prepared> {
  const programme = programmeOf(request);
  const number = editionNumber(paramsOf(request).number);
  const edition = number === undefined ? undefined : await selectEdition(db, programme.code, number);
  if (!edition) throw new NotFound();
  return { programme, edition };
}

/** The edition that the address names, while it is being prepared: once published it has no workplace and never changes. */
export async function preparedIn(db: Database, request: FastifyRequest): Promise<Prepared> {
  const found = await editionIn(db, request);
  if (found.edition.publishedAt === null) return found;
  if (request.method === 'GET') throw new NotFound();
  throw new Conflict('published');
}

export interface PreparedSection extends Prepared {
  sections: Section[];
  section: Section;
}

/** The section that the address names, in an edition that is being prepared. */
export async function sectionIn(db: Database, request: FastifyRequest): Promise<PreparedSection> {
  const prepared = await preparedIn(db, request);
  const sections = await sectionsOf(db, prepared.edition.id);
  const section = sections.find(({ key }) => key === paramsOf(request).section);
  if (!section) throw new NotFound();
  return { ...prepared, sections, section };
}
