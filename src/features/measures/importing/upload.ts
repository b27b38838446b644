import type { FastifyRequest } from 'fastify';
import { BadRequest } from '../../../platform/errors.ts';
import { type Answers, answersOf } from '../../../platform/forms.ts';

interface Upload {
  answers: Answers;
  file?: { name: string; bytes: Uint8Array };
  isTooLarge: boolean;
}

/** A file of all actions of a country is some tens of megabytes. */
const mostBytes = 40 * 1024 * 1024;

/** The form with its file; browsers send it in parts. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) return { answers: answersOf(request.body), isTooLarge: false };
  const answers: Answers = {};
  let file: Upload['file'];
  let isTooLarge = false;
  try {
    for await (const part of request.parts({ limits: { fileSize: mostBytes } })) {
      if (part.type === 'field') {
        if (typeof part.value === 'string') answers[part.fieldname] = part.value;
        continue;
      }
      const chunks: Buffer[] = [];
      for await (const chunk of part.file) chunks.push(chunk as Buffer);
      isTooLarge ||= part.file.truncated;
      const bytes = Buffer.concat(chunks);
      if (bytes.length > 0) file = { name: part.filename, bytes };
    }
  } catch (error) {
    throw (error as { statusCode?: number }).statusCode ? error : new BadRequest();
  }
  return { answers, isTooLarge, ...(file && { file }) };
}
