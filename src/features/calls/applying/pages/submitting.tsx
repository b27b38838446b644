import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { actorOf } from '../../../../platform/actor.ts';
import { Conflict, NotFound, TooLate } from '../../../../platform/errors.ts';
import { answered, answersOf } from '../../../../platform/forms.ts';
import { numberIn } from '../../../../platform/http/address.ts';
import { arrivalOf } from '../../../../platform/http/arrival.ts';
import { goTo, inLanguage } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { applicationOf, applicationPublish } from '../access.ts';
import { contentDigest, readContent, versionOf } from '../content.ts';
import { answersOfTask, heldIdsOf, moneySoFar, readDossier } from '../dossier.ts';
import { Frozen } from '../drafts.ts';
import { missingOf } from '../missing.ts';
import { knownOf, optionsFor } from '../options.ts';
import { applicationPath, receiptPath, stepPath } from '../paths.ts';
import type { Problem } from '../readiness.ts';
import { NotReady, submitStep } from '../submission.ts';
import { selectSubmission } from '../submission-store.ts';
import { SubmitPage } from '../views/SubmitPage.tsx';
import { TooLatePage } from '../views/TooLatePage.tsx';
import { filesOf, isOpenTask, taskOf } from './kit.ts';

/** Sending in a step: everything once more on a page, then one act. */
export function registerSubmitting(app: FastifyInstance, services: Services): void {
  const { db, clock, config } = services;
  const options = { config: { access: applicationPublish(services) } };
  const at = stepPath(':application', ':step', 'indienen');

  app.get(at, options, (request, reply) => viewSubmit(request, reply));

  app.post(at, options, async function submitSubmit(request, reply) {
    const arrivedAt = arrivalOf(request, clock);
    const held = applicationOf(request);
    const { step: stepId } = request.params as { step: string };
    const { id } = held.application;
    const receiptAt = receiptPath(id, stepId);
    const posted = answersOf(request.body);
    const turn = numberIn(answered(posted, 'turn', '1'));
    // Who presses twice need not wait their turn.
    if (await selectSubmission(db, id, stepId, turn)) return goTo(request, reply, receiptAt);
    try {
      const { document } = await versionOf(db, held.application);
      const step = document.steps.find((one) => one.id === stepId);
      if (!step) throw new NotFound();
      const fields = await optionsFor(services, held, { document, step });
      await submitStep(db, actorOf(request, services), held, {
        ...{ stepId, turn, arrivedAt },
        seen: answered(posted, 'seen'),
        baseAddress: config.baseAddress,
        heldIds: document.applicants.most === undefined ? [] : await heldIdsOf(services, held),
        known: knownOf(step, fields),
      });
      leaveNotice(reply, { key: 'applying.notice.submitted' });
      return goTo(request, reply, receiptAt);
    } catch (error) {
      if (error instanceof TooLate) return viewTooLate(request, reply, arrivedAt);
      if (error instanceof NotReady) return viewSubmit(request, reply, { problems: error.problems });
      if (error instanceof Frozen) {
        leaveNotice(reply, { key: 'applying.notice.frozen' });
        return goTo(request, reply, applicationPath(id));
      }
      if (error instanceof Conflict) return viewSubmit(request, reply, { isChanged: true });
      throw error;
    }
  });

  interface Showing {
    problems?: Problem[];
    isChanged?: boolean;
  }

  async function viewSubmit(request: FastifyRequest, reply: FastifyReply, { problems, isChanged }: Showing = {}) {
    const held = applicationOf(request);
    const { id } = held.application;
    // Before the rest: what changes meanwhile must not be sent in unread.
    const content = await readContent(db, held.application, (request.params as { step: string }).step);
    const dossier = await readDossier(services, held);
    const task = taskOf(request, dossier);
    if (task.state === 'submitted') return goTo(request, reply, receiptPath(id, task.step.id));
    if (!isOpenTask(task, dossier)) return goTo(request, reply, applicationPath(id));
    const { document } = dossier;
    const fields = await optionsFor(services, held, { document, step: task.step });
    const missing = problems ?? (await missingOf(services, dossier, task));
    return reply.page(
      <SubmitPage
        {...{ dossier, task, isChanged }}
        problems={missing}
        seen={contentDigest(content)}
        answers={answersOfTask(dossier, task)}
        options={fields}
        files={filesOf(dossier, task.step, (path) => inLanguage(request.language, path))}
        cofinancing={await moneySoFar(services, dossier)}
        now={clock.now()}
      />,
      isChanged ? 409 : problems ? 422 : 200,
    );
  }

  async function viewTooLate(request: FastifyRequest, reply: FastifyReply, arrivedAt: Date) {
    const dossier = await readDossier(services, applicationOf(request));
    return reply.page(<TooLatePage {...{ dossier, arrivedAt }} task={taskOf(request, dossier)} />, 410);
  }
}
