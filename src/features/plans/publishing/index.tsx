import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { today } from '../../../platform/clock.ts';
import { Invalid, NotFound } from '../../../platform/errors.ts';
import { answersOf, type FieldErrors, readForm } from '../../../platform/forms.ts';
import { numberIn } from '../../../platform/http/address.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { planAccess, planOf } from '../access.ts';
import { actorOf, findingsNow } from '../builder/actor.ts';
import { findVersions } from '../public/store.ts';
import { planPath } from '../public/views/paths.ts';
import { decisionShape, withdrawalShape } from './decision.ts';
import { PublishPage, publishAt, withdrawAt } from './PublishPage.tsx';
import { publishPlan, withdrawPublication } from './publication.ts';
import { WithdrawPage } from './WithdrawPage.tsx';

/** The pages on which a publisher makes a plan public, and takes a publication back. */
export function registerPublishing(app: FastifyInstance, services: Services): void {
  const config = { access: planAccess(services.db, 'publish') };
  app.get(publishAt(':plan'), { config }, (request, reply) => viewPublish(services, request, reply));
  app.post(publishAt(':plan'), { config }, (request, reply) => submitPublish(services, request, reply));
  const withdrawing = withdrawAt(':plan', ':number');
  app.get(withdrawing, { config }, (request, reply) => viewWithdraw(services, request, reply));
  app.post(withdrawing, { config }, (request, reply) => submitWithdraw(services, request, reply));
}

async function viewPublish(services: Services, request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
  const draft = planOf(request);
  const findings = await findingsNow(request, services, draft.document);
  const versions = await findVersions(services.db, { planId: draft.id });
  const { date = '', body = '', reference = '' } = draft.document.decision ?? {};
  const answers = request.method === 'POST' ? answersOf(request.body) : { date, body, reference };
  const stops = findings.some((finding) => finding.severity === 'error');
  const status = request.method === 'POST' ? 422 : 200;
  const page = <PublishPage {...{ draft, findings, versions, answers }} errors={stops ? undefined : errors} />;
  return reply.page(page, status);
}

async function submitPublish(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const { db, clock } = services;
  const { language } = request;
  const { id, slug } = planOf(request);
  const form = readForm(decisionShape(today(clock)), request.body, language);
  if (!form.ok) return viewPublish(services, request, reply, form.errors);
  try {
    const number = await publishPlan(db, { ...actorOf(request, services), language }, id, form.value);
    leaveNotice(reply, { key: 'publishing.published', values: { number: String(number) } });
    return goTo(request, reply, planPath(slug));
  } catch (error) {
    if (error instanceof Invalid) return viewPublish(services, request, reply);
    throw error;
  }
}

const numberOf = (request: FastifyRequest) => numberIn((request.params as { number: string }).number);

async function viewWithdraw({ db }: Services, request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
  const draft = planOf(request);
  const number = numberOf(request);
  const versions = await findVersions(db, { planId: draft.id });
  if (!versions.some((version) => version.number === number && !version.withdrawal)) throw new NotFound();
  const answers = answersOf(request.body);
  return reply.page(<WithdrawPage {...{ draft, number, answers, errors }} />, errors ? 422 : 200);
}

async function submitWithdraw(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const { id } = planOf(request);
  const number = numberOf(request);
  const form = readForm(withdrawalShape, request.body, request.language);
  if (!form.ok) return viewWithdraw(services, request, reply, form.errors);
  await withdrawPublication(services.db, actorOf(request, services), id, { number, reason: form.value.reason });
  leaveNotice(reply, { key: 'publishing.withdrawn', values: { number: String(number) } });
  return goTo(request, reply, publishAt(id));
}
