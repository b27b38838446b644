import type { FastifyInstance } from 'fastify';
import type { Services } from '../../app.ts';
import { type EditingAdditions, registerEditing } from './editing/index.ts';

export { guideEdit, guidePublish, programmeOf } from './access.ts';
export type { WorkTask } from './editing/index.ts';
export { loadGuides } from './loading/loading.ts';
export { assignProgramme } from './programmes.ts';
export { publishEdition } from './publication.ts';

/** What other features add to guides. */
export type GuideAdditions = EditingAdditions;

/** Guides: what a government asks of a recovery plan, in editions that are prepared, published and read. */
export function registerGuide(app: FastifyInstance, services: Services, additions: GuideAdditions = {}): void {
  registerEditing(app, services, additions);
}
