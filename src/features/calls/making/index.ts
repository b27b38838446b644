import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { registerFigures } from './figures/pages.tsx';
import { registerListOfCalls } from './list-of-calls.tsx';
import { registerListPages } from './list-pages.tsx';
import { registerPartPages } from './part-pages.tsx';
import { registerPreview } from './preview-pages.tsx';
import { registerPublishing } from './publishing/publish-pages.tsx';
import { registerVersions } from './publishing/version-pages.tsx';
import { registerRemoval } from './removal-pages.tsx';
import { registerWorkPages } from './work-pages.tsx';

/** The editor's side of a call. */
export function registerMaking(app: FastifyInstance, services: Services): void {
  registerListOfCalls(app, services);
  registerWorkPages(app, services);
  registerPublishing(app, services);
  registerVersions(app, services);
  registerRemoval(app, services);
  registerPreview(app, services);
  registerFigures(app, services);
  registerListPages(app, services);
  registerPartPages(app, services);
}
