import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { readSetting, writeSetting } from '../../../platform/settings.ts';
import { archiveGuide, createEdition, createProgramme, type GuideActor } from '../programmes.ts';
import { publishEdition } from '../publication.ts';
import { selectEditions, selectProgramme } from '../store.ts';
import { type GuideContent, readGuides } from './content.ts';

interface Loaded {
  fingerprint: string;
  editions: number[];
}

export interface GuideLoad {
  code: string;
  added: number[];
  /** Editions of the files that were left out, because people work on this guide. */
  left: number[];
}

const settingOf = (code: string) => `guide.content.${code}`;

/**
 * Loads the guides of `content/guide/`, each edition once: what is there stays as it is. A guide of which people made an edition
 * themselves gets none from the files any more. Gives what was done for each guide whose files changed.
 */
export async function loadGuides(db: Database, clock: Clock, contents = readGuides()): Promise<GuideLoad[]> {
  const done: GuideLoad[] = [];
  for (const content of contents) {
    const { code } = content.programme;
    const load = await db.transaction(async (tx) => {
      const earlier = await readSetting<Loaded>(tx, settingOf(code));
      if (earlier?.fingerprint === content.fingerprint) return null;
      const found = await loadGuide(tx, { viewer: null, clock }, content, earlier?.editions ?? []);
      const editions = [...(earlier?.editions ?? []), ...found.added];
      await writeSetting(tx, settingOf(code), { fingerprint: content.fingerprint, editions } satisfies Loaded);
      return found;
    });
    if (load) done.push(load);
  }
  return done;
}

async function loadGuide(
  tx: Database,
  actor: GuideActor,
  { programme, editions }: GuideContent,
  ours: readonly number[],
): Promise<GuideLoad> {
  const { code, title, summary, archived } = programme;
  const isNew = (await selectProgramme(tx, code)) === undefined;
  if (isNew) {
    await createProgramme(tx, actor, { code, title, summary });
    if (archived) await archiveGuide(tx, actor, code, { since: archived.since ?? null, notice: archived.notice });
  }
  const there = (await selectEditions(tx, code)).map(({ number }) => number);
  const missing = editions.filter(({ number }) => number > Math.max(0, ...there));
  if (there.some((number) => !ours.includes(number))) {
    return { code, added: [], left: missing.map(({ number }) => number) };
  }
  for (const edition of missing) {
    await createEdition(tx, actor, code, edition);
    await publishEdition(tx, actor, code, edition.number, { tell: !isNew });
  }
  return { code, added: missing.map(({ number }) => number), left: [] };
}
