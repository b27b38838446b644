import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../../app.ts';
import { hasRole } from '../../../../platform/viewer.ts';
import { applicationOf, applicationView } from '../access.ts';
import { answersOfTask, moneySoFar, readDossier } from '../dossier.ts';
import { knownOf, optionsFor } from '../options.ts';
import { applicationPath } from '../paths.ts';
import { readiness } from '../readiness.ts';
import { OverviewPage } from '../views/OverviewPage.tsx';
import { canOf } from './kit.ts';

/** Where an application stands and what to do next. */
export function registerApplicationOverview(app: FastifyInstance, services: Services): void {
  const { clock } = services;
  const config = { access: applicationView(services) };

  app.get(applicationPath(':application'), { config }, async function viewApplication(request, reply) {
    const held = applicationOf(request);
    const dossier = await readDossier(services, held);
    const { document, step, partners, files } = dossier;
    const now = clock.now();
    const task = dossier.tasks.find((one) => one.step === step);
    const problems =
      !step || !task || task.submission
        ? []
        : readiness({
            document,
            step,
            title: held.application.title,
            answers: answersOfTask(dossier, task),
            files: files.filter((file) => file.step === step.id),
            partners: partners.map(({ organisation, state }) => ({ name: organisation.name, state })),
            sentIn: 0,
            isCallWithdrawn: dossier.call.withdrawnAt !== null,
            now,
            known: knownOf(step, await optionsFor(services, held, { document, step })),
          });
    const asked = partners.filter(
      ({ organisation, state }) => state !== 'confirmed' && hasRole(request.viewer, organisation.id, 'publisher'),
    );
    return reply.page(
      <OverviewPage
        {...{ dossier, problems, now, asked }}
        can={canOf(request, held)}
        cofinancing={await moneySoFar(services, dossier)}
      />,
    );
  });
}
