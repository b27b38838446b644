import type { FastifyInstance } from 'fastify';
import type { Services } from '../../app.ts';

export { guideEdit, guidePublish, programmeOf } from './access.ts';
export { loadGuides } from './loading/loading.ts';
export { assignProgramme } from './programmes.ts';
export { publishEdition } from './publication.ts';

/** Guides: what a government asks of a recovery plan, in editions that are prepared, published and read. */
export function registerGuide(_app: FastifyInstance, _services: Services): void {}
