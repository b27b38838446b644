import { randomUUID } from 'node:crypto';
import type { Card, NewCard } from '../../src/features/measures/cards/card.ts';
import { insertCard } from '../../src/features/measures/cards/store.ts';
import { insertExperience } from '../../src/features/measures/experiences/store.ts';
import { insertImport } from '../../src/features/measures/importing/import-store.ts';
import type { TestApp } from '../app.ts';

/** A card in the library, public unless `publishedAt: null`. */
export function buildCard({ db, clock }: TestApp, values: Partial<NewCard> = {}): Promise<Card> {
  return insertCard(db, {
    title: 'Fietspad langs de vaart',
    description: 'Een breed fietspad tussen het station en de school.',
    pillar: 'quality-of-life',
    themes: ['cycling'],
    kind: 'infrastructure',
    targetGroups: ['everyone'],
    level: 'municipality',
    status: 'planned',
    costLowest: 12_000_000n,
    costHighest: 15_000_000n,
    sources: [{ title: 'Voorbeeldbron', passage: 'Een passage.', url: 'https://voorbeeld.example/bron' }],
    origin: 'editor',
    originKey: randomUUID(),
    publishedAt: clock.now(),
    createdAt: clock.now(),
    updatedAt: clock.now(),
    ...values,
  });
}

/** A file of actions that an administrator brought. Gives its id. */
export const buildImport = ({ db, clock }: TestApp, text: string): Promise<string> =>
  insertImport(db, { fileName: text, source: text, content: 'a;b', createdAt: clock.now(), createdBy: null });

/** A public report of an organisation about a card. Gives its id. */
export function buildExperience(
  { db, clock }: TestApp,
  cardId: string,
  organisationId: string,
  text: string,
): Promise<string> {
  const at = clock.now();
  const texts = { title: text, did: text, worked: text, failed: text, cost: text, effect: text, who: text, text };
  return insertExperience(db, {
    cardId,
    organisationId,
    kind: 'report',
    ...texts,
    createdAt: at,
    updatedAt: at,
    publishedAt: at,
  });
}
