import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { NotFound } from '../../../platform/errors.ts';
import { numberIn } from '../../../platform/http/address.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { mayCall } from '../policy.ts';
import { selectNewestVersion } from '../store.ts';
import { actorOf, workConfigs, workOf } from './access.ts';
import { historyAt, partAt, undoAt, workAt } from './addresses.ts';
import { paramsOf, problemsNow, scenes } from './scene.ts';
import { selectHistory } from './store.ts';
import { putBack, undoRevision } from './undoing.ts';
import { HistoryPage } from './views/HistoryPage.tsx';
import { TaskPage } from './views/TaskPage.tsx';

/** The call as a whole: its task list, its history, and the ways back. */
export function registerWorkPages(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const { view, edit } = workConfigs(services);

  app.get(workAt(':call'), { config: view }, async function viewWork(request, reply) {
    const call = workOf(request);
    const problems = await problemsNow(services, call);
    const newest = await selectNewestVersion(db, call.id);
    return reply.page(
      <TaskPage
        {...{ call, problems }}
        version={newest?.number ?? 0}
        isChanged={!isDeepStrictEqual(newest?.document, call.draft)}
        mayEdit={mayCall(request.viewer, 'edit', call)}
        mayPublish={mayCall(request.viewer, 'publish', call)}
      />,
    );
  });

  app.get(historyAt(':call'), { config: view }, async function viewHistory(request, reply) {
    const call = workOf(request);
    const entries = await selectHistory(db, call.id, 200);
    return reply.page(<HistoryPage {...{ call, entries }} mayEdit={mayCall(request.viewer, 'edit', call)} />);
  });

  app.post(`${historyAt(':call')}/:revision`, { config: edit }, async function submitReturn(request, reply) {
    const call = workOf(request);
    const number = numberIn(paramsOf(request).revision);
    const revision = await putBack(db, actorOf(request, services), call.id, number);
    const values = { revision: String(number) };
    if (revision === null) leaveNotice(reply, { key: 'drafts.notice.unchanged' });
    else leaveNotice(reply, { key: 'callwork.notice.putBack', values, undo: undoAt(call.code, revision) });
    return goTo(request, reply, workAt(call.code));
  });

  app.post(`${workAt(':call')}/ongedaan/:revision`, { config: edit }, async function submitUndo(request, reply) {
    const call = workOf(request);
    const number = numberIn(paramsOf(request).revision);
    if (number > call.revision) throw new NotFound();
    const sceneOf = await scenes(request, services);
    const undone = await undoRevision(db, actorOf(request, services), call, number, (part, item) =>
      sceneOf(call.draft, part, item),
    );
    if (undone.outcome === 'too-late') {
      leaveNotice(reply, { key: 'callwork.notice.tooLate' });
      return goTo(request, reply, historyAt(call.code));
    }
    leaveNotice(reply, { key: 'drafts.notice.undone' });
    const { part, item } = undone;
    return goTo(request, reply, part ? partAt(call.code, part.slug, item) : workAt(call.code));
  });
}
