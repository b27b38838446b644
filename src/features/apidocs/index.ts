import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import type { Services } from '../../app.ts';
import { everyone } from '../../platform/access.ts';
import { ApiPage } from './ApiPage.tsx';

/** The page that tells people what programs can do here. */
export function registerApiPage(app: FastifyInstance, { config }: Pick<Services, 'config'>): void {
  app.get('/api', { config: { access: everyone, cache: 'public' } }, (_request, reply) =>
    reply.page(h(ApiPage, { baseAddress: config.baseAddress })),
  );
}
