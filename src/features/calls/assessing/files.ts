import type { Services } from '../../../app.ts';
import { findAttachment } from '../../../platform/attachments.ts';
import type { Database } from '../../../platform/database/index.ts';
import { isUuid } from '../../accounts/index.ts';
import { fileSubject, selectFiles } from '../applying/file-store.ts';
import { optionsFor } from '../applying/options.ts';
import { applicationStep } from '../moments.ts';
import type { Dossier } from './dossiers.ts';
import { dossierPath } from './paths.ts';

/** The names of what applicants chose in the form, as they saw them. */
export function answerOptions(services: Pick<Services, 'db' | 'clock'>, { document, parties }: Dossier) {
  const [lead] = parties;
  const step = applicationStep(document);
  return lead && step ? optionsFor(services, { lead }, { document, step }) : {};
}

/** The files that were sent in, by field: those that the frozen document names by their content. */
async function sentFiles(db: Database, { id, submission }: Dossier) {
  const files = await selectFiles(db, id);
  return files.filter(
    ({ step, field, name, sha256 }) =>
      step === submission.stepId &&
      submission.document.files.some((one) => one.field === field && one.name === name && one.sha256 === sha256),
  );
}

/** Those with where they are downloaded here; addresses without language. */
export async function filesByField(db: Database, code: string, dossier: Dossier, href: (path: string) => string) {
  const files = await sentFiles(db, dossier);
  return Object.fromEntries(
    [...new Set(files.map(({ field }) => field))].map((field) => [
      field,
      files.flatMap(({ id, name, size, field: of }) =>
        of === field ? [{ id, name, size, href: href(`${dossierPath(code, dossier.id)}/bestanden/${id}`) }] : [],
      ),
    ]),
  );
}

/** One of them with its content; undefined when it was not sent in with this application. */
export async function findSentFile(db: Database, dossier: Dossier, id: string) {
  const sent = isUuid(id) ? (await sentFiles(db, dossier)).find((one) => one.id === id) : undefined;
  return sent && findAttachment(db, fileSubject(dossier.id, sent.step, sent.field), id);
}
