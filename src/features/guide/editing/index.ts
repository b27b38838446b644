import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { registerForms } from './form-pages.tsx';
import { registerLists } from './list-pages.tsx';
import { registerMapping } from './mapping-pages.tsx';
import { registerOrder } from './order-pages.tsx';
import { registerPreview } from './preview-pages.tsx';
import { registerPublishing } from './publish-pages.tsx';
import type { OnPublished } from './publishing.ts';
import { registerWork, type WorkAdditions } from './work-pages.tsx';

export type { OnPublished } from './publishing.ts';
export type { TakeAlong } from './starting.ts';
export type { WorkTask } from './views/WorkPage.tsx';

export type EditingAdditions = WorkAdditions & { onPublished?: readonly OnPublished[] };

/** The workplace in which the editors of a guide prepare its editions. */
export function registerEditing(app: FastifyInstance, services: Services, additions: EditingAdditions = {}): void {
  registerWork(app, services, additions);
  registerForms(app, services);
  registerLists(app, services);
  registerOrder(app, services);
  registerMapping(app, services);
  registerPreview(app, services);
  registerPublishing(app, services, additions);
}
