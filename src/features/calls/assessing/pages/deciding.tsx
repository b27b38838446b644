import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { viewerOf } from '../../../../platform/access.ts';
import { today } from '../../../../platform/clock.ts';
import { Conflict, NotFound } from '../../../../platform/errors.ts';
import { formats } from '../../../../platform/formats.ts';
import { answered, answersOf, type FieldErrors, readForm } from '../../../../platform/forms.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { translator } from '../../../../platform/i18n.ts';
import { callOf, callPublish } from '../../access.ts';
import { localOf } from '../../moments.ts';
import { actorOf } from '../actor.ts';
import { decide, leavesTime } from '../award.ts';
import { readChoices } from '../choosing.ts';
import { readDeciding } from '../deciding.ts';
import { selectDecisions } from '../decision-store.ts';
import { readDossiers } from '../dossiers.ts';
import { decidingPath, decisionPath } from '../paths.ts';
import { fingerprintOf } from '../proposal.ts';
import { decisionShape } from '../schema.ts';
import { DecidingPage } from '../views/DecidingPage.tsx';

type Chosen = ReturnType<typeof readChoices>;

/** Where a decision is proposed by the rules, and taken by people. */
export function registerDeciding(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const config = { access: callPublish(db) };
  const at = decidingPath(':call');

  app.get(at, { config }, async (request, reply) => viewDeciding(request, reply, await chosenIn(request)));

  app.post(at, { config }, async function submitDecision(request, reply) {
    const call = callOf(request);
    const t = translator(request.language);
    const chosen = await chosenIn(request);
    if (answered(answersOf(request.body), 'act') !== 'decide') {
      const hasErrors = Object.keys(chosen.errors).length > 0;
      return viewDeciding(request, reply, chosen, hasErrors ? chosen.errors : undefined);
    }
    const form = readForm(decisionShape(t, today(clock)), request.body, request.language);
    const errors = { ...chosen.errors, ...(form.ok ? {} : form.errors) };
    if (!form.ok || Object.keys(errors).length > 0) return viewDeciding(request, reply, chosen, errors);
    const { body, decidedOn, reference, seen } = form.value;
    const { proposal, version } = await readProposal(request, chosen);
    const received = proposal.rows
      .map(({ dossier }) => localOf(dossier.submission.at).slice(0, 10))
      .sort()
      .at(-1);
    if (received !== undefined && decidedOn < received) {
      const day = formats(request.language).date(received);
      return viewDeciding(request, reply, chosen, { decidedOn: t('assessing.problem.beforeReceipt', { day }) });
    }
    const days = version.document.objectionDays;
    if (!leavesTime(decidedOn, days, clock)) {
      return viewDeciding(request, reply, chosen, { decidedOn: t('assessing.problem.noTime', { days }) });
    }
    try {
      const { choices, note } = chosen;
      const number = await decide(db, actorOf(request, services), call, {
        choices,
        note,
        resolution: { body, decidedOn, reference },
        seen,
      });
      leaveNotice(reply, { key: 'assessing.notice.decided', values: { number: String(number) } });
      return goTo(request, reply, decisionPath(call.code, number));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return viewDeciding(request, reply, chosen, undefined, true);
    }
  });

  async function chosenIn(request: FastifyRequest): Promise<Chosen> {
    const dossiers = request.body ? await readDossiers(services, callOf(request).id) : [];
    return readChoices(translator(request.language), answersOf(request.body), dossiers);
  }

  async function readProposal(request: FastifyRequest, { choices, note }: Chosen) {
    const found = await readDeciding(services, callOf(request).id, { choices, note, viewer: viewerOf(request) });
    if (!found) throw new NotFound();
    return found;
  }

  async function viewDeciding(
    request: FastifyRequest,
    reply: FastifyReply,
    chosen: Chosen,
    errors?: FieldErrors,
    hasChanged = false,
  ) {
    const call = callOf(request);
    const { proposal, guards, outside, interests, isHidden, version } = await readProposal(request, chosen);
    const page = {
      call: { code: call.code, title: version.document.title },
      proposal,
      guards,
      outside,
      interests,
      isHidden,
      decisions: (await selectDecisions(db, call.id)).map(({ number }) => number),
      fingerprint: fingerprintOf(proposal),
      hasChanged,
      answers: answersOf(request.body),
      errors,
    };
    return reply.page(<DecidingPage {...page} />, errors ? 422 : hasChanged ? 409 : 200);
  }
}
