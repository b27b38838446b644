import { addAttachments, type Upload } from '../../../platform/attachments.ts';
import type { Database } from '../../../platform/database/index.ts';
import { announce } from '../../../platform/events.ts';
import { record } from '../../../platform/journal.ts';
import { type Actor, editorsOf } from './actor.ts';
import { moderationPath } from './acts.ts';
import type { Sending } from './schema.ts';
import { findSame, insertContribution } from './store.ts';

const timeToPressTwice = 3_600_000;

export const attachmentsOf = (id: string) => ({ type: 'contribution', id });

export interface Sent extends Sending {
  programme: { code: string; organisationId: string | null };
  /** The edition that the sender chose a section of. */
  edition: number | null;
  uploads: Upload[];
}

/** Keeps what someone sends in, with its files; the editors of the guide hear of it. Gives its id. */
export const sendContribution = (db: Database, { viewer, clock }: Actor, sent: Sent): Promise<string> =>
  db.transaction(async (tx) => {
    const { programme, edition, uploads, section, area, organisation, measureKind, consent: _, ...texts } = sent;
    const at = clock.now();
    const { personId } = viewer;
    if (personId) {
      const same = { personId, programmeCode: programme.code, title: texts.title, body: texts.body };
      const before = await findSame(tx, same, new Date(at.getTime() - timeToPressTwice));
      if (before) return before;
    }
    const id = await insertContribution(tx, {
      ...texts,
      programmeCode: programme.code,
      personId,
      organisationId: organisation ?? null,
      sectionKey: section,
      editionNumber: edition,
      areaCode: area ?? null,
      measureKind: measureKind ?? null,
      createdAt: at,
    });
    await addAttachments(tx, attachmentsOf(id), { uploads, personId, at });
    await record(tx, {
      act: 'contribution.sent',
      subject: { type: 'contribution', id },
      viewer,
      organisationId: organisation ?? null,
      details: { programme: programme.code },
    });
    await announce(tx, {
      key: `contribution:${id}:received`,
      kind: 'contributions.event.received',
      values: { title: texts.title },
      path: moderationPath(programme.code, id),
      to: editorsOf(programme.organisationId),
      at,
    });
    return id;
  });
