import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { signedIn, viewerOf } from '../../../../platform/access.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { answersOf, type FieldErrors, readForm } from '../../../../platform/forms.ts';
import { inLanguage } from '../../../../platform/http/language.ts';
import { translator } from '../../../../platform/i18n.ts';
import type { Viewer } from '../../../../platform/viewer.ts';
import { callEdit, callOf } from '../../access.ts';
import { hasInterest } from '../../interest.ts';
import { type Call, selectCall, selectNewestVersion } from '../../store.ts';
import { assessedOf, assessmentView, dossierIn } from '../access.ts';
import { actorOf } from '../actor.ts';
import { type Dossier, readDossiers } from '../dossiers.ts';
import { answerOptions, filesByField } from '../files.ts';
import { acceptInvitation, endedUntil } from '../invitation.ts';
import { selectCallsInvitedTo } from '../invitation-store.ts';
import { acceptPath, dossierPath, moderationPath, scoresPath, toAssessPath } from '../paths.ts';
import { declarationShape, readPoints } from '../schema.ts';
import { declareConflict, moderate, saveScores } from '../scoring.ts';
import { mayScore, scoredBy, sightOf } from '../sight.ts';
import { selectCallsToAssess } from '../store.ts';
import { ModerationPage, type Refusal, toModerate } from '../views/ModerationPage.tsx';
import { ScoresPage } from '../views/ScoresPage.tsx';
import { type Task, ToAssessPage } from '../views/ToAssessPage.tsx';
import { act } from './acting.ts';

/** What assessors do, and the talk about where they differ. */
export function registerScores(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const assessing = { config: { access: assessmentView(services) } };
  const edit = { config: { access: callEdit(db) } };
  const at = scoresPath(':call', ':application');
  const moderatedAt = moderationPath(':call', ':application');

  app.get(toAssessPath, { config: { access: signedIn } }, async function viewToAssess(request, reply) {
    const personId = viewerOf(request).personId!;
    const calls = [];
    for (const { code } of await selectCallsToAssess(db, personId)) {
      const call = await selectCall(db, code);
      if (!call) continue;
      const dossiers = (await readDossiers(services, call.id)).filter(({ standing }) => standing !== 'withdrawn');
      calls.push({ code, title: await titleOf(call), dossiers: dossiers.map((dossier) => taskOf(dossier, personId)) });
    }
    const { mail } = viewerOf(request);
    const invited = [];
    for (const { code } of mail === null ? [] : await selectCallsInvitedTo(db, mail, endedUntil(clock))) {
      const call = await selectCall(db, code);
      if (call) invited.push({ code, title: await titleOf(call) });
    }
    return reply.page(<ToAssessPage calls={calls} invited={invited} />);
  });

  app.post(acceptPath(':call'), { config: { access: signedIn } }, async function submitAcceptance(request, reply) {
    const call = await selectCall(db, (request.params as { call: string }).call);
    if (!call) throw new NotFound();
    return act(request, reply, { to: toAssessPath, notice: 'assessing.notice.accepted' }, () =>
      acceptInvitation(db, actorOf(request, services), call),
    );
  });

  app.get(at, assessing, (request, reply) => viewScores(request, reply));

  app.post(`${at}/belang`, assessing, async function submitDeclaration(request, reply) {
    const form = readForm(declarationShape(translator(request.language)), request.body, request.language);
    if (!form.ok) return viewScores(request, reply, form.errors);
    const { call, dossier } = assessedOf(request);
    return act(request, reply, { to: scoresPath(call.code, dossier.id), notice: 'assessing.notice.declared' }, () =>
      declareConflict(db, actorOf(request, services), call, dossier.id, form.value),
    );
  });

  app.post(at, assessing, async function submitScores(request, reply) {
    const { call, dossier } = assessedOf(request);
    const criteria = dossier.document.criteria ?? [];
    const { given, errors } = readPoints(translator(request.language), criteria, request.body);
    if (Object.keys(errors).length > 0) return viewScores(request, reply, errors);
    const isWhole = criteria.every(({ id }) => given.some((one) => one.criterionId === id && one.motivation !== ''));
    const notice = isWhole ? 'assessing.notice.scored' : 'assessing.notice.draft';
    return act(request, reply, { to: scoresPath(call.code, dossier.id), notice }, () =>
      saveScores(db, actorOf(request, services), call, dossier.id, given),
    );
  });

  app.get(moderatedAt, edit, (request, reply) => viewModeration(request, reply));

  app.post(moderatedAt, edit, async function submitModeration(request, reply) {
    const call = callOf(request);
    const dossier = await dossierIn(services, request, call);
    const isReset = answersOf(request.body)['act'] === 'reset';
    const needed = toModerate(dossier).map(({ id }) => id);
    const { criteria = [] } = dossier.document;
    const read = readPoints(translator(request.language), criteria, request.body, needed);
    const given = isReset ? [] : read.given;
    if (!isReset && Object.keys(read.errors).length > 0) return viewModeration(request, reply, read.errors);
    const to = isReset ? moderationPath(call.code, dossier.id) : dossierPath(call.code, dossier.id);
    const notice = given.length === 0 ? 'assessing.notice.notModerated' : 'assessing.notice.moderated';
    return act(request, reply, { to, notice }, () => moderate(db, actorOf(request, services), call, dossier.id, given));
  });

  /** As it was published: a draft is not for who only assesses. */
  async function titleOf({ id, draft }: Call) {
    return ((await selectNewestVersion(db, id))?.document ?? draft).title;
  }

  async function viewScores(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const { call, dossier } = assessedOf(request);
    const viewer = viewerOf(request);
    const page = {
      call: { code: call.code, title: dossier.document.title },
      dossier,
      files: await filesByField(db, call.code, dossier, (path) => inLanguage(request.language, path)),
      options: answerOptions(dossier),
      own: scoredBy(dossier, viewer.personId),
      sight: sightOf(dossier, viewer),
      answers: answersOf(request.body),
      errors,
    };
    return reply.page(<ScoresPage {...page} />, errors ? 422 : 200);
  }

  async function viewModeration(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const call = callOf(request);
    const dossier = await dossierIn(services, request, call);
    const page = {
      call: { code: call.code, title: dossier.document.title },
      dossier,
      refusal: refusalFor(viewerOf(request), dossier),
      answers: answersOf(request.body),
      errors,
    };
    return reply.page(<ModerationPage {...page} />, errors ? 422 : 200);
  }
}

function taskOf(dossier: Dossier, personId: string): { dossier: Dossier; task: Task; given: number } {
  const own = scoredBy(dossier, personId)!;
  const task = () => {
    if (own.conflict === 'member' || own.conflict === 'declared') return 'conflict';
    if (own.isComplete) return 'done';
    if (dossier.standing === 'decided' || dossier.standing === 'inadmissible') return 'closed';
    if (own.conflict === null) return 'declare';
    return mayScore(dossier, own) ? 'score' : 'closed';
  };
  return { dossier, task: task(), given: own.given.size };
}

function refusalFor(viewer: Viewer, dossier: Dossier): Refusal | null {
  if (dossier.standing === 'decided' || dossier.standing === 'withdrawn') return 'decided';
  const { applicantIds } = dossier;
  if (hasInterest(viewer, { applicantIds })) return 'member';
  if (sightOf(dossier, viewer) !== 'all') return 'own';
  return dossier.points === null && dossier.moderation.size === 0 ? 'few' : null;
}
