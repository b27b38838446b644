import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h, type JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { nothingPersonal, type Page, PageProvider } from '../../ui/page.ts';
import { assetAddress } from '../assets.ts';
import { type Clock, today } from '../clock.ts';
import { type Language, translator } from '../i18n.ts';
import type { Viewer } from '../viewer.ts';
import { hasChoices } from './choices.ts';
import { chooseEncoding } from './compression.ts';
import { inLanguage, requestLanguage } from './language.ts';
import { hasNotice, takeNotice } from './notices.ts';
import { encodedBody, type KeptPage, type PageCache } from './page-cache.ts';
import { isWrite } from './refusals.ts';
import type { SessionCookie } from './session-cookie.ts';
import { type NextTurn, rememberTurn } from './turns.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** Renders a view and sends it as a whole page. */
    page(view: JSX.Element, status?: number): Promise<FastifyReply>;
    /** Sends the page as it last was, when it is one that is the same for all; undefined when there is none. */
    lastKnownPage(): Promise<FastifyReply> | undefined;
    /** From when on a page tells something else by the passing of time alone, sooner than the next turn. Set before `page`. */
    trueUntil: Date | null;
  }
  interface FastifyRequest {
    language: Language;
    cacheVersion: number;
    /** What is told was true at this moment. */
    askedAt: Date;
  }
}

export interface NavigationItem {
  href: string;
  /** Key of its words. */
  key: string;
  /** Where its pages stand, when that is not under `href`. */
  within?: string;
  /** Key of what the search box on its pages says that it looks for; what is looked for is then asked of `href`. */
  searchFor?: string;
  /** Not for visitors, or only for the platform's administrators. */
  only?: 'people' | 'administrators';
}

export interface PageOptions {
  navigation: NavigationItem[];
  cookie: SessionCookie;
  cache: PageCache;
  clock: Clock;
  /** No page is kept for longer than until then. */
  nextTurn?: NextTurn;
}

export function registerPages(
  app: FastifyInstance,
  { navigation, cookie, cache, clock, nextTurn = async () => null }: PageOptions,
): void {
  const turn = rememberTurn(nextTurn, cache);
  app.decorateRequest('language', 'nl');
  app.decorateRequest('cacheVersion', 0);
  app.decorateRequest('askedAt');
  app.decorateReply('trueUntil', null);
  app.addHook('onRequest', async (request) => {
    request.language = requestLanguage(request.raw);
  });

  const isShared = (request: FastifyRequest) =>
    request.routeOptions.config.cache === 'public' &&
    cookie.read(request) === undefined &&
    !hasNotice(request) &&
    !hasChoices(request) &&
    request.url.length < 500;
  // A new day can change what a page says, such as which municipalities there are.
  const keyOf = (request: FastifyRequest) => `${today(clock)} ${request.language} ${request.url}`;

  app.addHook('onRequest', async (request, reply) => {
    if (!isShared(request)) return;
    const now = clock.now();
    const kept = cache.get(keyOf(request), now);
    if (kept) return sendKept(request, reply, kept);
    request.cacheVersion = cache.version;
    request.askedAt = now;
  });

  // Whoever asked need not wait for it; a page of which nobody can say how long it is true is not kept.
  const keep = async ({ cacheVersion, askedAt }: FastifyRequest, key: string, page: KeptPage): Promise<void> => {
    const next = await turn(askedAt).catch(() => undefined);
    if (next !== undefined) cache.keep(key, { ...page, until: page.until ?? next }, cacheVersion);
  };

  app.decorateReply('page', async function (view: JSX.Element, status = 200) {
    const { request } = this;
    const html = renderToString(h(PageProvider, { value: pageOf(request, this, navigation) }, view));
    const body = Buffer.from(`<!doctype html>${html.replace(notInHtml, '\uFFFD')}`);
    const page: KeptPage = { etag: etagOf(body), encoded: new Map([['identity', body]]), until: this.trueUntil };
    this.status(status);
    if (status !== 200) return sendBody(request, this, page);
    if (isShared(request)) void keep(request, keyOf(request), page);
    return sendKept(request, this, page);
  });

  app.decorateReply('lastKnownPage', function () {
    const { request } = this;
    const kept = isShared(request) ? cache.lastKnown(keyOf(request)) : undefined;
    return kept && sendKept(request, this, kept);
  });

  app.addHook('onResponse', async (request, reply) => {
    if (isWrite(request) && reply.statusCode < 400) cache.clear();
  });
}

// Characters that no HTML may hold, which a form that was refused shows again.
const notInHtml = /(?![\t\n\f\r])\p{Cc}|\p{Noncharacter_Code_Point}/gu;

const etagOf = (body: Buffer) => `"${createHash('sha1').update(body).digest('base64url')}"`;

function pageOf(request: FastifyRequest, reply: FastifyReply, navigation: PageOptions['navigation']): Page {
  const { language, viewer } = request;
  const t = translator(language);
  const href = (path: string) => inLanguage(language, path);
  return {
    language,
    t,
    href,
    // Two slashes at the start would make it an address on another host.
    path: readable(request).replace(/^[/\\]+/, '/'),
    viewer: viewer && { name: viewer.name, isAdministrator: viewer.isAdministrator },
    navigation: navigation.filter(isFor(viewer)).map(({ href: to, within = to, key, searchFor }) => ({
      href: href(to),
      within: href(within),
      label: t(key),
      ...(searchFor && { searchFor: t(searchFor) }),
    })),
    notice: takeNotice(request, reply),
    personal: request.personal ?? nothingPersonal,
    asset: assetAddress,
  };
}

/** The address of this page, or after a form that only takes posts, of the page above it: where another language leads. */
function readable({ server, url, method, routeOptions }: FastifyRequest): string {
  if (method === 'GET' || method === 'HEAD') return url;
  let [path, pattern] = [url.split('?')[0]!, routeOptions.url ?? ''];
  while (pattern.length > 1 && !server.hasRoute({ method: 'GET', url: pattern })) {
    [path, pattern] = [path.replace(/\/[^/]*$/, ''), pattern.replace(/\/[^/]*$/, '')];
  }
  return path || '/';
}

const isFor =
  (viewer: Viewer | null) =>
  ({ only }: NavigationItem): boolean =>
    only === undefined || (only === 'people' ? viewer !== null : viewer?.isAdministrator === true);

async function sendKept(request: FastifyRequest, reply: FastifyReply, page: KeptPage): Promise<FastifyReply> {
  reply
    .header('etag', page.etag)
    .header('cache-control', 'private, no-cache')
    .header('vary', 'Accept-Encoding, Cookie');
  if (holds(request.headers['if-none-match'], page.etag)) return reply.status(304).send();
  return sendBody(request, reply, page);
}

/** Whether what a browser or a cache between kept is this page: one mark or a list, weakly compared (RFC 9110, 13.1.2). */
const holds = (kept: string | undefined, etag: string): boolean =>
  (kept ?? '').split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));

async function sendBody(request: FastifyRequest, reply: FastifyReply, page: KeptPage): Promise<FastifyReply> {
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.type('text/html; charset=utf-8').send(await encodedBody(page, encoding));
}
