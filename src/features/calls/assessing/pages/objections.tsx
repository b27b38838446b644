import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { viewerOf } from '../../../../platform/access.ts';
import { today } from '../../../../platform/clock.ts';
import { Conflict, NotFound, TooLate } from '../../../../platform/errors.ts';
import { formats } from '../../../../platform/formats.ts';
import { answersOf, type FieldErrors, readForm } from '../../../../platform/forms.ts';
import { arrivalOf } from '../../../../platform/http/arrival.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { translator } from '../../../../platform/i18n.ts';
import { isUuid } from '../../../accounts/index.ts';
import { callOf, callPublish } from '../../access.ts';
import { applicationOf, applicationPublish, applicationView } from '../../applying/access.ts';
import { hasInterest } from '../../interest.ts';
import { mayApplication } from '../../policy.ts';
import { selectNewestVersion } from '../../store.ts';
import { actorOf } from '../actor.ts';
import { leavesTime } from '../award.ts';
import { selectAward, selectObjection, selectObjections, selectObjectionsOf } from '../decision-store.ts';
import { readDossier } from '../dossiers.ts';
import { isObjected, objectTo } from '../objection.ts';
import { objectionPath, objectionsPath, objectPath } from '../paths.ts';
import { mayObject } from '../rules/deadline.ts';
import { objectionShape, settlementShape } from '../schema.ts';
import { AmountRefused, amountsFor, settleObjection } from '../settling.ts';
import { ObjectionsPage, ObjectPage, SettlePage } from '../views/ObjectionPages.tsx';
import { act } from './acting.ts';

/** Objections: by who applied, and settled by who called. */
export function registerObjections(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const ownAt = objectPath(':application');
  const publish = { config: { access: callPublish(db) } };
  const at = objectionPath(':call', ':objection');

  app.get(ownAt, { config: { access: applicationView(services) } }, (request, reply) => viewObject(request, reply));

  app.post(ownAt, { config: { access: applicationPublish(services) } }, async function submitObjection(request, reply) {
    const form = readForm(objectionShape(translator(request.language)), request.body, request.language);
    if (!form.ok) return viewObject(request, reply, form.errors);
    const { application, lead } = applicationOf(request);
    const thing = { id: application.id, callId: application.callId, title: application.title, leadId: lead.id };
    const arrivedAt = arrivalOf(request, clock);
    try {
      await objectTo(db, actorOf(request, { clock: { now: () => arrivedAt } }), thing, form.value.text);
      leaveNotice(reply, { key: 'assessing.notice.objected' });
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof TooLate)) throw error;
      leaveNotice(reply, { key: 'assessing.notice.tooLate' });
    }
    return goTo(request, reply, objectPath(application.id));
  });

  app.get(objectionsPath(':call'), publish, async function viewObjections(request, reply) {
    const page = { call: await namedCall(request), objections: await selectObjections(db, callOf(request).id) };
    return reply.page(<ObjectionsPage {...page} />);
  });

  app.get(at, publish, (request, reply) => viewSettlement(request, reply));

  app.post(at, publish, async function submitSettlement(request, reply) {
    const t = translator(request.language);
    const call = callOf(request);
    const objection = await objectionIn(request);
    const form = readForm(settlementShape(t, today(clock)), request.body, request.language);
    if (!form.ok) return viewSettlement(request, reply, form.errors);
    const { award } = form.value;
    const before = (await selectAward(db, objection.applicationId))?.decision.decidedOn ?? '';
    if (award && award.decidedOn < before) {
      const day = formats(request.language).date(before);
      return viewSettlement(request, reply, { decidedOn: t('assessing.problem.beforeDecision', { day }) });
    }
    const days = (await selectNewestVersion(db, call.id))?.document.objectionDays;
    if (award && !leavesTime(award.decidedOn, days, clock)) {
      return viewSettlement(request, reply, { decidedOn: t('assessing.problem.noTime', { days }) });
    }
    try {
      return await act(request, reply, { to: objectionsPath(call.code), notice: 'assessing.notice.settled' }, () =>
        settleObjection(db, actorOf(request, services), call, objection.id, form.value),
      );
    } catch (error) {
      if (!(error instanceof AmountRefused)) throw error;
      const { key, cents } = error;
      const message = t(`assessing.problem.${key}`, { amount: formats(request.language).money(cents) });
      return viewSettlement(request, reply, { amount: message });
    }
  });

  async function namedCall(request: FastifyRequest) {
    const { id, code, draft } = callOf(request);
    return { code, title: ((await selectNewestVersion(db, id))?.document ?? draft).title };
  }

  async function objectionIn(request: FastifyRequest) {
    const { objection: id } = request.params as { objection: string };
    const found = isUuid(id) ? await selectObjection(db, callOf(request).id, id) : undefined;
    if (!found) throw new NotFound();
    return found;
  }

  async function viewObject(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const held = applicationOf(request);
    const { application } = held;
    const found = await selectAward(db, application.id);
    const objections = await selectObjectionsOf(db, application.id);
    const until = found?.decision.objectionUntil ?? null;
    const state = () => {
      if (!found) return 'undecided';
      if (isObjected(objections, found.decision.at)) return 'objected';
      if (!mayObject(until, today(clock))) return 'over';
      return mayApplication(request.viewer, 'publish', held) ? 'open' : 'others';
    };
    const page = { application, objections, until, state: state(), answers: answersOf(request.body), errors } as const;
    return reply.page(<ObjectPage {...page} />, errors ? 422 : 200);
  }

  async function viewSettlement(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const call = callOf(request);
    const objection = await objectionIn(request);
    const dossier = await readDossier(services, call.id, objection.applicationId);
    if (!dossier) throw new NotFound();
    const amounts = await amountsFor(db, clock, call.id, dossier);
    const isOwn = hasInterest(viewerOf(request), dossier);
    const page = {
      call: await namedCall(request),
      objection,
      amounts,
      isOwn,
      answers: answersOf(request.body),
      errors,
    };
    return reply.page(<SettlePage {...page} />, errors ? 422 : 200);
  }
}
