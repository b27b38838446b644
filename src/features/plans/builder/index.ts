import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { registerLiveFindings } from './findings-pages.tsx';
import { registerHistory } from './history-pages.tsx';
import { registerImporting } from './import-pages.tsx';
import { registerListPages } from './list-pages.tsx';
import { type PlanMark, registerOverview } from './overview-pages.tsx';
import { type MeasureNote, registerPartPages } from './part-pages.tsx';
import { registerRegisterChoice } from './register-pages.tsx';
import { registerWorkspace } from './workspace-pages.tsx';

/** What other features add to the pages on which a plan is made. */
export interface BuilderAdditions {
  marks?: readonly PlanMark[];
  /** What stands under the budget of a measure. */
  notes?: readonly MeasureNote[];
}

/** The pages on which a plan is made. */
export function registerBuilder(
  app: FastifyInstance,
  services: Services,
  { marks = [], notes = [] }: BuilderAdditions,
): void {
  registerWorkspace(app, services);
  registerImporting(app, services);
  registerOverview(app, services, marks);
  registerHistory(app, services);
  registerLiveFindings(app, services);
  registerListPages(app, services);
  registerRegisterChoice(app, services);
  registerPartPages(app, services, notes);
}
