import type { Database } from '../../../platform/database/index.ts';
import { selectFiles } from '../applying/file-store.ts';
import { dossierPath } from './addresses.ts';
import type { Dossier } from './dossier.ts';

/** The files that were sent in, of any step: those that a frozen document names by their content. */
export async function sentFiles(db: Database, { application, sent }: Pick<Dossier, 'application' | 'sent'>) {
  const files = await selectFiles(db, application.id);
  return files.filter(({ step, field, name, sha256 }) =>
    sent.some(
      ({ submission }) =>
        submission.stepId === step &&
        submission.document.files.some((one) => one.field === field && one.name === name && one.sha256 === sha256),
    ),
  );
}

/** Those of one step by field, with where who calls downloads them. */
export async function filesByField(db: Database, dossier: Dossier, stepId: string, href: (path: string) => string) {
  const files = (await sentFiles(db, dossier)).filter(({ step }) => step === stepId);
  const at = dossierPath(dossier.call.code, dossier.application.id);
  return Object.fromEntries(
    [...new Set(files.map(({ field }) => field))].map((field) => [
      field,
      files
        .filter((one) => one.field === field)
        .map(({ id, name, size }) => ({ id, name, size, href: href(`${at}/bestanden/${id}`) })),
    ]),
  );
}
