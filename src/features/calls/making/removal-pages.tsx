import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import type { Access } from '../../../platform/access.ts';
import { Forbidden, NotFound, SignInNeeded } from '../../../platform/errors.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { ConfirmForm, Layout, usePage } from '../../../ui/index.ts';
import { mayCall } from '../policy.ts';
import { selectNewestVersion } from '../store.ts';
import { actorOf, type OwnedCall, workConfigs, workOf } from './access.ts';
import { callsAt, workAt } from './addresses.ts';
import { putBackCall, removeCall } from './removal.ts';
import { selectCallAnyway } from './store.ts';
import { callCrumbs } from './views/words.ts';

/** The end of a call that was never public, and its return. */
export function registerRemoval(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const { publish } = workConfigs(services);
  const at = `${workAt(':call')}/verwijderen`;
  const ids = new WeakMap<FastifyRequest, string>();

  const removed: Access = {
    name: publish.access.name,
    async enter(request) {
      if (!request.viewer) throw new SignInNeeded();
      const call = await selectCallAnyway(db, (request.params as { call: string }).call);
      if (!call?.organisationId || !mayCall(request.viewer, 'view', call)) throw new NotFound();
      if (!mayCall(request.viewer, 'publish', call)) throw new Forbidden();
      ids.set(request, call.id);
    },
  };

  app.get(at, { config: publish }, async function viewRemoval(request, reply) {
    const call = workOf(request);
    if (await selectNewestVersion(db, call.id)) throw new NotFound();
    return reply.page(<RemoveCall call={call} />);
  });

  app.post(at, { config: publish }, async function submitRemoval(request, reply) {
    const { id, code, draft } = workOf(request);
    await removeCall(db, actorOf(request, services), id);
    const values = { title: draft.title.slice(0, 80) };
    leaveNotice(reply, { key: 'drafts.notice.removed', values, undo: `${workAt(code)}/terugzetten` });
    return goTo(request, reply, callsAt);
  });

  app.post(
    `${workAt(':call')}/terugzetten`,
    { config: { access: removed } },
    async function submitReturn(request, reply) {
      await putBackCall(db, actorOf(request, services), ids.get(request)!);
      leaveNotice(reply, { key: 'callwork.notice.back' });
      return goTo(request, reply, workAt((request.params as { call: string }).call));
    },
  );
}

function RemoveCall({ call }: { call: OwnedCall }) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('callwork.remove.title', { title: call.draft.title })}
      breadcrumbs={callCrumbs(call, href, t)}
      script
    >
      <ConfirmForm
        action={href(`${workAt(call.code)}/verwijderen`)}
        cancel={href(workAt(call.code))}
        confirm={t('drafts.list.remove')}
      >
        <p>{t('callwork.remove.whole')}</p>
      </ConfirmForm>
    </Layout>
  );
}
