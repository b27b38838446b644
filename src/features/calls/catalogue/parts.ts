import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { PublishedCall } from '../catalogue-news/published-store.ts';

/** What another part tells of a call on its page; null when it has nothing to tell. The same for all who are not signed in. */
export type UnderCall = (call: PublishedCall, request: FastifyRequest) => Promise<VNode | null>;

export interface CallParts {
  /** Under what the call says itself: what was granted, for instance. */
  under: readonly UnderCall[];
}
