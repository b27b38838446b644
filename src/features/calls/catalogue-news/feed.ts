import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { sendAtom } from '../../../platform/atom.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { translator } from '../../../platform/i18n.ts';
import { callPath, callsPath, callVersionPath } from '../catalogue/paths.ts';
import { feedPath } from './calendar/paths.ts';
import { selectPublications, selectWithdrawals } from './published-store.ts';

const most = 50;

/** New calls, new versions and withdrawals as a feed, the newest first; an invented call is no news. */
export function registerFeed(app: FastifyInstance, { db, config }: Services): void {
  app.get(feedPath, { config: { access: everyone } }, async function viewFeed({ language }, reply) {
    const t = translator(language);
    const at = (path: string) => `${config.baseAddress}${inLanguage(language, path)}`;
    const published = (await selectPublications(db, most)).map((told) => ({
      id: `urn:lokale-relance:call:${told.callId}:version:${told.number}`,
      title: t(told.number === 1 ? 'callnews.event.published' : 'callnews.event.renewed', {
        title: told.title,
        number: String(told.number),
      }),
      link: at(callVersionPath(told.code, told.number)),
      updated: told.at,
      summary: told.text,
    }));
    const withdrawn = (await selectWithdrawals(db, most)).map(({ callId, code, title, at: updated, text }) => ({
      id: `urn:lokale-relance:call:${callId}:withdrawal`,
      title: t('callnews.event.withdrawn', { title }),
      link: at(callPath(code)),
      updated,
      summary: text,
    }));
    return sendAtom(reply, {
      id: at(feedPath),
      title: t('callnews.feed.title'),
      language,
      self: at(feedPath),
      page: at(callsPath),
      entries: [...published, ...withdrawn].sort((a, b) => b.updated.getTime() - a.updated.getTime()).slice(0, most),
    });
  });
}
