import { and, asc, eq, like } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { attachment } from '../../../platform/tables.ts';

const subjectType = 'application-file';

/** What a file of an application belongs to: a field of a step of it. */
export const fileSubject = (applicationId: string, stepId: string, fieldId: string) => ({
  type: subjectType,
  id: `${applicationId}/${stepId}/${fieldId}`,
});

/** The files of an application by step and field, oldest first, without their content. */
export async function selectFiles(db: Database, applicationId: string) {
  const rows = await db
    .select({
      id: attachment.id,
      subjectId: attachment.subjectId,
      name: attachment.name,
      type: attachment.type,
      size: attachment.size,
      sha256: attachment.sha256,
      at: attachment.at,
    })
    .from(attachment)
    .where(and(eq(attachment.subjectType, subjectType), like(attachment.subjectId, `${applicationId}/%`)))
    .orderBy(asc(attachment.at), asc(attachment.name), asc(attachment.id));
  return rows.map(({ subjectId, ...file }) => {
    const [, step = '', field = ''] = subjectId.split('/');
    return { ...file, step, field };
  });
}

export type ApplicationFile = Awaited<ReturnType<typeof selectFiles>>[number];

/** Every file of an application. */
export async function deleteFilesOf(tx: Database, applicationId: string): Promise<void> {
  await tx
    .delete(attachment)
    .where(and(eq(attachment.subjectType, subjectType), like(attachment.subjectId, `${applicationId}/%`)));
}

export async function deleteFile(
  tx: Database,
  { id }: Pick<ApplicationFile, 'id'>,
  applicationId: string,
): Promise<void> {
  await tx
    .delete(attachment)
    .where(
      and(
        eq(attachment.id, id),
        eq(attachment.subjectType, subjectType),
        like(attachment.subjectId, `${applicationId}/%`),
      ),
    );
}
