import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import type { Services } from '../../app.ts';
import { everyone } from '../../platform/access.ts';
import { today } from '../../platform/clock.ts';
import { securityText } from './security-text.ts';
import { AboutPage } from './views/AboutPage.tsx';
import { HomePage } from './views/HomePage.tsx';

const open = { config: { access: everyone } };
const kept = { config: { access: everyone, cache: 'public' as const } };

/** The front page, and what every public site owes its visitors: accessibility, privacy, source code, a way to report a hole. */
export function registerWelcome(app: FastifyInstance, { config, clock }: Pick<Services, 'config' | 'clock'>): void {
  app.get('/', kept, (_request, reply) => reply.page(h(HomePage, {})));
  app.get('/toegankelijkheid', kept, (_request, reply) => reply.page(h(AboutPage, { topic: 'accessibility' })));
  app.get('/privacy', kept, (_request, reply) => reply.page(h(AboutPage, { topic: 'privacy' })));
  app.get('/broncode', kept, (_request, reply) => reply.page(h(AboutPage, { topic: 'source' })));
  app.get('/robots.txt', open, (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send('User-agent: *\nDisallow: /werkplek\nDisallow: /beheer\n'),
  );
  app.get('/.well-known/security.txt', open, (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(securityText(config, today(clock))),
  );
}
