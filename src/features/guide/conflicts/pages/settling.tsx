import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { viewerOf } from '../../../../platform/access.ts';
import { today } from '../../../../platform/clock.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { answersOf, type FieldErrors, readForm } from '../../../../platform/forms.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { translator } from '../../../../platform/i18n.ts';
import { isUuid } from '../../../accounts/index.ts';
import { guideEdit, programmeOf } from '../../access.ts';
import { actorOf } from '../../contributions/actor.ts';
import { workAt } from '../../editing/addresses.ts';
import { answersTo, messagesOf, settlersOf } from '../act-store.ts';
import { endConflict, releaseConflict, writeTo } from '../acts.ts';
import { moderatedPath } from '../addresses.ts';
import { answerShape, gatherErrors, messageShape, reasonShape } from '../schema.ts';
import { answerConflict, assignConflict } from '../settling.ts';
import { isUnsettled } from '../state.ts';
import { conflictsOfGuide, findConflict, type GuidelineConflict } from '../store.ts';
import { AnswerForm } from '../views/AnswerForm.tsx';
import { TextPage } from '../views/TextPage.tsx';
import { WorkListPage } from '../views/WorkListPage.tsx';
import { WorkPage } from '../views/WorkPage.tsx';
import { act } from './acting.ts';
import { sectionsNow } from './sections.ts';

/** Where the editors of a guide assign, ask, settle and answer. */
export function registerSettling(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const config = { access: guideEdit(db) };
  const at = moderatedPath(':programme', ':conflict');

  app.get(moderatedPath(':programme'), { config }, async function viewWorkList(request, reply) {
    const programme = programmeOf(request);
    return reply.page(<WorkListPage programme={programme} conflicts={await conflictsOfGuide(db, programme.code)} />);
  });

  app.get(at, { config }, async function viewWork(request, reply) {
    const programme = programmeOf(request);
    const conflict = await conflictHere(request);
    const page = {
      programme,
      conflict,
      given: await answersTo(db, conflict.id),
      messages: await messagesOf(db, conflict.id),
      settlers: await settlers(request),
      sections: await sectionsNow(db, programme.code),
    };
    return reply.page(<WorkPage {...page} />);
  });

  app.post(`${at}/vrijgeven`, { config }, async function submitRelease(request, reply) {
    return does(request, reply, 'conflicts.notice.released', (id) =>
      releaseConflict(db, actorOf(request, services), id),
    );
  });

  app.post(`${at}/toewijzen`, { config }, async function submitAssign(request, reply) {
    const { assignee } = answersOf(request.body);
    const known = (await settlers(request)).find(({ value }) => value === assignee);
    if (!known) return does(request, reply, 'conflicts.notice.chooseAssignee', async () => {});
    return does(request, reply, 'conflicts.notice.assigned', (id) =>
      assignConflict(db, actorOf(request, services), id, known.value),
    );
  });

  app.get(`${at}/vragen`, { config }, (request, reply) => viewText(request, reply, 'ask'));
  app.post(`${at}/vragen`, { config }, async function submitAsk(request, reply) {
    const form = readForm(messageShape(translator(request.language)), request.body, request.language);
    if (!form.ok) return viewText(request, reply, 'ask', form.errors);
    return does(request, reply, 'conflicts.notice.asked', (id) =>
      writeTo(db, actorOf(request, services), id, 'editor', form.value.body),
    );
  });

  app.get(`${at}/afwijzen`, { config }, (request, reply) => viewText(request, reply, 'refuse'));
  app.post(`${at}/afwijzen`, { config }, async function submitRefuse(request, reply) {
    const form = readForm(reasonShape(translator(request.language)), request.body, request.language);
    if (!form.ok) return viewText(request, reply, 'refuse', form.errors);
    return does(request, reply, 'conflicts.notice.refused', (id) =>
      endConflict(db, actorOf(request, services), id, { kind: 'refused', reason: form.value.reason }),
    );
  });

  app.get(`${at}/antwoorden`, { config }, (request, reply) => viewAnswer(request, reply));
  app.post(`${at}/antwoorden`, { config }, async function submitAnswer(request, reply) {
    const sections = (await sectionsNow(db, programmeOf(request).code)).map(({ key }) => key);
    const shape = answerShape(translator(request.language), { today: today(clock), sections });
    const form = readForm(shape, request.body, request.language);
    if (!form.ok) return viewAnswer(request, reply, gatherErrors(form.errors));
    return does(request, reply, 'conflicts.notice.answered', (id) =>
      answerConflict(db, actorOf(request, services), id, form.value),
    );
  });

  /** The report that the address names, of the guide that it names. */
  async function conflictHere(request: FastifyRequest): Promise<GuidelineConflict> {
    const { conflict: id } = request.params as { conflict: string };
    const found = isUuid(id) ? await findConflict(db, id) : undefined;
    if (found?.programmeCode !== programmeOf(request).code) throw new NotFound();
    return found;
  }

  async function does(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    what: (id: string) => Promise<void>,
  ): Promise<FastifyReply> {
    const { id, programmeCode } = await conflictHere(request);
    return act(request, reply, id, { key }, () => what(id), moderatedPath(programmeCode, id));
  }

  /** Editors of the guide, and who asks: an administrator of the platform is not always one of them. */
  async function settlers(request: FastifyRequest) {
    const { organisationId } = programmeOf(request);
    const { personId, name } = viewerOf(request);
    const editors = organisationId ? await settlersOf(db, organisationId) : [];
    const self = personId && !editors.some(({ id }) => id === personId) ? [{ id: personId, name }] : [];
    return [...editors, ...self].map(({ id, name: label }) => ({ value: id, label }));
  }

  async function viewText(
    request: FastifyRequest,
    reply: FastifyReply,
    kind: 'ask' | 'refuse',
    errors?: FieldErrors,
  ): Promise<FastifyReply> {
    const conflict = await conflictHere(request);
    const back = moderatedPath(conflict.programmeCode, conflict.id);
    if (!isUnsettled(conflict.state)) return goTo(request, reply, back);
    const t = translator(request.language);
    const breadcrumbs = [
      { href: workAt(conflict.programmeCode), label: t('guideedit.work.title') },
      { href: moderatedPath(conflict.programmeCode), label: t('conflicts.work.title') },
      { href: back, label: conflict.title },
    ];
    const page = { kind, conflict, breadcrumbs, back, answers: answersOf(request.body), errors };
    return reply.page(<TextPage {...page} />, errors ? 422 : 200);
  }

  async function viewAnswer(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const conflict = await conflictHere(request);
    const programme = programmeOf(request);
    if (conflict.endedAt) return goTo(request, reply, moderatedPath(programme.code, conflict.id));
    const given = await answersTo(db, conflict.id);
    const sections = (await sectionsNow(db, programme.code)).map(({ key, title }) => ({ value: key, label: title }));
    const last = given.at(-1);
    const before = last && {
      ruling: last.ruling,
      body: last.body,
      sourceTitle: last.source.title,
      sourceUrl: last.source.url,
      sourceDate: last.source.date,
      sections: last.sectionKeys,
    };
    const answers = errors ? answersOf(request.body) : (before ?? {});
    const page = <AnswerForm {...{ programme, conflict, sections, answers, errors }} seen={given.length} />;
    return reply.page(page, errors ? 422 : 200);
  }
}
