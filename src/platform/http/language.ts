import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../i18n.ts';

const languageOf = new WeakMap<IncomingMessage, Language>();

/** `/en/plannen` is `/plannen` in English: the prefix is taken off before routing. */
export function takeLanguagePrefix(request: IncomingMessage): string {
  const url = request.url ?? '/';
  const match = /^\/en(?=[/?]|$)/.exec(url);
  if (!match) return url;
  languageOf.set(request, 'en');
  const rest = url.slice(match[0].length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** The language of the address; programs have one address for all languages, and say theirs in a header. */
export function requestLanguage(request: IncomingMessage): Language {
  const isProgram = request.url?.startsWith('/api/');
  const asked = isProgram && /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'nl';
  return languageOf.get(request) ?? asked;
}

export const inLanguage = (language: Language, path: string): string =>
  language === 'nl' ? path : `/${language}${path === '/' ? '' : path}`;

/** To the page after a post, in the reader's language. */
export const goTo = (request: FastifyRequest, reply: FastifyReply, path: string) =>
  reply.redirect(inLanguage(request.language, path), 303);
