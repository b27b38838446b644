import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Forbidden, SignInNeeded } from './errors.ts';
import type { Viewer } from './viewer.ts';

/** Who may enter a route. `enter` throws for who may not; a feature's own access also loads the thing it guards. */
export interface Access {
  name: string;
  enter(request: FastifyRequest): void | Promise<void>;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** The answer is the same for everyone who is not signed in, so it may be kept until something public changes. */
    cache?: 'public';
    /**
     * Posts from anywhere are taken: a mail program stops a letter for its reader (RFC 8058), and says nothing of where it is. What lets
     * in is the secret in the address; who is signed in is not looked at, so nothing is done in the name of whose browser it is.
     */
    crossSite?: 'allowed';
  }
  interface FastifyRequest {
    viewer: Viewer | null;
  }
}

export const everyone: Access = { name: 'everyone', enter() {} };

export const signedIn: Access = {
  name: 'signed-in',
  enter(request) {
    if (!request.viewer?.personId) throw new SignInNeeded();
  },
};

export const administrators: Access = {
  name: 'administrator',
  enter(request) {
    if (!request.viewer) throw new SignInNeeded();
    if (!request.viewer.isAdministrator) throw new Forbidden();
  },
};

export interface RouteEntry {
  method: string;
  url: string;
  access: string;
}

/** Refuses to register a route that does not declare who may enter; keeps the table of routes that the tests walk. */
export function guardRoutes(app: FastifyInstance): RouteEntry[] {
  const routes: RouteEntry[] = [];
  app.addHook('onRoute', (route) => {
    const access = route.config?.access;
    if (!access) throw new Error(`Route ${String(route.method)} ${route.url} does not declare its access`);
    for (const method of [route.method].flat()) routes.push({ method, url: route.url, access: access.name });
  });
  return routes;
}

export async function enter(request: FastifyRequest): Promise<void> {
  await request.routeOptions.config.access?.enter(request);
}

/** The person who acts; only behind an access that lets nobody else in. */
export function viewerOf(request: FastifyRequest): Viewer {
  if (!request.viewer) throw new SignInNeeded();
  return request.viewer;
}
