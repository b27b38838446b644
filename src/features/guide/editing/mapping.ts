import type { Database } from '../../../platform/database/index.ts';
import { record } from '../../../platform/journal.ts';
import { holdDraft, replaceMapping } from '../edition-store.ts';
import type { GuideActor } from '../programmes.ts';
import { type Mapping, mappingOf } from '../store.ts';
import type { Prepared } from './editions.ts';

/** What became of a section of the edition before. */
export interface Fate {
  /** `same`: it is the section with the same key, which needs no saying. */
  kind: 'same' | 'lives-on' | 'gone';
  to: string[];
  note: string;
}

/** What was written down about a section; undefined when nobody said anything. */
export function fateIn(mapping: readonly Mapping[], key: string): Fate | undefined {
  const rows = mapping.filter(({ fromKey }) => fromKey === key);
  if (rows.length === 0) return undefined;
  const to = rows.map(({ toKey }) => toKey).filter((toKey) => toKey !== '');
  return { kind: to.length > 0 ? 'lives-on' : 'gone', to, note: rows[0]!.note };
}

/** Writes down what became of one section, in the place of what was said of it before. */
export async function saveFate(
  db: Database,
  actor: GuideActor,
  { programme, edition }: Prepared,
  section: string,
  { kind, to, note }: Fate,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdDraft(tx, edition.id);
    const others = (await mappingOf(tx, id)).filter(({ fromKey }) => fromKey !== section);
    const keys = kind === 'same' ? [] : kind === 'gone' ? [''] : to;
    await replaceMapping(tx, id, [...others, ...keys.map((toKey) => ({ fromKey: section, toKey, note }))]);
    await record(tx, {
      act: 'guide.mapping-saved',
      subject: { type: 'guide-edition', id },
      viewer: actor.viewer,
      organisationId: programme.organisationId,
      details: { programme: programme.code, edition: edition.number, section, to: keys },
    });
  });
}
