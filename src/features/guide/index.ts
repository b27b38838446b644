import type { FastifyInstance } from 'fastify';
import type { Services } from '../../app.ts';
import { registerAdministration } from './administration/pages.tsx';
import { registerGuideApi } from './api/index.ts';
import { registerCarrying, tellPlans } from './carrying/index.ts';
import { type EditingAdditions, registerEditing } from './editing/index.ts';
import { registerDownloads } from './pdf/download.ts';
import { conversation } from './reading/conversation.tsx';
import { registerFeed } from './reading/feed.ts';
import { registerReading } from './reading/pages.tsx';
import type { UnderSections } from './reading/parts.ts';

export { guideEdit, guidePublish, programmeOf } from './access.ts';
export { carryMark } from './carrying/index.ts';
export type { WorkTask } from './editing/index.ts';
export { loadGuides } from './loading/loading.ts';
export { assignProgramme } from './programmes.ts';
export { publishEdition } from './publication.ts';
export type { ReadSections, UnderSections } from './reading/parts.ts';
export { selectProgramme as findProgramme } from './store.ts';
export { guideSubjects } from './subjects.ts';
export { themeGuides } from './themed.tsx';

/** What other features add to guides. */
export interface GuideAdditions extends EditingAdditions {
  /** What stands under sections, in this order. */
  under?: UnderSections[];
}

/** Guides: what a government asks of a recovery plan, in editions that are prepared, published and read. */
export function registerGuide(app: FastifyInstance, services: Services, additions: GuideAdditions = {}): void {
  registerReading(app, services, [...(additions.under ?? []), conversation(services.db)]);
  registerFeed(app, services);
  registerAdministration(app, services);
  registerGuideApi(app, services);
  registerDownloads(app, services);
  registerCarrying(app, services);
  registerEditing(app, services, { ...additions, onPublished: [...(additions.onPublished ?? []), tellPlans] });
}
