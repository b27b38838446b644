import type { FastifyReply } from 'fastify';
import type { Language } from './i18n.ts';

export interface FeedEntry {
  /** Never changes, whatever becomes of the title or the address: `urn:uuid:…`. */
  id: string;
  title: string;
  /** A whole address. */
  link: string;
  updated: Date;
  /** Plain text. */
  summary?: string;
}

export interface Feed {
  /** Never changes; the address of the feed where that is stable. */
  id: string;
  title: string;
  language: Language;
  /** Whole addresses of the feed itself and of the page that tells the same. */
  self: string;
  page: string;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

const notInXml = /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const text = (value: string) => value.replace(notInXml, '\uFFFD').replace(/[&<>"']/g, (sign) => signs[sign]!);

/** A feed in Atom (RFC 4287). One without entries says that it was updated when the epoch began, so that it does not change. */
export function writeAtom({ id, title, language, self, page, entries }: Feed): string {
  const updated = new Date(Math.max(0, ...entries.map((entry) => entry.updated.getTime())));
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${text(id)}</id>`,
    `<title>${text(title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${text(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${text(page)}"/>`,
    '<author><name>Lokale Relance</name></author>',
    ...entries.map(writeEntry),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function writeEntry({ id, title, link, updated, summary }: FeedEntry): string {
  const lines = [
    '<entry>',
    `<id>${text(id)}</id>`,
    `<title>${text(title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<link rel="alternate" type="text/html" href="${text(link)}"/>`,
    ...(summary ? [`<summary>${text(summary)}</summary>`] : []),
    '</entry>',
  ];
  return lines.join('\n');
}

export const sendAtom = (reply: FastifyReply, feed: Feed) =>
  reply.type('application/atom+xml; charset=utf-8').send(writeAtom(feed));
