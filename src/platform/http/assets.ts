import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { everyone } from '../access.ts';
import { fromRoot } from '../root.ts';

/** Styles, scripts and fonts; their names carry a hash of their content, so they never change. */
export function registerAssets(app: FastifyInstance): void {
  void app.register(fastifyStatic, { root: fromRoot('dist', 'assets'), serve: false, preCompressed: true });
  app.get<{ Params: { file: string } }>('/assets/:file', { config: { access: everyone } }, (request, reply) =>
    reply.header('vary', 'Accept-Encoding').sendFile(request.params.file, { maxAge: '365d', immutable: true }),
  );
}
