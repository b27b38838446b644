import type { Actor } from '../../../platform/actor.ts';
import { addAttachments, type Upload } from '../../../platform/attachments.ts';
import type { Database } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/errors.ts';
import { record } from '../../../platform/journal.ts';
import type { HeldApplication } from './access.ts';
import { lapsing, lockedStep } from './drafts.ts';
import { type ApplicationFile, deleteFile, fileSubject, selectFiles, setFileAside } from './file-store.ts';
import { filesIn } from './sent-files.ts';
import { selectSubmissions } from './store.ts';

/** How many files a field takes. */
export const mostFiles = 10;

/**
 * Adds files to a field of a step.
 * @returns how many there were too many: then none is kept
 * @throws Frozen
 */
export const addFiles = (
  db: Database,
  actor: Actor,
  held: HeldApplication,
  { stepId, fieldId, uploads }: { stepId: string; fieldId: string; uploads: Upload[] },
): Promise<number> =>
  db.transaction(async (tx) => {
    const { application } = await lockedStep(tx, held.application.id, stepId);
    const there = await selectFiles(tx, application.id);
    const same = there.filter(({ step, field }) => step === stepId && field === fieldId);
    const tooMany = same.length + uploads.length - mostFiles;
    if (tooMany > 0) return tooMany;
    const { personId } = actor.viewer;
    const kept = { uploads, personId, at: actor.clock.now() };
    const subject = fileSubject(application.id, stepId, fieldId);
    await lapsing(tx, { ...held, application }, actor, () => addAttachments(tx, subject, kept));
    await recordFile(tx, actor, held, 'file-added', { step: stepId, field: fieldId, count: uploads.length });
    return 0;
  });

/**
 * Takes a file from the draft; one that was sent in before stays with what was sent in.
 * @throws NotFound for a file that is not of this application, Frozen
 */
export const removeFile = (db: Database, actor: Actor, held: HeldApplication, file: ApplicationFile): Promise<void> =>
  db.transaction(async (tx) => {
    const { application } = await lockedStep(tx, held.application.id, file.step);
    const there = await selectFiles(tx, application.id);
    if (!there.some(({ id }) => id === file.id)) throw new NotFound();
    const sent = await selectSubmissions(tx, application.id);
    const isSent = sent.some(({ document }) => filesIn(document, [file]).length > 0);
    const take = isSent ? setFileAside : deleteFile;
    await lapsing(tx, { ...held, application }, actor, () => take(tx, file, application.id));
    await recordFile(tx, actor, held, 'file-removed', { step: file.step, field: file.field, name: file.name });
  });

const recordFile = (
  tx: Database,
  { viewer }: Actor,
  { application }: HeldApplication,
  act: string,
  details: Record<string, unknown>,
) =>
  record(tx, {
    act: `application.${act}`,
    subject: { type: 'application', id: application.id },
    viewer,
    organisationId: application.leadOrganisationId,
    details,
  });
