import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import type { Config } from '../../../platform/config.ts';
import { apiBase, registerOperations } from '../../../platform/http/api.ts';
import { pageQuery, takePage } from '../../../platform/http/paging.ts';
import { openEdition, openGuide } from '../reading/opening.ts';
import { editionPath, guidePath, pdfPath, sectionPath } from '../reading/paths.ts';
import { type Edition, mappingOf, type Programme, type Section, sectionsOf, selectProgrammes } from '../store.ts';
import type { Passage } from '../tables.ts';
import { editionDetail, editionPage, programmePage } from './shapes.ts';

const tags = ['guides'];
const programme = z.string().max(80).meta({ example: 'relance-na-corona' });

/** The REST door to what everyone may read of guides. */
export function registerGuideApi(app: FastifyInstance, { db, config }: Services): void {
  const open = { access: everyone };
  const tell = teller(config);
  registerOperations(app, (api) => {
    api.get(
      '/programmes',
      {
        config: { ...open, promises: { headers: ['Link'] } },
        schema: {
          operationId: 'listProgrammes',
          tags,
          summary: 'Programmes with a guide; those that nobody maintains come last',
          querystring: z.strictObject(pageQuery),
          response: { 200: programmePage },
        },
      },
      async (request, reply) => takePage(request, reply, (await selectProgrammes(db)).map(tell.programme)),
    );
    api.get(
      '/programmes/:programme/editions',
      {
        config: { ...open, promises: { headers: ['Link'] } },
        schema: {
          operationId: 'listGuideEditions',
          tags,
          summary: 'The published editions of a guide, newest first',
          params: z.object({ programme }),
          querystring: z.strictObject(pageQuery),
          response: { 200: editionPage },
        },
      },
      async (request, reply) => {
        const { editions } = await openGuide(db, request.params.programme);
        return takePage(request, reply, editions.map(tell.edition));
      },
    );
    api.get(
      '/programmes/:programme/editions/:number',
      {
        config: open,
        schema: {
          operationId: 'readGuideEdition',
          tags,
          summary: 'A published edition with its sections and examples; it never changes',
          params: z.object({ programme, number: z.string().max(10).meta({ example: '3' }) }),
          querystring: z.strictObject({}),
          response: { 200: editionDetail },
        },
      },
      async ({ params }) => {
        const { edition } = await openEdition(db, params.programme, params.number);
        const mapping = await mappingOf(db, edition.id);
        return {
          ...tell.edition(edition),
          introduction: edition.introduction,
          provenance: edition.provenance,
          sources: edition.sources.map(tellPassage),
          sections: (await sectionsOf(db, edition.id)).map((section) => tell.section(edition, section)),
          changes: mapping.map(({ toKey, ...row }) => ({ ...row, toKey: toKey || null })),
        };
      },
    );
  });
}

const tellPassage = ({ date, ...passage }: Passage) => ({ ...passage, ...(date && { dated: date }) });

function teller({ baseAddress }: Config) {
  const at = (path: string) => `${baseAddress}${path}`;
  const api = (path: string) => at(`${apiBase}${path}`);
  return {
    programme: ({ code, title, summary, organisationName, archived }: Programme) => ({
      code,
      title,
      summary,
      organisationName,
      archiving: archived && { sinceDate: archived.since, notice: archived.notice },
      links: { editions: api(`/programmes/${code}/editions`), page: at(guidePath(code)) },
    }),
    edition: ({ id, programmeCode, number, title, dated, publishedAt }: Edition) => ({
      id,
      programmeCode,
      number,
      title,
      date: dated,
      publishedAt: publishedAt!,
      links: {
        self: api(`/programmes/${programmeCode}/editions/${number}`),
        page: at(editionPath(programmeCode, number)),
        pdf: at(pdfPath(programmeCode, number)),
      },
    }),
    section: ({ programmeCode, number }: Edition, { hints, sources, examples, ...section }: Section) => ({
      ...section,
      hints: Object.entries(hints).map(([cluster, text]) => ({ cluster, text })),
      sources: sources.map(tellPassage),
      examples: examples.map(({ sources: own, ...example }) => ({ ...example, sources: own.map(tellPassage) })),
      page: at(sectionPath(programmeCode, number, section.key)),
    }),
  };
}
