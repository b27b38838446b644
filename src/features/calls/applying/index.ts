import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { registerEnding } from './pages/ending.tsx';
import { registerFiles } from './pages/files.tsx';
import { registerHistory } from './pages/history.tsx';
import { registerMeasures } from './pages/measures.tsx';
import { registerMine } from './pages/mine.tsx';
import { registerApplicationOverview } from './pages/overview.tsx';
import { registerPartners } from './pages/partners.tsx';
import { registerReceipt } from './pages/receipt.tsx';
import { registerStart } from './pages/start.tsx';
import { registerStep } from './pages/step.tsx';
import { registerSubmitting } from './pages/submitting.tsx';
import { registerVersion } from './pages/version.tsx';

const parts = [
  registerStart,
  registerMine,
  registerApplicationOverview,
  registerStep,
  registerFiles,
  registerPartners,
  registerMeasures,
  registerSubmitting,
  registerReceipt,
  registerEnding,
  registerHistory,
  registerVersion,
];

/** The side of who applies: from the start of an application to its receipts. */
export function registerApplying(app: FastifyInstance, services: Services): void {
  for (const register of parts) register(app, services);
}
