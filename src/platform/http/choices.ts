import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

/** What someone without an account chose; it is kept in their browser only. */
export interface Choices {
  /** Codes of themes they follow. */
  themes: string[];
  /** Ids of measures they laid aside. */
  basket: string[];
}

const cookie = 'relance-keuzes';
const list = z.array(z.string().min(1).max(64)).max(40);
const shape = z.object({ themes: list.default([]), basket: list.default([]) });
const none: Choices = { themes: [], basket: [] };
const optionsFor = ({ server }: FastifyReply) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: server.sessionCookie.isSecure }) as const;

// What was written while a request is answered counts for whoever reads or writes after: each moves only what is theirs.
const written = new WeakMap<FastifyRequest, Choices>();

export const hasChoices = (request: FastifyRequest): boolean => request.cookies[cookie] !== undefined;

/** What the browser kept; nothing when that is unreadable, since anyone can write a cookie. */
export function readChoices(request: FastifyRequest): Choices {
  return written.get(request) ?? sentChoices(request);
}

function sentChoices(request: FastifyRequest): Choices {
  const value = request.cookies[cookie];
  if (value === undefined) return none;
  try {
    return shape.parse(JSON.parse(Buffer.from(value, 'base64url').toString()));
  } catch {
    return none;
  }
}

/** Keeps at most forty of each, the newest last; nothing chosen leaves nothing in the browser. */
export function writeChoices(reply: FastifyReply, { themes, basket }: Choices): void {
  const kept: Choices = { themes: newest(themes), basket: newest(basket) };
  written.set(reply.request, kept);
  if (kept.themes.length + kept.basket.length === 0) return void reply.clearCookie(cookie, optionsFor(reply));
  const value = Buffer.from(JSON.stringify(kept)).toString('base64url');
  reply.setCookie(cookie, value, { ...optionsFor(reply), maxAge: 180 * 86_400 });
}

const newest = (all: string[]) => [...new Set(all)].slice(-40);
