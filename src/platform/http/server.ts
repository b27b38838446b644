import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Logger } from 'pino';
import { enter, guardRoutes, type RouteEntry } from '../access.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/index.ts';
import { AppError } from '../errors.ts';
import { registerApi } from './api.ts';
import { registerArrival } from './arrival.ts';
import { registerAssets } from './assets.ts';
import { type FailureOptions, registerFailures } from './failures.ts';
import { addSecurityHeaders } from './headers.ts';
import { registerHealth } from './health.ts';
import { takeLanguagePrefix } from './language.ts';
import { PageCache } from './page-cache.ts';
import { type PageOptions, registerPages } from './pages.ts';
import { type PersonalOptions, registerPersonal } from './personal.ts';
import { answerProtocolError, isWrite, refuseCrossSite, refuseMalformed, soundAddress } from './refusals.ts';
import { SessionCookie } from './session-cookie.ts';
import { identify, type ViewerOptions } from './viewers.ts';

interface ServerOptions
  extends FailureOptions,
    ViewerOptions,
    PersonalOptions,
    Pick<PageOptions, 'navigation' | 'clock' | 'nextTurn'> {
  config: Config;
  db: Database;
  log: Logger;
  writesPerMinute?: number;
  /** Milliseconds that the process may be behind before it refuses more work. */
  mostBehind?: number;
}

declare module 'fastify' {
  interface FastifyInstance {
    sessionCookie: SessionCookie;
    pageCache: PageCache;
    routeTable: RouteEntry[];
  }
}

/** The server without any feature: limits, headers, sessions, pages, errors. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { config, db, log } = options;
  const hops = config.trustProxy;
  const app = Fastify({
    loggerInstance: log.child(
      {},
      {
        serializers: { req: (request) => ({ method: request.method }), res: (reply) => ({ status: reply.statusCode }) },
      },
    ),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: typeof hops === 'number' ? (_address, hop) => hop < hops : hops,
    rewriteUrl: (request) => soundAddress(takeLanguagePrefix(request)),
    clientErrorHandler: answerProtocolError,
    bodyLimit: 1024 * 1024,
    requestTimeout: 25_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 10_000,
    routerOptions: { maxParamLength: 16 * 1024, ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
    http: { headersTimeout: 10_000, maxHeaderSize: 16 * 1024, connectionsCheckingInterval: 2000 },
  }) as unknown as FastifyInstance;
  app.server.maxConnections = 2000;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  const sessionCookie = new SessionCookie(config.baseAddress);
  const pageCache = new PageCache();
  app.decorate('sessionCookie', sessionCookie);
  app.decorate('pageCache', pageCache);
  app.decorate('routeTable', guardRoutes(app));
  app.decorateRequest('viewer', null);

  registerArrival(app, options.clock);
  addSecurityHeaders(app, config);
  await registerApi(app, config);
  await app.register(cookie);
  app.addHook('onRequest', async (request) => {
    refuseMalformed(request);
    refuseCrossSite(request, config.baseAddress);
  });
  const { navigation, clock, nextTurn } = options;
  registerPages(app, { navigation, clock, nextTurn, cookie: sessionCookie, cache: pageCache });
  app.addHook('onRequest', async (request) => {
    await identify(request, sessionCookie, options);
  });
  app.addHook('onRequest', enter);
  registerPersonal(app, options);
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });

  await app.register(formbody, { bodyLimit: 1024 * 1024 });
  await app.register(multipart, {
    limits: { fileSize: 5 * 1024 * 1024, files: 1, fields: 50, fieldSize: 1024 * 1024 },
  });
  await app.register(rateLimit, {
    max: options.writesPerMinute ?? 300,
    timeWindow: '1 minute',
    hook: 'preHandler',
    allowList: (request) => !isWrite(request),
    keyGenerator: (request) => request.viewer?.personId ?? request.ip,
  });
  await refuseWhenBehind(app, options);
  registerFailures(app, options);
  registerAssets(app);
  registerHealth(app, db);
  app.addHook('onClose', async () => pageCache.close());
  return app;
}

const warmingUp = 5000;

/** Refuses what it could not answer in time. Making ready is heavy too, so one that has just begun to listen lets everyone in. */
async function refuseWhenBehind(app: FastifyInstance, { mostBehind = 2000 }: ServerOptions): Promise<void> {
  let listensSince = Number.POSITIVE_INFINITY;
  app.addHook('onListen', async () => {
    listensSince = performance.now();
  });
  await app.register(underPressure, {
    maxEventLoopDelay: mostBehind,
    exposeStatusRoute: false,
    pressureHandler: async () => {
      if (performance.now() - listensSince > warmingUp) throw new AppError('unavailable', 503);
    },
  });
}
