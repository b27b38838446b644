import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { actorOf } from '../../../../platform/actor.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { answered, answersOf } from '../../../../platform/forms.ts';
import { numberIn } from '../../../../platform/http/address.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { applicationEdit, applicationOf, applicationView } from '../access.ts';
import { readDossier } from '../dossier.ts';
import { Frozen } from '../drafts.ts';
import { optionsFor } from '../options.ts';
import { applicationPath, revisionPath } from '../paths.ts';
import { type Revision, selectHistory, selectRevision } from '../revision-store.ts';
import { restoreRevision } from '../saving.ts';
import { HistoryPage, RevisionPage } from '../views/HistoryPages.tsx';
import { canOf, isOpenTask } from './kit.ts';

/** Every save of an application, and putting an earlier one back. */
export function registerHistory(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const view = { access: applicationView(services) };

  app.get(
    applicationPath(':application', 'geschiedenis'),
    { config: view },
    async function viewHistory(request, reply) {
      const { application } = applicationOf(request);
      return reply.page(<HistoryPage application={application} entries={await selectHistory(db, application.id)} />);
    },
  );

  app.get(revisionPath(':application', ':revision'), { config: view }, async function viewRevision(request, reply) {
    const held = applicationOf(request);
    const dossier = await readDossier(services, held);
    const revision = await revisionOf(request);
    const open = dossier.tasks.filter((task) => isOpenTask(task, dossier)).map(({ step }) => step.id);
    const mayRestore = canOf(request, held).edit ? open : [];
    const { document } = dossier;
    const step = { fields: document.steps.flatMap(({ fields }) => fields) };
    const options = await optionsFor(services, held, { document, step });
    return reply.page(<RevisionPage {...{ dossier, revision, mayRestore, options }} />);
  });

  const edit = { access: applicationEdit(services) };
  app.post(revisionPath(':application', ':revision'), { config: edit }, async function submitRestore(request, reply) {
    const held = applicationOf(request);
    const earlier = await revisionOf(request);
    const stepId = answered(answersOf(request.body), 'step');
    const { id, revision } = held.application;
    try {
      await restoreRevision(db, actorOf(request, services), held, { stepId, earlier });
      leaveNotice(reply, {
        key: 'applying.notice.restored',
        values: { revision: String(earlier.revision), before: String(revision) },
      });
    } catch (error) {
      if (!(error instanceof Frozen)) throw error;
      leaveNotice(reply, { key: 'applying.notice.frozen' });
    }
    return goTo(request, reply, applicationPath(id));
  });

  async function revisionOf(request: FastifyRequest): Promise<Revision> {
    const { application } = applicationOf(request);
    const { revision } = request.params as { revision: string };
    const found = await selectRevision(db, application.id, numberIn(revision));
    if (!found) throw new NotFound();
    return found;
  }
}
