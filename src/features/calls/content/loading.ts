import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { record } from '../../../platform/journal.ts';
import { readSetting, writeSetting } from '../../../platform/settings.ts';
import { distributeRights, indicatorsOf } from '../cofinancing/rights.ts';
import { momentOf } from '../moments.ts';
import { insertCall, insertRights, insertVersion } from '../store.ts';
import { renewDraft, selectKnown } from './content-store.ts';
import { type ReferenceCall, type ReferenceVersion, readCalls, readFiles } from './read.ts';

const loaded = 'calls.content';

/**
 * Loads the reference calls of `content/calls/`, once per edition of its files. A version that was loaded stays frozen: a later
 * edition only adds versions. A call that people worked on, took over or took away here stays as they left it. Gives how many versions are new.
 */
export async function loadCalls(db: Database, clock: Clock, content = readFiles()): Promise<number> {
  return db.transaction(async (tx) => {
    if ((await readSetting(tx, loaded)) === content.edition) return 0;
    const calls = readCalls(content.files);
    const known = await selectKnown(
      tx,
      calls.map(({ code }) => code),
    );
    let added = 0;
    for (const call of calls) {
      const found = known.get(call.code);
      if (found && (found.organisationId !== null || found.revision > 1 || found.removedAt !== null)) continue;
      const fresh = call.versions.filter(({ number }) => !found?.numbers.has(number));
      if (fresh.length === 0) continue;
      const id = await draftOf(tx, call, found?.id, clock.now());
      for (const version of fresh) await addVersion(tx, id, version);
      added += fresh.length;
    }
    await writeSetting(tx, loaded, content.edition);
    await record(tx, {
      act: 'calls.loaded',
      subject: { type: 'calls', id: 'content' },
      viewer: null,
      details: { added },
    });
    return added;
  });
}

async function draftOf(tx: Database, { code, versions }: ReferenceCall, id: string | undefined, at: Date) {
  const draft = versions.at(-1)!.document;
  if (id === undefined) return insertCall(tx, { code, organisationId: null, draft, createdAt: at, updatedAt: at });
  await renewDraft(tx, id, draft, at);
  return id;
}

async function addVersion(tx: Database, callId: string, version: ReferenceVersion): Promise<void> {
  const { number, document, note, published, inhabitants } = version;
  await insertVersion(tx, { callId, number, document, note, publishedAt: momentOf(`${published}T00:00:00`) });
  const rights = document.rule?.rights;
  if (!rights || !inhabitants) return;
  const divided = distributeRights(rights, indicatorsOf(rights, inhabitants));
  await insertRights(
    tx,
    [...divided].map(([areaCode, cents]) => ({ callId, versionNumber: number, areaCode, cents })),
  );
}
