import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../../app.ts';
import { hasRole } from '../../../../platform/viewer.ts';
import { applicationOf, applicationView } from '../access.ts';
import { moneySoFar, readDossier } from '../dossier.ts';
import { missingOf } from '../missing.ts';
import { applicationPath } from '../paths.ts';
import { OverviewPage } from '../views/OverviewPage.tsx';
import { canOf } from './kit.ts';

/** Where an application stands and what to do next. */
export function registerApplicationOverview(app: FastifyInstance, services: Services): void {
  const { clock } = services;
  const config = { access: applicationView(services) };

  app.get(applicationPath(':application'), { config }, async function viewApplication(request, reply) {
    const held = applicationOf(request);
    const dossier = await readDossier(services, held);
    const { step, partners } = dossier;
    const now = clock.now();
    const task = dossier.tasks.find((one) => one.step === step);
    const problems = !task || task.submission ? [] : await missingOf(services, dossier, task);
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
