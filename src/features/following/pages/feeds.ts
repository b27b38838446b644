import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { sendAtom } from '../../../platform/atom.ts';
import { NotFound } from '../../../platform/errors.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { type Language, translator } from '../../../platform/i18n.ts';
import { hashSecret } from '../../../platform/secrets.ts';
import { findFeedOwner, listFeed, listPublic } from '../notice-store.ts';
import { wishShape } from '../schema.ts';
import { describeTopic, type Topics } from '../topics.ts';

interface Told {
  eventId: string;
  kind: string;
  values: Record<string, string>;
  path: string;
  at: Date;
}

/** What is followed as a feed: in public for one thing, and at a secret address for all that someone follows. */
export function registerFeeds(app: FastifyInstance, { db, config: { baseAddress } }: Services, topics: Topics): void {
  const config = { access: everyone };

  app.get('/volgen/atom.xml', { config }, async function sendTopic(request, reply) {
    const { language } = request;
    const subject = await describeTopic(topics, wishShape.parse(request.query).onderwerp, language);
    const events = await listPublic(db, await topics.names(subject.topic));
    const self = address(language, `/volgen/atom.xml?${new URLSearchParams({ onderwerp: subject.topic })}`);
    const title = `${subject.title} – Lokale Relance`;
    const entries = events.map((event) => entryOf(event, language));
    return sendAtom(reply, { id: self, self, page: address(language, subject.path), title, language, entries });
  });

  app.get<{ Params: { secret: string } }>('/volgen/feed/:secret', { config }, async function sendOwn(request, reply) {
    const { secret } = request.params;
    const owner = await findFeedOwner(db, hashSecret(secret));
    if (!owner) throw new NotFound();
    const { personId, language } = owner;
    const entries = (await listFeed(db, personId)).map((event) => entryOf(event, language));
    const self = `${baseAddress}/volgen/feed/${secret}`;
    const title = translator(language)('following.feed.ofPerson');
    reply.header('cache-control', 'private, no-cache').header('x-robots-tag', 'noindex');
    return sendAtom(reply, { id: self, self, page: address(language, '/meldingen'), title, language, entries });
  });

  const address = (language: Language, path: string) => `${baseAddress}${inLanguage(language, path)}`;

  const entryOf = ({ eventId, kind, values, path, at }: Told, language: Language) => ({
    id: `urn:uuid:${eventId}`,
    title: translator(language)(kind, values),
    link: address(language, path),
    updated: at,
  });
}
