import { createHash } from 'node:crypto';
import { slugOf } from '../../plans/index.ts';
import type { CardOrigin, measureCard } from './tables.ts';

/** A measure as a card of the library; money in cents, duration in whole months. */
export type Card = typeof measureCard.$inferSelect;

/** What a card needs to be made; the rest is empty until someone fills it in. */
export type NewCard = Omit<typeof measureCard.$inferInsert, 'id' | 'slug' | 'revision'>;

/** A card with what a page tells about whose it is. */
export interface CardWithOwner extends Card {
  organisationName: string | null;
  areaName: string | null;
}

export const libraryPath = '/maatregelen';
export const cardPath = (slug: string): string => `${libraryPath}/${slug}`;
export const cardWorkPath = '/werkplek/maatregelen';
export const cardWorkAt = (slug: string, act = ''): string => `${cardWorkPath}/${slug}${act && `/${act}`}`;

// A card may not take the address of a page of the library.
const taken = new Set(['nieuw', 'suggesties', 'synoniemen', 'zoeken', 'mand', 'importeren', 'kaart']);

/** The last part of a card's address, before it is known to be free. */
export function cardSlug(title: string): string {
  const slug = slugOf(title, 'maatregel');
  return taken.has(slug) ? `maatregel-${slug}` : slug;
}

/** An address that is the card's alone without looking which are taken: for cards that come by the thousand. */
export function derivedSlug(title: string, origin: CardOrigin, originKey: string): string {
  const mark = createHash('sha256').update(`${origin}\0${originKey}`).digest('hex').slice(0, 8);
  return `${cardSlug(title)}-${mark}`;
}

/** Everyone may read it now. */
export const isPublic = (card: Pick<Card, 'publishedAt' | 'removedAt'>): boolean =>
  card.publishedAt !== null && card.removedAt === null;
