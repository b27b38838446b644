import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { actorOf } from '../../../../platform/actor.ts';
import { findAttachment, readAttachments, sendAttachment } from '../../../../platform/attachments.ts';
import { NotFound } from '../../../../platform/errors.ts';
import type { FieldErrors } from '../../../../platform/forms.ts';
import { goTo, inLanguage } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { translator } from '../../../../platform/i18n.ts';
import { isUuid } from '../../../accounts/index.ts';
import { applicationEdit, applicationOf, applicationView } from '../access.ts';
import { readDossier } from '../dossier.ts';
import { Frozen } from '../drafts.ts';
import { selectFiles, selectKeptFiles, subjectOf } from '../file-store.ts';
import { addFiles, mostFiles, removeFile } from '../filing.ts';
import { applicationPath, filePath, filesPath } from '../paths.ts';
import { FilesPage, RemoveFilePage } from '../views/FilesPage.tsx';
import { filesOf, isOpenTask, taskOf } from './kit.ts';

/** The files of a field: added, downloaded by those who may read the application, and taken away. */
export function registerFiles(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const view = { access: applicationView(services) };
  const edit = { access: applicationEdit(services) };
  const at = filesPath(':application', ':step', ':field');

  app.get(at, { config: edit }, (request, reply) => viewFiles(request, reply));

  app.post(at, { config: edit }, async function submitFiles(request, reply) {
    const { held, step, field } = await fieldOf(request);
    const t = translator(request.language);
    const { uploads, errors: refused } = await readAttachments(request);
    const refusal = Object.values(refused).join(' ');
    if (refusal !== '') return viewFiles(request, reply, { files: refusal });
    if (uploads.length === 0) return viewFiles(request, reply, { files: t('applying.files.none') });
    return guarded(request, reply, async () => {
      const actor = actorOf(request, services);
      const tooMany = await addFiles(db, actor, held, { stepId: step.id, fieldId: field.id, uploads });
      if (tooMany > 0) {
        return viewFiles(request, reply, { files: t('applying.files.tooMany', { most: mostFiles }) });
      }
      leaveNotice(reply, { key: 'applying.notice.filesAdded', values: { count: String(uploads.length) } });
      return goTo(request, reply, filesPath(held.application.id, step.id, field.id));
    });
  });

  app.get(filePath(':application', ':attachment'), { config: view }, async function viewFile(request, reply) {
    const file = await fileOf(request, selectKeptFiles);
    const { application } = applicationOf(request);
    const found = await findAttachment(db, subjectOf(application.id, file), file.id);
    if (!found) throw new NotFound();
    return sendAttachment(reply, found);
  });

  app.get(`${filePath(':application', ':attachment')}/verwijderen`, { config: edit }, async (request, reply) => {
    const file = await fileOf(request);
    return reply.page(<RemoveFilePage application={applicationOf(request).application} file={file} />);
  });

  app.post(`${filePath(':application', ':attachment')}/verwijderen`, { config: edit }, async (request, reply) => {
    const file = await fileOf(request);
    const held = applicationOf(request);
    return guarded(request, reply, async () => {
      await removeFile(db, actorOf(request, services), held, file);
      leaveNotice(reply, { key: 'applying.notice.fileRemoved', values: { name: file.name } });
      return goTo(request, reply, filesPath(held.application.id, file.step, file.field));
    });
  });

  async function viewFiles(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const { dossier, step, field, isOpen } = await fieldOf(request);
    const { application } = dossier.held;
    if (!isOpen) return goTo(request, reply, applicationPath(application.id));
    const files = filesOf(dossier, step, (path) => inLanguage(request.language, path))[field.id] ?? [];
    return reply.page(<FilesPage {...{ application, step, field, files, errors }} />, errors ? 422 : 200);
  }

  async function fieldOf(request: FastifyRequest) {
    const held = applicationOf(request);
    const dossier = await readDossier(services, held);
    const task = taskOf(request, dossier);
    const { field: id } = request.params as { field: string };
    const field = task.step.fields.find((one) => one.id === id && one.kind === 'file');
    if (!field) throw new NotFound();
    return { held, dossier, step: task.step, field, isOpen: isOpenTask(task, dossier) };
  }

  async function fileOf(request: FastifyRequest, select = selectFiles) {
    const { attachment } = request.params as { attachment: string };
    const files = isUuid(attachment) ? await select(db, applicationOf(request).application.id) : [];
    const file = files.find(({ id }) => id === attachment.toLowerCase());
    if (!file) throw new NotFound();
    return file;
  }

  /** What was sent in meanwhile leads back to where that is told. */
  async function guarded(request: FastifyRequest, reply: FastifyReply, act: () => Promise<FastifyReply>) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Frozen)) throw error;
      leaveNotice(reply, { key: 'applying.notice.frozen' });
      return goTo(request, reply, applicationPath(applicationOf(request).application.id));
    }
  }
}
