import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { registerImport } from './import-pages.tsx';
import { registerTargetPage } from './pages.tsx';
import { registerReporting } from './report-pages.tsx';

export { targetPath } from './paths.ts';

/** Targets that calls name: what is needed, done and left, by area. */
export function registerTargets(app: FastifyInstance, services: Services): void {
  registerTargetPage(app, services);
  registerReporting(app, services);
  registerImport(app, services);
}
