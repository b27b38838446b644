import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Services } from '../../../app.ts';
import type { Database } from '../../../platform/database/index.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { planAccess, planOf } from '../access.ts';
import { writeJson, writeYaml } from '../document/write.ts';
import { putBackPlan, removePlan } from '../drafts.ts';
import { mayPlan } from '../policy.ts';
import { type Draft, isPublic } from '../store.ts';
import { actorOf, findingsNow } from './actor.ts';
import { planAt, workspaceAt } from './addresses.ts';
import { Overview } from './views/Overview.tsx';
import { RemovePlan } from './views/RemovePlan.tsx';

/** What another feature tells of a plan on its overview, to who edits it. */
export type PlanMark = (db: Database, draft: Draft) => Promise<VNode | undefined>;

/** The plan as a whole: its task list, its files, its end and its return. */
export function registerOverview(app: FastifyInstance, services: Services, marks: readonly PlanMark[]): void {
  const { db } = services;
  const at = planAt(':plan');
  const view = { access: planAccess(db, 'view') };
  const administer = { access: planAccess(db, 'administer') };

  app.get(at, { config: view }, async function viewPlan(request, reply) {
    const draft = planOf(request);
    const findings = await findingsNow(request, services, draft.document);
    const may = (act: 'edit' | 'publish' | 'administer') => mayPlan(request.viewer, act, draft);
    return reply.page(
      <Overview
        {...{ draft, findings }}
        marks={may('edit') ? await Promise.all(marks.map((mark) => mark(db, draft))) : []}
        mayEdit={may('edit')}
        mayPublish={may('publish')}
        mayRemove={may('administer')}
      />,
    );
  });

  app.get(`${at}/plan.yaml`, { config: view }, (request, reply) => {
    const { slug, document } = planOf(request);
    return sendFile(reply, `${slug}.yaml`, 'application/yaml; charset=utf-8', writeYaml(document));
  });

  app.get(`${at}/plan.json`, { config: view }, (request, reply) => {
    const { slug, document } = planOf(request);
    return sendFile(reply, `${slug}.json`, 'application/json; charset=utf-8', writeJson(document));
  });

  app.get(`${at}/verwijderen`, { config: administer }, (request, reply) => askRemoval(request, reply, 200));

  app.post(`${at}/verwijderen`, { config: administer }, async function submitRemoval(request, reply) {
    const { id, document } = planOf(request);
    if (await isPublic(db, id)) return askRemoval(request, reply, 409);
    await removePlan(db, actorOf(request, services), id);
    const values = { title: document.title.slice(0, 80) };
    leaveNotice(reply, { key: 'drafts.notice.planRemoved', values, undo: `${planAt(id)}/terugzetten` });
    return goTo(request, reply, workspaceAt);
  });

  const removed = { access: planAccess(db, 'administer', { removed: true }) };
  app.post(`${at}/terugzetten`, { config: removed }, async function submitReturn(request, reply) {
    const { id } = planOf(request);
    await putBackPlan(db, actorOf(request, services), id);
    leaveNotice(reply, { key: 'drafts.notice.planPutBack' });
    return goTo(request, reply, planAt(id));
  });

  async function askRemoval(request: FastifyRequest, reply: FastifyReply, status: number) {
    const draft = planOf(request);
    return reply.page(<RemovePlan draft={draft} isPublic={await isPublic(db, draft.id)} />, status);
  }
}

/** A slug holds nothing that a file's name may not. */
const sendFile = (reply: FastifyReply, name: string, type: string, text: string) =>
  reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'private, no-cache')
    .type(type)
    .send(text);
