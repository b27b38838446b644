import type { SubmittedDocument } from './answers.ts';
import type { ApplicationFile } from './file-store.ts';

/** The files that a frozen document names, by their field, name and content, each once. */
export function filesIn(
  { step, files }: Pick<SubmittedDocument, 'step' | 'files'>,
  kept: readonly ApplicationFile[],
): ApplicationFile[] {
  const keyOf = ({ field, name, sha256 }: SubmittedDocument['files'][number]) => JSON.stringify([field, name, sha256]);
  const named = new Set(files.map(keyOf));
  return kept.filter((file) => file.step === step && named.delete(keyOf(file)));
}
