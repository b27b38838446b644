import { findAttachment } from '../../../platform/attachments.ts';
import type { Database } from '../../../platform/database/index.ts';
import { isUuid } from '../../accounts/index.ts';
import { selectKeptFiles, subjectOf } from '../applying/file-store.ts';
import { byField, filesIn } from '../applying/sent-files.ts';
import { sentOptions } from '../applying/sent-names.ts';
import { applicationStep } from '../moments.ts';
import type { Dossier } from './dossiers.ts';
import { dossierPath } from './paths.ts';

/** The names of what applicants chose in the form, as they saw them. */
export function answerOptions({ document, submission }: Dossier) {
  const step = applicationStep(document);
  return step ? sentOptions(document, step, submission.document) : {};
}

/** The files that were sent in. */
const sentFiles = async (db: Database, { id, submission }: Dossier) =>
  filesIn(submission.document, await selectKeptFiles(db, id));

/** Those by field with where they are downloaded here; addresses without language. */
export const filesByField = async (db: Database, code: string, dossier: Dossier, href: (path: string) => string) =>
  byField(await sentFiles(db, dossier), (id) => href(`${dossierPath(code, dossier.id)}/bestanden/${id}`));

/** One of them with its content; undefined when it was not sent in with this application. */
export async function findSentFile(db: Database, dossier: Dossier, id: string) {
  const sent = isUuid(id) ? (await sentFiles(db, dossier)).find((one) => one.id === id) : undefined;
  return sent && findAttachment(db, subjectOf(dossier.id, sent), id);
}
