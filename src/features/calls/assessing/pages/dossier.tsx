import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { viewerOf } from '../../../../platform/access.ts';
import { sendAttachment } from '../../../../platform/attachments.ts';
import { today } from '../../../../platform/clock.ts';
import { Forbidden, NotFound } from '../../../../platform/errors.ts';
import { answersOf, type FieldErrors, readForm } from '../../../../platform/forms.ts';
import { inLanguage } from '../../../../platform/http/language.ts';
import { translator } from '../../../../platform/i18n.ts';
import { callEdit, callOf, callView } from '../../access.ts';
import { hasInterest } from '../../interest.ts';
import { mayCall } from '../../policy.ts';
import { assessedOf, assessmentView, dossierIn } from '../access.ts';
import { actorOf } from '../actor.ts';
import { computationOf } from '../deciding.ts';
import { answerOptions, filesByField, findSentFile } from '../files.ts';
import { judgeAdmissibility, keepAdvice } from '../judging.ts';
import { dossierPath } from '../paths.ts';
import { admissibilityShape, adviceShape } from '../schema.ts';
import { sightOf } from '../sight.ts';
import { DossierPage } from '../views/DossierPage.tsx';
import { act } from './acting.ts';

/** One application on the side of who calls: its dossier, whether it is admissible, advice, files. */
export function registerDossier(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const edit = { config: { access: callEdit(db) } };
  const at = dossierPath(':call', ':application');

  app.get(at, { config: { access: callView(db) } }, (request, reply) => viewDossier(request, reply));

  app.post(`${at}/ontvankelijkheid`, edit, async function submitAdmissibility(request, reply) {
    const form = readForm(admissibilityShape(translator(request.language)), request.body, request.language);
    if (!form.ok) return viewDossier(request, reply, form.errors);
    const call = callOf(request);
    const { id } = await dossierIn(services, request, call);
    return act(request, reply, { to: dossierPath(call.code, id), notice: 'assessing.notice.judged' }, () =>
      judgeAdmissibility(db, actorOf(request, services), call, id, form.value),
    );
  });

  app.post(`${at}/advies`, edit, async function submitAdvice(request, reply) {
    const form = readForm(adviceShape(translator(request.language), today(clock)), request.body, request.language);
    if (!form.ok) return viewDossier(request, reply, form.errors);
    const call = callOf(request);
    const { id } = await dossierIn(services, request, call);
    return act(request, reply, { to: dossierPath(call.code, id), notice: 'assessing.notice.advised' }, () =>
      keepAdvice(db, actorOf(request, services), call, id, form.value),
    );
  });

  const file = { config: { access: assessmentView(services) } };
  app.get(`${at}/bestanden/:attachment`, file, async function sendFile(request, reply) {
    const { call, dossier } = assessedOf(request);
    const viewer = viewerOf(request);
    const isOut = sightOf(dossier, viewer) === 'nothing';
    if (isOut && !mayCall(viewer, 'view', call)) throw new Forbidden();
    const found = await findSentFile(db, dossier, (request.params as { attachment: string }).attachment);
    if (!found) throw new NotFound();
    return sendAttachment(reply, found);
  });

  async function viewDossier(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const call = callOf(request);
    const dossier = await dossierIn(services, request, call);
    const computation = await computationOf(services, call.id, dossier);
    const page = {
      call: { code: call.code, title: dossier.document.title },
      dossier,
      files: await filesByField(db, call.code, dossier, (path) => inLanguage(request.language, path)),
      options: answerOptions(dossier),
      cofinancing: computation?.compute({ available: null, beyond: null }, 0n) ?? null,
      sight: sightOf(dossier, viewerOf(request)),
      mayEdit: mayCall(request.viewer, 'edit', call),
      mayPublish: mayCall(request.viewer, 'publish', call),
      isOwn: hasInterest(viewerOf(request), dossier),
      answers: answersOf(request.body),
      errors,
    };
    return reply.page(<DossierPage {...page} />, errors ? 422 : 200);
  }
}
