import type { FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { viewerOf } from '../../../platform/access.ts';
import { today } from '../../../platform/clock.ts';
import type { PlanDocument } from '../document/schema.ts';
import type { Actor } from '../drafts.ts';
import { factsFor } from '../known-facts.ts';
import { findFindings, type PlacedFinding } from './findings.ts';

export const actorOf = (request: FastifyRequest, { clock }: Services): Actor => ({ viewer: viewerOf(request), clock });

export const findingsNow = async (
  request: FastifyRequest,
  { db, clock }: Services,
  document: PlanDocument,
): Promise<PlacedFinding[]> => findFindings(document, today(clock), request.language, await factsFor(db, document));

export const paramsOf = (request: FastifyRequest) =>
  request.params as { part: string; item?: string; list: string; revision: string };
