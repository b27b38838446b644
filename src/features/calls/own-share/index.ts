import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { registerCalculator } from './calculator-pages.tsx';
import { registerMayWe } from './may-we-pages.tsx';
import { registerOwnShareInPlan } from './plan-pages.tsx';
import { registerRights } from './rights-pages.tsx';

/** For who thinks of applying: may we, what would we get, and what would it cost us. */
export function registerOwnShare(app: FastifyInstance, services: Services): void {
  registerMayWe(app, services);
  registerCalculator(app, services);
  registerRights(app, services);
  registerOwnShareInPlan(app, services);
}
