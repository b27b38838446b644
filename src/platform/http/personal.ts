import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Personal } from '../../ui/page.ts';
import { hasChoices } from './choices.ts';

export interface PersonalOptions {
  /** What a page shows of someone's own; asked once for each page that is not the same for all. */
  personal?(request: FastifyRequest): Promise<Personal>;
}

declare module 'fastify' {
  interface FastifyRequest {
    personal: Personal | null;
  }
}

/** Looks up what is someone's own, for who signed in or whose browser keeps choices. */
export function registerPersonal(app: FastifyInstance, { personal }: PersonalOptions): void {
  app.decorateRequest('personal', null);
  if (!personal) return;
  app.addHook('onRequest', async (request) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/')) return;
    if (request.viewer || hasChoices(request)) request.personal = await personal(request);
  });
}
