import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../../app.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { answersOf, type FieldErrors, formText, readForm } from '../../../../platform/forms.ts';
import { numberIn } from '../../../../platform/http/address.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { translator } from '../../../../platform/i18n.ts';
import { mayCall } from '../../policy.ts';
import { selectNewestVersion, selectVersions } from '../../store.ts';
import { actorOf, workConfigs, workOf } from '../access.ts';
import { reopenAt, versionsAt, withdrawAt, workAt } from '../addresses.ts';
import { selectDossiers } from '../store.ts';
import { askToMove } from './moving.ts';
import { VersionsPage } from './VersionsPage.tsx';
import { WithdrawPage } from './WithdrawPage.tsx';
import { reopenCall, withdrawCall } from './withdrawal.ts';

/** The versions of a call with what stands on each, and its end. */
export function registerVersions(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const { view, publish } = workConfigs(services);

  app.get(versionsAt(':call'), { config: view }, async function viewVersions(request, reply) {
    const call = workOf(request);
    const dossiers = await selectDossiers(db, call.id);
    const versions = (await selectVersions(db, call.id)).map(({ number, note, publishedAt }) => {
      const here = dossiers.filter(({ versionNumber }) => versionNumber === number);
      const submitted = here.filter(({ isSubmitted }) => isSubmitted).length;
      return { number, note, publishedAt, submitted, started: here.length - submitted };
    });
    const mayPublish = mayCall(request.viewer, 'publish', call);
    return reply.page(<VersionsPage {...{ call, mayPublish }} versions={versions.toReversed()} />);
  });

  app.post(`${versionsAt(':call')}/:version`, { config: publish }, async function submitMove(request, reply) {
    const call = workOf(request);
    const from = numberIn((request.params as { version: string }).version);
    const asked = await askToMove(db, actorOf(request, services), call.id, from);
    leaveNotice(reply, { key: 'callwork.notice.moveAsked', values: { count: String(asked) } });
    return goTo(request, reply, versionsAt(call.code));
  });

  app.get(withdrawAt(':call'), { config: publish }, (request, reply) => askWithdrawal(request, reply));

  app.post(withdrawAt(':call'), { config: publish }, async function submitWithdrawal(request, reply) {
    const call = workOf(request);
    const t = translator(request.language);
    const shape = z.object({
      reason: formText.default('').pipe(z.string().min(1, t('callwork.withdraw.reasonNeeded')).max(2000)),
    });
    const form = readForm(shape, request.body, request.language);
    if (!form.ok) return askWithdrawal(request, reply, form.errors);
    await withdrawCall(db, actorOf(request, services), call.id, form.value.reason);
    leaveNotice(reply, { key: 'callwork.notice.withdrawn', undo: reopenAt(call.code) });
    return goTo(request, reply, workAt(call.code));
  });

  app.post(reopenAt(':call'), { config: publish }, async function submitReopening(request, reply) {
    const call = workOf(request);
    await reopenCall(db, actorOf(request, services), call.id);
    leaveNotice(reply, { key: 'callwork.notice.reopened' });
    return goTo(request, reply, workAt(call.code));
  });

  async function askWithdrawal(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const call = workOf(request);
    if (call.withdrawnAt !== null || !(await selectNewestVersion(db, call.id))) throw new NotFound();
    const dossiers = (await selectDossiers(db, call.id)).length;
    const answers = answersOf(request.body);
    return reply.page(<WithdrawPage {...{ call, dossiers, answers, errors }} />, errors ? 422 : 200);
  }
}
