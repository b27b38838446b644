import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { type FeedEntry, sendAtom } from '../../../platform/atom.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { translator } from '../../../platform/i18n.ts';
import { callPath, callsPath, callVersionPath } from '../catalogue/paths.ts';
import { feedPath } from './calendar/paths.ts';
import { newestOf } from './published.ts';
import { type PublishedCall, selectPublished } from './published-store.ts';

const most = 50;

/** New calls, new versions and withdrawals as a feed, the newest first; an invented call is no news. */
export function registerFeed(app: FastifyInstance, { db, config }: Services): void {
  app.get(feedPath, { config: { access: everyone } }, async function viewFeed(request, reply) {
    const { language } = request;
    const at = (path: string) => `${config.baseAddress}${inLanguage(language, path)}`;
    const calls = (await selectPublished(db)).filter(({ isExample }) => !isExample);
    const entries = calls.flatMap((call) => entriesOf(call, request, at));
    return sendAtom(reply, {
      id: at(feedPath),
      title: translator(language)('callnews.feed.title'),
      language,
      self: at(feedPath),
      page: at(callsPath),
      entries: entries.sort((a, b) => b.updated.getTime() - a.updated.getTime()).slice(0, most),
    });
  });
}

function entriesOf(call: PublishedCall, { language }: FastifyRequest, at: (path: string) => string): FeedEntry[] {
  const t = translator(language);
  const { id, code, versions, withdrawnAt, withdrawalReason } = call;
  const published = versions.map(({ number, document, note, publishedAt }) => ({
    id: `urn:lokale-relance:call:${id}:version:${number}`,
    title: t(number === 1 ? 'callnews.event.published' : 'callnews.event.renewed', {
      title: document.title,
      number: String(number),
    }),
    link: at(callVersionPath(code, number)),
    updated: publishedAt,
    summary: note || document.summary,
  }));
  if (!withdrawnAt) return published;
  const withdrawal = {
    id: `urn:lokale-relance:call:${id}:withdrawal`,
    title: t('callnews.event.withdrawn', { title: newestOf(call).document.title }),
    link: at(callPath(code)),
    updated: withdrawnAt,
    summary: withdrawalReason ?? '',
  };
  return [...published, withdrawal];
}
