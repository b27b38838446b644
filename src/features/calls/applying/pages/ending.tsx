import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../../app.ts';
import { actorOf } from '../../../../platform/actor.ts';
import { Conflict } from '../../../../platform/errors.ts';
import { answersOf, formText, readForm } from '../../../../platform/forms.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { applicationEdit, applicationOf, applicationPublish, removedApplicationEdit } from '../access.ts';
import { putBackDraft, removeDraft, withdrawApplication } from '../ending.ts';
import { applicationPath, applicationsPath } from '../paths.ts';
import { RemovePage, WithdrawPage } from '../views/EndingPages.tsx';

const withdrawForm = z.object({ reason: formText.min(1).max(2000) });

/** A draft is removed and can be put back; what was sent in is withdrawn. */
export function registerEnding(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const edit = { access: applicationEdit(services) };
  const publish = { access: applicationPublish(services) };
  const removeAt = applicationPath(':application', 'verwijderen');
  const withdrawAt = applicationPath(':application', 'intrekken');

  app.get(removeAt, { config: edit }, async function viewRemove(request, reply) {
    return reply.page(<RemovePage application={applicationOf(request).application} />);
  });

  app.post(removeAt, { config: edit }, async function submitRemove(request, reply) {
    const held = applicationOf(request);
    const { id } = held.application;
    try {
      await removeDraft(db, actorOf(request, services), held);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      leaveNotice(reply, { key: 'applying.notice.frozen' });
      return goTo(request, reply, applicationPath(id));
    }
    leaveNotice(reply, { key: 'applying.notice.removed', undo: applicationPath(id, 'terugzetten') });
    return goTo(request, reply, applicationsPath);
  });

  const putBack = { access: removedApplicationEdit(services) };
  app.post(
    applicationPath(':application', 'terugzetten'),
    { config: putBack },
    async function submitPutBack(request, reply) {
      const held = applicationOf(request);
      await putBackDraft(db, actorOf(request, services), held);
      leaveNotice(reply, { key: 'applying.notice.putBack' });
      return goTo(request, reply, applicationPath(held.application.id));
    },
  );

  app.get(withdrawAt, { config: publish }, async function viewWithdraw(request, reply) {
    return reply.page(<WithdrawPage application={applicationOf(request).application} answers={{}} />);
  });

  app.post(withdrawAt, { config: publish }, async function submitWithdraw(request, reply) {
    const held = applicationOf(request);
    const answers = answersOf(request.body);
    const form = readForm(withdrawForm, answers, request.language);
    if (!form.ok) {
      return reply.page(<WithdrawPage application={held.application} {...{ answers }} errors={form.errors} />, 422);
    }
    try {
      await withdrawApplication(db, actorOf(request, services), held, form.value.reason);
      leaveNotice(reply, { key: 'applying.notice.withdrawn' });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      leaveNotice(reply, { key: 'applying.notice.frozen' });
    }
    return goTo(request, reply, applicationPath(held.application.id));
  });
}
