import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { PaperPrinter } from '../../../platform/pdf/printer.ts';
import { openEdition } from '../reading/opening.ts';
import { pdfPath } from '../reading/paths.ts';
import { sectionsOf } from '../store.ts';
import { paperOf } from './paper.ts';

/** Published editions as accessible PDF. An edition never changes; what stands on it of the programme can. */
export function registerDownloads(app: FastifyInstance, { db }: Services): void {
  const printer = new PaperPrinter();
  app.addHook('onClose', async () => printer.close());
  app.get(pdfPath(':programme', ':number'), { config: { access: everyone } }, async function sendPdf(request, reply) {
    const { language } = request;
    const { programme: code, number } = request.params as { programme: string; number: string };
    const { programme, edition } = await openEdition(db, code, number);
    const { title, summary, organisationName, archived } = programme;
    const key = JSON.stringify([edition.id, language, title, summary, organisationName, archived]);
    const sections = await sectionsOf(db, edition.id);
    const pdf = await printer.print(key, () => paperOf(programme, edition, sections, language));
    return reply
      .type('application/pdf')
      .header('cache-control', 'private, no-cache')
      .header('content-disposition', `attachment; filename="handreiking-${code}-${edition.number}.pdf"`)
      .send(pdf);
  });
}
