import { createHash } from 'node:crypto';
import { and, asc, eq, getTableColumns } from 'drizzle-orm';
import type { FastifyReply } from 'fastify';
import { asDownload } from './attachment-name.ts';
import type { Database } from './database/index.ts';
import { attachment } from './tables.ts';

export { attachmentLimits, readAttachments } from './attachment-form.ts';
export { attachmentEnds } from './attachment-type.ts';

/** A file that may be kept. */
export interface Upload {
  name: string;
  /** The media type of its content. */
  type: string;
  content: Buffer;
}

/** What a file belongs to, as the journal names it. */
export interface AttachmentSubject {
  type: string;
  id: string;
}

const { content: _content, ...described } = getTableColumns(attachment);

const of = (subject: AttachmentSubject) =>
  and(eq(attachment.subjectType, subject.type), eq(attachment.subjectId, subject.id));

/** Keeps files with the thing they came with, in the transaction that makes it. */
export async function addAttachments(
  db: Database,
  subject: AttachmentSubject,
  { uploads, personId, at }: { uploads: Upload[]; personId: string | null; at: Date },
): Promise<void> {
  if (uploads.length === 0) return;
  await db.insert(attachment).values(
    uploads.map(({ name, type, content }) => ({
      subjectType: subject.type,
      subjectId: subject.id,
      name,
      type,
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      content,
      uploadedBy: personId,
      at,
    })),
  );
}

/** The files of a thing, oldest first, without their content. */
export const listAttachments = (db: Database, subject: AttachmentSubject) =>
  db.select(described).from(attachment).where(of(subject)).orderBy(asc(attachment.at), asc(attachment.name));

export type Attachment = Awaited<ReturnType<typeof listAttachments>>[number];

/** One file of this thing, with its content; who may see the thing is the caller's to know. The id must be a uuid. */
export async function findAttachment(db: Database, subject: AttachmentSubject, id: string) {
  const [row] = await db
    .select()
    .from(attachment)
    .where(and(of(subject), eq(attachment.id, id)));
  return row;
}

export async function deleteAttachments(db: Database, subject: AttachmentSubject): Promise<void> {
  await db.delete(attachment).where(of(subject));
}

/** Gives a file back, always to keep and never to show: what a browser would make of its content is its sender's doing. */
export function sendAttachment(
  reply: FastifyReply,
  { name, type, content }: { name: string; type: string; content: Buffer },
): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', asDownload(name))
    .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(content);
}
