import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { guideEdit } from '../access.ts';
import { sectionsOf } from '../store.ts';
import { editionAt } from './addresses.ts';
import { preparedIn } from './editions.ts';
import { proposalFor } from './publishing.ts';
import { DifferencesPage } from './views/DifferencesPage.tsx';
import { PreviewPage } from './views/PreviewPage.tsx';

/** An edition in preparation as a whole: as readers will find it, and beside the edition before. */
export function registerPreview(app: FastifyInstance, { db }: Services): void {
  const config = { access: guideEdit(db) };
  const at = editionAt(':programme', ':number');

  app.get(`${at}/voorvertoning`, { config }, async function viewPreview(request, reply) {
    const prepared = await preparedIn(db, request);
    return reply.page(<PreviewPage {...prepared} sections={await sectionsOf(db, prepared.edition.id)} />);
  });

  app.get(`${at}/verschillen`, { config }, async function viewDifferences(request, reply) {
    const prepared = await preparedIn(db, request);
    const { before, changes } = await proposalFor(db, prepared);
    return reply.page(<DifferencesPage {...prepared} {...{ before, changes }} />);
  });
}
