import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { answersOf, type FieldErrors, readForm } from '../../../../platform/forms.ts';
import { goTo, inLanguage } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { translator } from '../../../../platform/i18n.ts';
import { isUuid } from '../../../accounts/index.ts';
import { guideEdit, programmeOf } from '../../access.ts';
import { actorOf } from '../../contributions/actor.ts';
import { workCrumbs } from '../../editing/views/crumbs.ts';
import { hideReaction, showReaction } from '../acts.ts';
import { reactionPath, reportAct, reportsPath } from '../addresses.ts';
import { isReadable } from '../rules.ts';
import { textShape } from '../schema.ts';
import { findReaction, openReports } from '../store.ts';
import { ReportsPage } from '../views/ReportsPage.tsx';
import { WritePage } from '../views/WritePage.tsx';

/** Where the editors of a guide look at what was reported, hide and show. */
export function registerReports(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const config = { access: guideEdit(db) };
  const list = reportsPath(':programme');

  app.get(list, { config }, async function viewReports(request, reply) {
    const programme = programmeOf(request);
    return reply.page(<ReportsPage programme={programme} reported={await openReports(db, programme.code)} />);
  });

  const hiding = reportAct(':programme', ':reaction', 'verbergen');
  app.get(hiding, { config }, (request, reply) => viewHide(request, reply));
  app.post(hiding, { config }, async function submitHide(request, reply) {
    const reaction = await reactionIn(request);
    const form = readForm(textShape(translator(request.language)), request.body, request.language);
    if (!form.ok) return viewHide(request, reply, form.errors);
    await hideReaction(db, actorOf(request, services), programmeOf(request), reaction.id, form.value.body);
    leaveNotice(reply, { key: 'discussion.notice.hidden' });
    return goTo(request, reply, reactionPath(reaction));
  });

  app.post(reportAct(':programme', ':reaction', 'tonen'), { config }, async function submitShow(request, reply) {
    const reaction = await reactionIn(request);
    await showReaction(db, actorOf(request, services), programmeOf(request), reaction.id);
    leaveNotice(reply, { key: 'discussion.notice.shown' });
    return goTo(request, reply, reactionPath(reaction));
  });

  async function reactionIn(request: FastifyRequest) {
    const { reaction: id } = request.params as { reaction: string };
    const found = isUuid(id) ? await findReaction(db, id) : undefined;
    if (found?.programmeCode !== programmeOf(request).code || found.removedAt) throw new NotFound();
    return found;
  }

  async function viewHide(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const reaction = await reactionIn(request);
    if (!isReadable(reaction)) throw new NotFound();
    const t = translator(request.language);
    const href = (path: string) => inLanguage(request.language, path);
    const programme = programmeOf(request);
    const list = { href: href(reportsPath(programme.code)), label: t('discussion.reports.title') };
    const page = {
      kind: 'hide' as const,
      reaction,
      errors,
      answers: answersOf(request.body),
      lead: programme.title,
      breadcrumbs: [...workCrumbs(programme, href, t), list],
      back: href(reactionPath(reaction)),
    };
    return reply.page(<WritePage {...page} />, errors ? 422 : 200);
  }
}
