import type { FastifyError, FastifyRequest } from 'fastify';
import { attachmentName } from './attachment-name.ts';
import { attachmentType } from './attachment-type.ts';
import type { Upload } from './attachments.ts';
import { AppError, BadRequest } from './errors.ts';
import type { Answers, FieldErrors } from './forms.ts';
import { type Language, translator } from './i18n.ts';

export const attachmentLimits = { files: 5, megabytes: 5 } as const;

const largest = attachmentLimits.megabytes * 1024 * 1024;

interface AttachmentForm {
  /** The fields that are no files; a name that comes more than once has a list. */
  answers: Answers;
  uploads: Upload[];
  /** By the field's name: each file that was refused and why, in the reader's language. */
  errors: FieldErrors;
}

type Reason = 'tooLarge' | 'empty' | 'kind' | 'tooMany';

/**
 * Reads a form that came in parts (`<Form files>`), with several files in whatever fields. Reads a form without files as well, as
 * a program may send it. Every refused file is named with its reason; the ones that are right are given all the same.
 * @throws BadRequest for parts that cannot be told from each other; what is far too much ends in a 413
 */
export async function readAttachments(request: FastifyRequest): Promise<AttachmentForm> {
  const form: AttachmentForm = { answers: {}, uploads: [], errors: {} };
  if (!request.isMultipart()) return { ...form, answers: plainAnswers(request.body) };
  try {
    await readParts(request, form);
    return form;
  } catch (error) {
    throw (error as FastifyError).statusCode || !(error instanceof Error) ? error : new BadRequest();
  }
}

async function readParts(request: FastifyRequest, { answers, uploads, errors }: AttachmentForm): Promise<void> {
  const options = {
    limits: { fileSize: largest, files: 2 * attachmentLimits.files, fields: 60, fieldSize: 200_000 },
    throwFileSizeLimit: false,
  };
  const refuse = (field: string, name: string, reason: Reason) => {
    errors[field] = [errors[field], problemWith(name, reason, request.language)].filter(Boolean).join(' ');
  };
  for await (const part of request.parts(options)) {
    if (part.type === 'field') {
      if (part.valueTruncated) throw new AppError('too-large', 413);
      if (typeof part.value === 'string') addAnswer(answers, part.fieldname, part.value);
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) chunks.push(chunk as Buffer);
    const content = Buffer.concat(chunks);
    const given = part.filename ?? '';
    // What browsers send for a field in which no file was chosen.
    if (given === '' && content.length === 0) continue;
    const type = part.file.truncated ? null : await attachmentType(given, content);
    if (part.file.truncated) refuse(part.fieldname, given, 'tooLarge');
    else if (content.length === 0) refuse(part.fieldname, given, 'empty');
    else if (type === null) refuse(part.fieldname, given, 'kind');
    else if (uploads.length === attachmentLimits.files) refuse(part.fieldname, given, 'tooMany');
    else uploads.push({ name: attachmentName(given, type), type, content });
  }
}

const problemWith = (given: string, reason: Reason, language: Language): string => {
  const name = given.replace(/\p{C}/gu, '').slice(0, 120);
  return translator(language)(`attachments.problem.${reason}`, { name, ...attachmentLimits });
};

function addAnswer(answers: Answers, name: string, value: string): void {
  const before = Object.hasOwn(answers, name) ? answers[name] : undefined;
  answers[name] = before === undefined ? value : [before, value].flat();
}

const plainAnswers = (body: unknown): Answers =>
  Object.fromEntries(
    Object.entries((body as Record<string, unknown> | null) ?? {}).filter(
      (entry): entry is [string, string | string[]] =>
        typeof entry[1] === 'string' || (Array.isArray(entry[1]) && entry[1].every((one) => typeof one === 'string')),
    ),
  );
