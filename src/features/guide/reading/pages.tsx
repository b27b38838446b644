import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import type { Database } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/errors.ts';
import { readQuery } from '../../../platform/http/address.ts';
import { mayGuide } from '../policy.ts';
import { isCode } from '../rules/codes.ts';
import { compareEditions } from '../rules/compare.ts';
import { newestPublished, sectionsOf, selectProgrammes } from '../store.ts';
import { mappingBetween, type OpenEdition, type OpenGuide, openEdition, openGuide, sameSection } from './opening.ts';
import { gather, type UnderSections } from './parts.ts';
import { comparePath, editionPath, guidePath, guidesPath, searchPath, sectionPath } from './paths.ts';
import { compareQuery, searchQuery } from './query.ts';
import { searchSections } from './search.ts';
import { ComparePage } from './views/ComparePage.tsx';
import { EditionPage } from './views/EditionPage.tsx';
import { EmptyGuidePage, GuidesPage } from './views/GuidesPage.tsx';
import { SearchPage } from './views/SearchPage.tsx';
import { SectionPage } from './views/SectionPage.tsx';

type Address = { programme: string; number: string; section: string };

/** The pages of guides that everyone may read: published editions, and nothing of what is being prepared. */
export function registerReading(app: FastifyInstance, services: Services, under: readonly UnderSections[]): void {
  const { db } = services;
  const config = { access: everyone, cache: 'public' } as const;
  const paramsOf = (request: FastifyRequest) => request.params as Address;

  app.get(guidesPath, { config }, async (_request, reply) => {
    const programmes = await selectProgrammes(db);
    const guides = await Promise.all(
      programmes.map(async (programme) => ({ programme, newest: await newestPublished(db, programme.code) })),
    );
    return reply.page(<GuidesPage guides={guides} />);
  });

  app.get(guidePath(':programme'), { config }, async function viewGuide(request, reply) {
    const guide = await openGuide(db, paramsOf(request).programme);
    const [newest] = guide.editions;
    if (!newest) return reply.page(<EmptyGuidePage programme={guide.programme} mayWork={mayWork(request, guide)} />);
    return showEdition(request, reply, { ...guide, edition: newest, newest });
  });

  app.get(editionPath(':programme', ':number'), { config }, async function viewEdition(request, reply) {
    const { programme, number } = paramsOf(request);
    return showEdition(request, reply, await openEdition(db, programme, number));
  });

  app.get(sectionPath(':programme', ':number', ':section'), { config }, async function viewSection(request, reply) {
    const { programme, number, section: key } = paramsOf(request);
    const open = await openEdition(db, programme, number);
    const sections = await sectionsOf(db, open.edition.id);
    const section = isCode(key) ? sections.find((one) => one.key === key) : undefined;
    if (!section) throw new NotFound();
    const now = open.edition.id === open.newest.id ? undefined : ((await sameSection(db, open, key)) ?? null);
    const more = await told(request, open, [section]);
    return reply.page(<SectionPage {...{ open, sections, section, now }} more={more.get(section.id) ?? []} />);
  });

  app.get(comparePath(':programme'), { config }, (request, reply) => viewComparison(db, request, reply));
  app.get(searchPath(':programme'), { config }, (request, reply) => viewSearch(db, request, reply));

  async function showEdition(request: FastifyRequest, reply: FastifyReply, open: OpenEdition) {
    const sections = await sectionsOf(db, open.edition.id);
    const more = await told(request, open, sections);
    const { baseAddress } = services.config;
    return reply.page(<EditionPage {...{ open, sections, more, baseAddress }} mayWork={mayWork(request, open)} />);
  }

  const told = (
    { language, viewer }: FastifyRequest,
    { programme, edition }: OpenEdition,
    sections: Awaited<ReturnType<typeof sectionsOf>>,
  ) => gather(under, { programme, edition, sections, language, viewer });
}

const mayWork = ({ viewer }: FastifyRequest, { programme }: OpenGuide): boolean => mayGuide(viewer, 'edit', programme);

async function viewComparison(db: Database, request: FastifyRequest, reply: FastifyReply) {
  const { programme: code } = request.params as Address;
  const { van, tot } = readQuery(compareQuery, request.query);
  const { programme, editions } = await openGuide(db, code);
  const find = (number: string | undefined) => {
    const found = editions.find((one) => String(one.number) === number);
    if (number !== undefined && !found) throw new NotFound();
    return found;
  };
  const asked = find(tot) ?? editions[0];
  if (!asked) throw new NotFound();
  const other = find(van) ?? editions.find(({ number }) => number < asked.number) ?? asked;
  const [from, to] = other.number <= asked.number ? [other, asked] : [asked, other];
  const changes = compareEditions(
    await sectionsOf(db, from.id),
    await sectionsOf(db, to.id),
    await mappingBetween(db, editions, from, to),
  );
  return reply.page(<ComparePage {...{ programme, editions, from, to, changes }} />);
}

async function viewSearch(db: Database, request: FastifyRequest, reply: FastifyReply) {
  const { programme: code } = request.params as Address;
  const { q: question = '', editie } = readQuery(searchQuery, request.query);
  const guide = await openGuide(db, code);
  const [newest] = guide.editions;
  if (!newest) throw new NotFound();
  const open = editie === undefined ? { ...guide, edition: newest, newest } : await openEdition(db, code, editie);
  const found = question ? await searchSections(db, await sectionsOf(db, open.edition.id), question) : [];
  return reply.page(<SearchPage {...{ open, question, found }} />);
}
