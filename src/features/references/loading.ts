import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { record } from '../../platform/journal.ts';
import { fromRoot } from '../../platform/root.ts';
import { readSetting, writeSetting } from '../../platform/settings.ts';
import { addressKey } from './rules/address.ts';
import { isWebAddress } from './rules/values.ts';
import { findProgramme, insertReference } from './store.ts';
import { addUses, sectionsNamed } from './use-store.ts';

const day = z.union([z.literal(''), z.iso.date()]).transform((text) => text || null);

const row = z.strictObject({
  programme: z.string().min(1),
  slug: z.string().min(1),
  title: z.string().min(1).max(200),
  owner: z.string().min(1).max(200),
  address: z.string().refine(isWebAddress),
  valid_from: day,
  valid_to: day,
  check_every_days: z.coerce.number().int().min(1).max(999),
  sections: z.string().transform((keys) => keys.split(' ').filter((key) => key !== '')),
  note: z.string().max(2000),
});

const setting = 'references.content';

/** The rules that come along, as `content/references/register.csv` holds them. */
export function readReferences(text = readFileSync(fromRoot('content', 'references', 'register.csv'), 'utf8')) {
  const rows = z.array(row).parse(parse(text, { columns: true }));
  return { rows, fingerprint: createHash('sha256').update(text).digest('hex') };
}

/**
 * Puts the rules that come along in the register, each once, and ties them to the sections that they name; what people did with them
 * stays. A rule of a programme that is not there is left out. Gives how many were added.
 */
export async function loadReferences(db: Database, clock: Clock, content = readReferences()): Promise<number> {
  return db.transaction(async (tx) => {
    if ((await readSetting(tx, setting)) === content.fingerprint) return 0;
    let added = 0;
    for (const { programme, sections, valid_from, valid_to, check_every_days, ...rest } of content.rows) {
      const found = await findProgramme(tx, programme);
      if (!found) continue;
      const at = clock.now();
      const id = await insertReference(tx, {
        ...rest,
        programmeCode: programme,
        addressKey: addressKey(rest.address),
        validFrom: valid_from,
        validTo: valid_to,
        checkEveryDays: check_every_days,
        createdAt: at,
        updatedAt: at,
      });
      if (!id) continue;
      added += 1;
      const uses = (await sectionsNamed(tx, programme, sections)).map((subjectId) => ({
        referenceId: id,
        subjectType: 'guide-section' as const,
        subjectId,
      }));
      await addUses(tx, uses);
      const { organisationId } = found;
      await record(tx, { act: 'reference.loaded', subject: { type: 'reference', id }, viewer: null, organisationId });
    }
    await writeSetting(tx, setting, content.fingerprint);
    return added;
  });
}
