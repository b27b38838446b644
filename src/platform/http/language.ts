import type { IncomingMessage } from 'node:http';
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

export const requestLanguage = (request: IncomingMessage): Language => languageOf.get(request) ?? 'nl';

export const inLanguage = (language: Language, path: string): string =>
  language === 'nl' ? path : `/${language}${path === '/' ? '' : path}`;
