import type { FastifyError, FastifyRequest } from 'fastify';
import { BadRequest } from '../../../platform/errors.ts';
import { type Answers, answersOf } from '../../../platform/forms.ts';

export interface ImportForm {
  answers: Answers;
  file?: { name: string; bytes: Uint8Array };
  /** More than the platform takes; what came in is not the whole file. */
  isTooLarge: boolean;
}

/** The form with a file or without one: with script or not, browsers send it in parts. */
export async function readImportForm(request: FastifyRequest): Promise<ImportForm> {
  if (!request.isMultipart()) return { answers: answersOf(request.body), isTooLarge: false };
  try {
    return await readParts(request);
  } catch (error) {
    // Of parts that cannot be told from each other, the parser only says so in words.
    throw (error as FastifyError).statusCode ? error : new BadRequest();
  }
}

async function readParts(request: FastifyRequest): Promise<ImportForm> {
  const answers: Answers = {};
  let file: ImportForm['file'];
  let isTooLarge = false;
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') answers[part.fieldname] = part.value;
      isTooLarge ||= part.valueTruncated;
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) chunks.push(chunk as Buffer);
    isTooLarge ||= part.file.truncated;
    const bytes = Buffer.concat(chunks);
    if (bytes.length > 0) file = { name: part.filename, bytes };
  }
  return { answers, isTooLarge, ...(file && { file }) };
}

/** The file's own text for the form to show again, as long as a form can carry it. */
export function textToKeep(file: ImportForm['file']): string {
  if (!file || file.bytes.length > 900_000) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
  } catch {
    return '';
  }
}
