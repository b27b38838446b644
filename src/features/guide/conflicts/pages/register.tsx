import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { everyone, signedIn, viewerOf } from '../../../../platform/access.ts';
import { Forbidden, NotFound } from '../../../../platform/errors.ts';
import { answersOf, type FieldErrors, readForm } from '../../../../platform/forms.ts';
import { readQuery } from '../../../../platform/http/address.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { translator } from '../../../../platform/i18n.ts';
import { hasRole } from '../../../../platform/viewer.ts';
import { actorOf } from '../../contributions/actor.ts';
import { selectProgrammes } from '../../store.ts';
import { conflictAccess, conflictIn, conflictOf, editedBy, isReporter, maySettle } from '../access.ts';
import { answersTo, messagesOf, supportersOf } from '../act-store.ts';
import { endConflict, releaseConflict, supportConflict, unsupportConflict, writeTo } from '../acts.ts';
import { conflictPath, conflictsPath } from '../addresses.ts';
import { listQuery, messageShape, reasonShape } from '../schema.ts';
import { isUnsettled } from '../state.ts';
import { conflictsOf, countConflicts, likeConflict, publicConflicts } from '../store.ts';
import { ConflictPage } from '../views/ConflictPage.tsx';
import { ListPage } from '../views/ListPage.tsx';
import { TextPage } from '../views/TextPage.tsx';
import { act } from './acting.ts';
import { sectionsNow } from './sections.ts';

const pageSize = 24;

/** The public register, a report in it, and what its reporter and others who run into the same do. */
export function registerRegister(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const open = { access: everyone, cache: 'public' as const };
  const edit = { access: conflictAccess(db, 'edit') };
  const at = conflictPath(':conflict');

  app.get(conflictsPath, { config: open }, async function viewList(request, reply) {
    const query = readQuery(listQuery, request.query);
    const { q: search, staat: state, programma: programmeCode, pagina: page = 1 } = query;
    const counts = await countConflicts(db, { search, programmeCode });
    const total = counts.filter((one) => !state || one.state === state).reduce((sum, { count }) => sum + count, 0);
    const pages = Math.max(1, Math.ceil(total / pageSize));
    if (page > pages) throw new NotFound();
    const place = { limit: pageSize, offset: (page - 1) * pageSize };
    const conflicts = await publicConflicts(db, { search, state, programmeCode }, place);
    const ids = (request.viewer?.memberships ?? []).map(({ organisationId }) => organisationId);
    const own = await conflictsOf(db, ids);
    const programmes = (await selectProgrammes(db)).map(({ code, title }) => ({ value: code, label: title }));
    return reply.page(<ListPage {...{ query, conflicts, own, counts, total, page, pages, programmes }} />);
  });

  app.get(at, { config: open }, (request, reply) => viewConflict(request, reply));

  app.post(`${at}/antwoord`, { config: edit }, async function submitAnswer(request, reply) {
    const { id } = conflictOf(request);
    const form = readForm(messageShape(translator(request.language)), request.body, request.language);
    if (!form.ok) return viewConflict(request, reply, form.errors);
    return act(request, reply, id, { key: 'conflicts.notice.told' }, () =>
      writeTo(db, actorOf(request, services), id, 'reporter', form.value.body),
    );
  });

  app.post(
    `${at}/vrijgeven`,
    { config: { access: conflictAccess(db, 'publish') } },
    async function submitRelease(request, reply) {
      const { id } = conflictOf(request);
      return act(request, reply, id, { key: 'conflicts.notice.released' }, () =>
        releaseConflict(db, actorOf(request, services), id),
      );
    },
  );

  app.get(`${at}/intrekken`, { config: edit }, (request, reply) => viewWithdraw(request, reply));
  app.post(`${at}/intrekken`, { config: edit }, async function submitWithdraw(request, reply) {
    const { id } = conflictOf(request);
    const form = readForm(reasonShape(translator(request.language)), request.body, request.language);
    if (!form.ok) return viewWithdraw(request, reply, form.errors);
    return act(request, reply, id, { key: 'conflicts.notice.withdrawn' }, () =>
      endConflict(db, actorOf(request, services), id, { kind: 'withdrawn', reason: form.value.reason }),
    );
  });

  app.post(`${at}/ook`, { config: { access: signedIn } }, async function submitSupport(request, reply) {
    const { id } = await conflictIn(db, request);
    const { organisation, back } = answersOf(request.body);
    const membership = editedBy(viewerOf(request)).find(({ organisationId }) => organisationId === organisation);
    if (!membership) throw new Forbidden();
    const { organisationId } = membership;
    const actor = actorOf(request, services);
    if (back === 'yes') {
      return act(request, reply, id, { key: 'conflicts.notice.unsupported' }, () =>
        unsupportConflict(db, actor, id, organisationId),
      );
    }
    return act(request, reply, id, { key: 'conflicts.notice.supported' }, async () => {
      await supportConflict(db, actor, id, organisationId);
    });
  });

  async function viewConflict(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const { viewer } = request;
    const conflict = await conflictIn(db, request);
    const { id, organisationId } = conflict;
    const settle = maySettle(viewer, conflict);
    const may = {
      act: hasRole(viewer, organisationId, 'editor'),
      publish: hasRole(viewer, organisationId, 'publisher'),
      settle,
      know: settle || isReporter(viewer, conflict),
    };
    const organisations = editedBy(viewer)
      .filter((one) => one.organisationId !== organisationId)
      .map((one) => ({ value: one.organisationId, label: one.organisationName }));
    const page = {
      conflict,
      may,
      organisations,
      errors,
      given: await answersTo(db, id),
      messages: may.know ? await messagesOf(db, id) : [],
      supporters: await supportersOf(db, id),
      like: isUnsettled(conflict.state) ? await likeConflict(db, conflict) : [],
      sections: await sectionsNow(db, conflict.programmeCode),
      answers: answersOf(request.body),
    };
    return reply.page(<ConflictPage {...page} />, errors ? 422 : 200);
  }

  async function viewWithdraw(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const conflict = conflictOf(request);
    if (!isUnsettled(conflict.state)) return goTo(request, reply, conflictPath(conflict.id));
    const breadcrumbs = [{ href: conflictPath(conflict.id), label: conflict.title }];
    const page = { kind: 'withdraw' as const, conflict, breadcrumbs, back: conflictPath(conflict.id) };
    return reply.page(<TextPage {...page} answers={answersOf(request.body)} errors={errors} />, errors ? 422 : 200);
  }
}
