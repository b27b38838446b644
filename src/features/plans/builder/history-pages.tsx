import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { NotFound } from '../../../platform/errors.ts';
import { numberIn } from '../../../platform/http/address.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { planAccess, planOf } from '../access.ts';
import { saveDocument } from '../drafts.ts';
import { mayPlan } from '../policy.ts';
import { selectHistory, selectRevision } from '../revision-store.ts';
import { actorOf, paramsOf } from './actor.ts';
import { historyAt, partAt, planAt, revisionAt } from './addresses.ts';
import { undoRevision } from './undoing.ts';
import { ConflictPage } from './views/ConflictPage.tsx';
import { HistoryPage, RevisionPage } from './views/HistoryPage.tsx';

const pageLength = 50;

/** Every save of a plan: who, when and what; comparing, undoing and going back. */
export function registerHistory(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const view = { access: planAccess(db, 'view') };
  const edit = { access: planAccess(db, 'edit') };
  const at = historyAt(':plan');

  app.get(at, { config: view }, async function viewHistory(request, reply) {
    const draft = planOf(request);
    const { tot } = request.query as { tot?: string };
    const before = tot === undefined ? draft.revision : numberIn(tot);
    const found = await selectHistory(db, draft.id, { before, limit: pageLength + 1 });
    const older = found[pageLength]?.revision;
    return reply.page(<HistoryPage {...{ draft, older }} entries={found.slice(0, pageLength)} />);
  });

  app.get(`${at}/:revision`, { config: view }, async function viewRevision(request, reply) {
    const draft = planOf(request);
    const number = numberIn(paramsOf(request).revision);
    const { met } = request.query as { met?: string };
    const other = met === undefined ? number - 1 : numberIn(met);
    const [from, to] = [Math.min(number, other), Math.max(number, other)];
    const [before, after] = await Promise.all([selectRevision(db, draft.id, from), selectRevision(db, draft.id, to)]);
    if (!after || (!before && from > 0)) throw new NotFound();
    const mayEdit = mayPlan(request.viewer, 'edit', draft);
    return reply.page(<RevisionPage {...{ draft, before, after, mayEdit }} />);
  });

  app.post(`${at}/:revision/terugzetten`, { config: edit }, async function submitRestore(request, reply) {
    const { id } = planOf(request);
    const earlier = await selectRevision(db, id, numberIn(paramsOf(request).revision));
    if (!earlier) throw new NotFound();
    const revision = await saveDocument(db, actorOf(request, services), id, earlier.document, 'restored');
    const undo = revisionAt(id, revision, 'ongedaan');
    leaveNotice(reply, { key: 'drafts.notice.restored', values: { revision: String(earlier.revision) }, undo });
    return goTo(request, reply, planAt(id));
  });

  app.post(`${at}/:revision/ongedaan`, { config: edit }, (request, reply) => submitUndo(request, reply));

  async function submitUndo(request: FastifyRequest, reply: FastifyReply) {
    const draft = planOf(request);
    const basedOn = numberIn(paramsOf(request).revision);
    const undone = await undoRevision(db, actorOf(request, services), draft, basedOn);
    if (undone.outcome === 'contested') {
      const { part, item, values, saved } = undone;
      const form = { part, item, basedOn, answers: part.answers(values) };
      return reply.page(<ConflictPage {...{ form, mine: values, conflict: saved, choices: {} }} />, 409);
    }
    if (undone.outcome === 'too-late') {
      leaveNotice(reply, { key: 'drafts.notice.tooLate' });
      return goTo(request, reply, revisionAt(draft.id, basedOn));
    }
    leaveNotice(reply, { key: 'drafts.notice.undone' });
    const { part, item } = undone;
    return goTo(request, reply, part ? partAt(draft.id, part.slug, item) : planAt(draft.id));
  }
}
