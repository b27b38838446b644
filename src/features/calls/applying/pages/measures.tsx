import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../../app.ts';
import { actorOf } from '../../../../platform/actor.ts';
import { allAnswered, answersOf } from '../../../../platform/forms.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { ownPlans } from '../../own-plans.ts';
import { applicationEdit, applicationOf, applicationView } from '../access.ts';
import { heldIdsOf, readDossier } from '../dossier.ts';
import { Frozen } from '../drafts.ts';
import { linkMeasures } from '../measures.ts';
import { applicationPath } from '../paths.ts';
import { MeasuresPage, measureName, shownName } from '../views/MeasuresPage.tsx';
import { canOf, isOpenTask } from './kit.ts';

/** Which measures of the lead's plans an application pays for. */
export function registerMeasures(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const at = applicationPath(':application', 'maatregelen');

  app.get(at, { config: { access: applicationView(services) } }, async function viewMeasures(request, reply) {
    const held = applicationOf(request);
    const dossier = await readDossier(services, held);
    const isDraft = dossier.tasks.some((task) => task.step === dossier.step && isOpenTask(task, dossier));
    const mayEdit = canOf(request, held).edit && isDraft;
    const plans = mayEdit ? await ownPlans(db, await heldIdsOf(services, held)) : [];
    return reply.page(<MeasuresPage {...{ dossier, plans, mayEdit }} />);
  });

  app.post(at, { config: { access: applicationEdit(services) } }, async function submitMeasures(request, reply) {
    const held = applicationOf(request);
    const plans = await ownPlans(db, await heldIdsOf(services, held));
    const answers = answersOf(request.body);
    const names = Object.keys(answers).filter((name) => name.startsWith(measureName));
    const keys = names.flatMap((name) => allAnswered(answers, name));
    try {
      await linkMeasures(db, actorOf(request, services), held, { keys, shown: allAnswered(answers, shownName), plans });
      leaveNotice(reply, { key: 'applying.notice.measures' });
    } catch (error) {
      if (!(error instanceof Frozen)) throw error;
      leaveNotice(reply, { key: 'applying.notice.frozen' });
    }
    return goTo(request, reply, applicationPath(held.application.id));
  });
}
