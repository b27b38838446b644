import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { answered, answersOf, type FieldErrors, formText, readForm } from '../../../../platform/forms.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { translator } from '../../../../platform/i18n.ts';
import { isUuid } from '../../../accounts/index.ts';
import { callOf, callPublish, callView } from '../../access.ts';
import { mayCall } from '../../policy.ts';
import { type Call, selectNewestVersion } from '../../store.ts';
import { actorOf } from '../actor.ts';
import { addAssessor, removeAssessor } from '../assessors.ts';
import { countOpenObjections, selectDecisions } from '../decision-store.ts';
import { readDossiers } from '../dossiers.ts';
import { endedUntil, invitationDays, inviteAssessor, withdrawInvitation } from '../invitation.ts';
import { selectInvitations } from '../invitation-store.ts';
import { assessingPath, assessorsPath, withdrawPath } from '../paths.ts';
import { assessorShape } from '../schema.ts';
import { selectAssessors, selectMembers } from '../store.ts';
import { AssessorsPage, RemoveAssessorPage } from '../views/AssessorsPage.tsx';
import { ListPage } from '../views/ListPage.tsx';
import { act } from './acting.ts';

/** The applications to a call and how far they are; who scores them. */
export function registerListing(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const view = { config: { access: callView(db) } };
  const publish = { config: { access: callPublish(db) } };
  const assessorsAt = assessorsPath(':call');

  app.get(assessingPath(':call'), view, async function viewList(request, reply) {
    const call = callOf(request);
    const page = {
      call: await namedCall(call),
      dossiers: await readDossiers(services, call.id),
      assessors: (await selectAssessors(db, call.id)).length,
      openObjections: await countOpenObjections(db, call.id),
      decisions: (await selectDecisions(db, call.id)).map(({ number }) => number),
      mayPublish: mayCall(request.viewer, 'publish', call),
    };
    return reply.page(<ListPage {...page} />);
  });

  app.get(assessorsAt, view, (request, reply) => viewAssessors(request, reply));
  app.post(assessorsAt, publish, async function submitAssessor(request, reply) {
    const t = translator(request.language);
    const call = callOf(request);
    const form = readForm(assessorShape(t), request.body, request.language);
    if (!form.ok) return viewAssessors(request, reply, form.errors);
    const { member, mail } = form.value;
    const actor = actorOf(request, services);
    const to = assessorsPath(call.code);
    if (mail !== null) {
      const refusal = await inviteAssessor(db, actor, call, { mail, baseAddress: services.config.baseAddress });
      if (refusal) {
        return viewAssessors(request, reply, { mail: t(`assessing.problem.${refusal.key}`, { most: refusal.most }) });
      }
      leaveNotice(reply, { key: 'assessing.notice.assessorInvited', values: { mail, days: String(invitationDays) } });
      return goTo(request, reply, to);
    }
    const found = await memberOf(call, member);
    if (!found || found.deactivatedAt) return viewAssessors(request, reply, { member: t('assessing.problem.member') });
    return act(request, reply, { to, notice: 'assessing.notice.assessorAdded' }, () =>
      addAssessor(db, actor, call, found.personId),
    );
  });

  app.post(withdrawPath(':call'), publish, async function submitWithdrawal(request, reply) {
    const call = callOf(request);
    const mail = formText.parse(answered(answersOf(request.body), 'mail'));
    return act(request, reply, { to: assessorsPath(call.code), notice: 'assessing.notice.assessorUninvited' }, () =>
      withdrawInvitation(db, actorOf(request, services), call, mail),
    );
  });

  const removeAt = `${assessorsAt}/:person/verwijderen`;
  app.get(removeAt, publish, async function viewRemoval(request, reply) {
    const call = callOf(request);
    const { personId, name } = await assessorIn(request);
    const dossiers = await readDossiers(services, call.id);
    const scored = dossiers.filter(
      ({ standing, assessors }) =>
        standing !== 'decided' && assessors.some((one) => one.assessor.personId === personId && one.given.size > 0),
    ).length;
    return reply.page(<RemoveAssessorPage call={await namedCall(call)} person={{ id: personId, name, scored }} />);
  });
  app.post(removeAt, publish, async function submitRemoval(request, reply) {
    const call = callOf(request);
    const { personId } = await assessorIn(request);
    return act(request, reply, { to: assessorsPath(call.code), notice: 'assessing.notice.assessorRemoved' }, () =>
      removeAssessor(db, actorOf(request, services), call, personId),
    );
  });

  /** As it was published: who assesses it is not always of who works on the draft. */
  async function namedCall({ id, code, draft }: Call) {
    const version = await selectNewestVersion(db, id);
    return { code, title: (version?.document ?? draft).title };
  }

  async function memberOf({ organisationId }: Call, personId: string) {
    const members = organisationId === null ? [] : await selectMembers(db, organisationId);
    return members.find((one) => one.personId === personId);
  }

  async function assessorIn(request: FastifyRequest) {
    const { person } = request.params as { person: string };
    const assessors = isUuid(person) ? await selectAssessors(db, callOf(request).id) : [];
    const found = assessors.find(({ personId }) => personId === person);
    if (!found) throw new NotFound();
    return found;
  }

  async function viewAssessors(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const call = callOf(request);
    const dossiers = await readDossiers(services, call.id);
    const assessors = (await selectAssessors(db, call.id)).map((assessor) => {
      const own = dossiers.flatMap((one) => one.assessors.filter((two) => two.assessor.personId === assessor.personId));
      return {
        ...assessor,
        scored: own.filter(({ conflict, isComplete }) => conflict === 'none' && isComplete).length,
        conflicts: own.filter(({ conflict }) => conflict === 'member' || conflict === 'declared').length,
      };
    });
    const mayChange = mayCall(request.viewer, 'publish', call);
    const members = mayChange && call.organisationId ? await selectMembers(db, call.organisationId) : [];
    const page = {
      call: await namedCall(call),
      assessors,
      invitations: mayChange ? await selectInvitations(db, call.id, endedUntil(clock)) : [],
      members: members.flatMap(({ personId, name, deactivatedAt }) =>
        deactivatedAt || assessors.some((one) => one.personId === personId) ? [] : [{ value: personId, label: name }],
      ),
      mayChange,
      answers: answersOf(request.body),
      errors,
    };
    return reply.page(<AssessorsPage {...page} />, errors ? 422 : 200);
  }
}
