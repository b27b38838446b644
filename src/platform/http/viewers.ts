import type { FastifyRequest } from 'fastify';
import { SignInNeeded } from '../errors.ts';
import type { Viewer } from '../viewer.ts';
import { takesPostsFromAnywhere } from './refusals.ts';
import type { SessionCookie } from './session-cookie.ts';

export interface ViewerOptions {
  /** Whose session this secret opens, if it still does. */
  findViewer(secret: string): Promise<Viewer | null>;
  /** For whom a token of the API speaks, if it still does. */
  findTokenViewer(secret: string): Promise<Viewer | null>;
}

/** Who asks: by cookie on pages, by token in the API and never by cookie there. */
export async function identify(request: FastifyRequest, cookie: SessionCookie, options: ViewerOptions): Promise<void> {
  if (request.url.startsWith('/api/')) return identifyByToken(request, options);
  const secret = takesPostsFromAnywhere(request) ? undefined : cookie.read(request);
  if (secret) request.viewer = await options.findViewer(secret);
}

async function identifyByToken(request: FastifyRequest, { findTokenViewer }: ViewerOptions): Promise<void> {
  const { authorization } = request.headers;
  if (authorization === undefined) return;
  const secret = /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1];
  request.viewer = secret ? await findTokenViewer(secret) : null;
  // A token that does not work is told on public addresses too: going on as nobody would hide the mistake.
  if (!request.viewer) throw new SignInNeeded();
}
