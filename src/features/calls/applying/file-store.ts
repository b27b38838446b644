import { and, asc, eq, like } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { attachment } from '../../../platform/tables.ts';

const subjectType = 'application-file';
const aside = '/sent';

/** What a file of an application belongs to: a field of a step of it. */
export const fileSubject = (applicationId: string, stepId: string, fieldId: string) => ({
  type: subjectType,
  id: `${applicationId}/${stepId}/${fieldId}`,
});

/** What a file belongs to that is no longer of the draft, but was sent in once. */
const asideSubject = (applicationId: string, { step, field }: Pick<ApplicationFile, 'step' | 'field'>) => {
  const { type, id } = fileSubject(applicationId, step, field);
  return { type, id: `${id}${aside}` };
};

/** Where the content of a file is found. */
export const subjectOf = (applicationId: string, file: ApplicationFile) =>
  file.isAside ? asideSubject(applicationId, file) : fileSubject(applicationId, file.step, file.field);

const ofApplication = (applicationId: string) =>
  and(eq(attachment.subjectType, subjectType), like(attachment.subjectId, `${applicationId}/%`));

/** Every file of an application by step and field, oldest first, without its content: also those that are only of what was sent in before. */
export async function selectKeptFiles(db: Database, applicationId: string) {
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
    .where(ofApplication(applicationId))
    .orderBy(asc(attachment.at), asc(attachment.name), asc(attachment.id));
  return rows.map(({ subjectId, ...file }) => {
    const [, step = '', field = ''] = subjectId.split('/');
    return { ...file, step, field, isAside: subjectId.endsWith(`/${step}/${field}${aside}`) };
  });
}

export type ApplicationFile = Awaited<ReturnType<typeof selectKeptFiles>>[number];

/** The files of an application as it stands. */
export const selectFiles = async (db: Database, applicationId: string): Promise<ApplicationFile[]> =>
  (await selectKeptFiles(db, applicationId)).filter(({ isAside }) => !isAside);

/** Every file of an application. */
export async function deleteFilesOf(tx: Database, applicationId: string): Promise<void> {
  await tx.delete(attachment).where(ofApplication(applicationId));
}

const oneOf = (applicationId: string, { id }: Pick<ApplicationFile, 'id'>) =>
  and(eq(attachment.id, id), ofApplication(applicationId));

export async function deleteFile(tx: Database, file: ApplicationFile, applicationId: string): Promise<void> {
  await tx.delete(attachment).where(oneOf(applicationId, file));
}

/** Takes a file from the draft and keeps it for what was sent in with it. */
export async function setFileAside(tx: Database, file: ApplicationFile, applicationId: string): Promise<void> {
  await tx
    .update(attachment)
    .set({ subjectId: asideSubject(applicationId, file).id })
    .where(oneOf(applicationId, file));
}
