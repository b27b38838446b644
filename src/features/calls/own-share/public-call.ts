import type { FastifyRequest } from 'fastify';
import { today } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/errors.ts';
import { newestOf } from '../catalogue-news/published.ts';
import { type PublishedCall, selectPublished } from '../catalogue-news/published-store.ts';
import type { CallDocument } from '../document/schema.ts';

/** A call as everyone may read it, by its newest version. */
export interface PublicCall {
  call: PublishedCall;
  number: number;
  document: CallDocument;
  /** Day in Brussels on which that version was published: its figures are of that day. */
  onDay: string;
}

export function publicCallOf(call: PublishedCall): PublicCall {
  const { number, document, publishedAt } = newestOf(call);
  return { call, number, document, onDay: today({ now: () => publishedAt }) };
}

/** The public call of an address. */
export async function openPublicCall(db: Database, request: FastifyRequest): Promise<PublicCall> {
  const [call] = await selectPublished(db, (request.params as { call: string }).call);
  if (!call) throw new NotFound();
  return publicCallOf(call);
}
