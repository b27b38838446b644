import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { numberIn } from '../../../../platform/http/address.ts';
import { inLanguage } from '../../../../platform/http/language.ts';
import { PaperPrinter } from '../../../../platform/pdf/printer.ts';
import { applicationOf, applicationView } from '../access.ts';
import { writeSubmitted } from '../document.ts';
import { readDossier } from '../dossier.ts';
import { selectKeptFiles } from '../file-store.ts';
import { filePath, stepPath } from '../paths.ts';
import { receiptPaper } from '../receipt-paper.ts';
import { byField, filesIn } from '../sent-files.ts';
import { sentOptions } from '../sent-names.ts';
import { selectPersonName } from '../submission-store.ts';
import { ReceiptPage } from '../views/ReceiptPage.tsx';
import { taskOf } from './kit.ts';

/** What was sent in: as a page, as a PDF and as the very file that the hash is of. */
export function registerReceipt(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const config = { access: applicationView(services) };
  const at = stepPath(':application', ':step', 'ontvangst');
  const printer = new PaperPrinter();
  app.addHook('onClose', async () => printer.close());

  app.get(at, { config }, async function viewReceipt(request, reply) {
    const sent = await sentIn(request);
    const { held } = sent.dossier;
    const own = filesIn(sent.submission.document, await selectKeptFiles(db, held.application.id));
    const files = byField(own, (id) => inLanguage(request.language, filePath(held.application.id, id)));
    return reply.page(<ReceiptPage {...sent} files={files} />);
  });

  app.get(`${at}/ontvangstbewijs.pdf`, { config }, async function sendPdf(request, reply) {
    const sent = await sentIn(request);
    const { submission, by } = sent;
    const key = `${submission.id} ${request.language} ${by ?? ''} ${sent.dossier.call.isExample}`;
    const pdf = await printer.print(key, () => receiptPaper(sent, request.language));
    return reply
      .type('application/pdf')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${submission.receipt}.pdf"`)
      .send(pdf);
  });

  app.get(`${at}/ingediend.json`, { config }, async function sendSubmitted(request, reply) {
    const { submission } = await sentIn(request);
    return reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${submission.receipt}.json"`)
      .send(Buffer.from(writeSubmitted(submission.document)));
  });

  async function sentIn(request: FastifyRequest) {
    const held = applicationOf(request);
    const dossier = await readDossier(services, held);
    const { step, turns } = taskOf(request, dossier);
    const { beurt } = request.query as { beurt?: string };
    const submission = beurt === undefined ? turns.at(-1) : turns[numberIn(beurt) - 1];
    if (!submission) throw new NotFound();
    const options = sentOptions(dossier.document, step, submission.document);
    return { dossier, step, submission, turns, options, by: await selectPersonName(db, submission.personId) };
  }
}
