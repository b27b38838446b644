import type { Database } from '../../../platform/database/index.ts';
import { selectKeptFiles } from '../applying/file-store.ts';
import { byField, filesIn } from '../applying/sent-files.ts';
import type { Submission } from '../applying/store.ts';
import { dossierPath } from './addresses.ts';
import type { Dossier } from './dossier.ts';

/** The files that were sent in, of any step and any time. */
export async function sentFiles(db: Database, { application, sent }: Pick<Dossier, 'application' | 'sent'>) {
  const kept = await selectKeptFiles(db, application.id);
  return sent.flatMap(({ turns }) => turns.flatMap(({ submission }) => filesIn(submission.document, kept)));
}

/** Those of one time by field, with where who calls downloads them. */
export async function filesByField(
  db: Database,
  dossier: Dossier,
  { document }: Submission,
  href: (path: string) => string,
) {
  const files = filesIn(document, await selectKeptFiles(db, dossier.application.id));
  const at = dossierPath(dossier.call.code, dossier.application.id);
  return byField(files, (id) => href(`${at}/bestanden/${id}`));
}
