import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { viewerOf } from '../../../platform/access.ts';
import { today } from '../../../platform/clock.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import type { PlanDocument } from '../document/schema.ts';
import type { Actor } from '../drafts.ts';
import { findFindings, type PlacedFinding } from './findings.ts';

export const actorOf = (request: FastifyRequest, { clock }: Services): Actor => ({ viewer: viewerOf(request), clock });

export const findingsNow = (request: FastifyRequest, { clock }: Services, document: PlanDocument): PlacedFinding[] =>
  findFindings(document, today(clock), request.language);

/** To a page of the builder after a post, in the reader's language. */
export const goTo = (request: FastifyRequest, reply: FastifyReply, path: string) =>
  reply.redirect(inLanguage(request.language, path), 303);

export const paramsOf = (request: FastifyRequest) =>
  request.params as { part: string; item?: string; list: string; revision: string };
