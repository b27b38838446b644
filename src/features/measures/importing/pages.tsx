import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { administrators, viewerOf } from '../../../platform/access.ts';
import { NotFound } from '../../../platform/errors.ts';
import { answered, answersOf, type FieldErrors } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { translator } from '../../../platform/i18n.ts';
import { isUuid } from '../../accounts/index.ts';
import { findImportSummary, findImports, type ImportSummary } from './import-store.ts';
import { bringFile, startImport } from './job.ts';
import { decode } from './read.ts';
import { readUpload } from './upload.ts';
import { ImportPage } from './views/ImportPage.tsx';
import { ImportsPage } from './views/ImportsPage.tsx';

export const importsPath = '/beheer/maatregelen';

/** Where the platform's administrator brings files of actions: looked at first, imported after a second yes. */
export function registerImporting(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const config = { access: administrators };
  app.get(importsPath, { config }, (request, reply) => viewImports(services, request, reply));

  app.post(importsPath, { config }, async function submitFile(request, reply) {
    const t = translator(request.language);
    const upload = await readUpload(request);
    const refuse = (errors: FieldErrors, status = 422) => viewImports(services, request, reply, errors, status);
    if (upload.isTooLarge) return refuse({ file: t('measures.import.tooLarge') }, 413);
    if (!upload.file) return refuse({ file: t('measures.import.needed') });
    const text = decode(upload.file.bytes);
    if (text === null) return refuse({ file: t('measures.import.problem.notUtf8') });
    const source = answered(upload.answers, 'source').trim().slice(0, 200) || t('measures.import.sourceTitle');
    const file = { name: upload.file.name.slice(0, 200), text, source };
    const id = await bringFile(db, file, viewerOf(request), clock.now());
    return goTo(request, reply, `${importsPath}/${id}`);
  });

  app.get(`${importsPath}/:import`, { config }, async function viewImport(request, reply) {
    return reply.page(<ImportPage {...(await loadImport(services, request))} />);
  });

  app.post(`${importsPath}/:import`, { config }, async function submitImport(request, reply) {
    const { id } = await loadImport(services, request);
    await startImport(db, id);
    return goTo(request, reply, `${importsPath}/${id}`);
  });
}

async function viewImports(
  { db }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  errors?: FieldErrors,
  status = 200,
) {
  const answers = answersOf(request.body);
  return reply.page(<ImportsPage imports={await findImports(db)} {...{ answers, errors }} />, status);
}

async function loadImport({ db }: Services, request: FastifyRequest): Promise<ImportSummary> {
  const { import: id } = request.params as { import: string };
  const found = isUuid(id) ? await findImportSummary(db, id) : undefined;
  if (!found) throw new NotFound();
  return found;
}
