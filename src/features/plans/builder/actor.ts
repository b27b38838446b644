import type { FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { today } from '../../../platform/clock.ts';
import type { PlanDocument } from '../document/schema.ts';
import { factsFor } from '../known-facts.ts';
import { findFindings, type PlacedFinding } from './findings.ts';

export { actorOf } from '../../../platform/actor.ts';

export const findingsNow = async (
  request: FastifyRequest,
  { db, clock }: Services,
  document: PlanDocument,
): Promise<PlacedFinding[]> => findFindings(document, today(clock), request.language, await factsFor(db, document));

export const paramsOf = (request: FastifyRequest) =>
  request.params as { part: string; item?: string; list: string; revision: string };
