import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { everyone } from '../../platform/access.ts';
import { StyleGuidePage } from './views/StyleGuidePage.tsx';

/** Our look and every component with its examples, on one page. */
export function registerStyleGuide(app: FastifyInstance): void {
  app.get('/stijlgids', { config: { access: everyone, cache: 'public' } }, (_request, reply) =>
    reply.page(h(StyleGuidePage, {})),
  );
}
