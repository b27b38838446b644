import type { SubmittedDocument } from './answers.ts';
import type { ApplicationFile } from './file-store.ts';
import type { AnswerFile } from './form/FileControl.tsx';

/** The files that a frozen document names, by their field, name and content, each once. */
export function filesIn(
  { step, files }: Pick<SubmittedDocument, 'step' | 'files'>,
  kept: readonly ApplicationFile[],
): ApplicationFile[] {
  const keyOf = ({ field, name, sha256 }: SubmittedDocument['files'][number]) => JSON.stringify([field, name, sha256]);
  const named = new Set(files.map(keyOf));
  return kept.filter((file) => file.step === step && named.delete(keyOf(file)));
}

/** Files by their field, each with the address where it is downloaded. */
export function byField(
  files: readonly ApplicationFile[],
  hrefOf: (id: string) => string,
): Record<string, AnswerFile[]> {
  const fields: Record<string, AnswerFile[]> = {};
  for (const { id, name, size, field } of files) {
    fields[field] = [...(fields[field] ?? []), { id, name, size, href: hrefOf(id) }];
  }
  return fields;
}
