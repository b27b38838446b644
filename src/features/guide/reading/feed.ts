import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { type Feed, sendAtom } from '../../../platform/atom.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { translator } from '../../../platform/i18n.ts';
import { type OpenGuide, openGuide } from './opening.ts';
import { comparePath, editionPath, feedPath, guidePath } from './paths.ts';
import { editionName } from './views/words.ts';

/** The editions of a guide as a feed: an entry for each, newest first. */
export function registerFeed(app: FastifyInstance, { db, config }: Services): void {
  app.get(feedPath(':programme'), { config: { access: everyone } }, async function viewFeed(request, reply) {
    const { programme } = request.params as { programme: string };
    return sendAtom(reply, feedOf(await openGuide(db, programme), request, config.baseAddress));
  });
}

function feedOf({ programme, editions }: OpenGuide, { language }: FastifyRequest, baseAddress: string): Feed {
  const t = translator(language);
  const { code, title } = programme;
  const at = (path: string) => `${baseAddress}${inLanguage(language, path)}`;
  return {
    id: at(feedPath(code)),
    title: t('guide.feed.title', { programme: title }),
    language,
    self: at(feedPath(code)),
    page: at(guidePath(code)),
    entries: editions.map((edition, index) => {
      const before = editions[index + 1];
      return {
        id: `urn:uuid:${edition.id}`,
        title: `${editionName(edition, t, language)}: ${edition.title}`,
        link: at(editionPath(code, edition.number)),
        updated: edition.publishedAt!,
        summary: before
          ? t('guide.feed.changes', { address: at(comparePath(code, before.number, edition.number)) })
          : programme.summary,
      };
    }),
  };
}
