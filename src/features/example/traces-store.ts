import { inArray, sql } from 'drizzle-orm';
import { deleteAttachments } from '../../platform/attachments.ts';
import type { Database } from '../../platform/database/index.ts';
import { event } from '../../platform/tables.ts';
import { membership, organisation, person } from '../accounts/tables.ts';
import { application, submission } from '../calls/applying/tables.ts';
import { objection } from '../calls/assessing/tables.ts';
import { ledgerEntry, reportReview } from '../calls/paying/tables.ts';
import { call } from '../calls/tables.ts';
import { guidelineConflict } from '../guide/conflicts/tables.ts';
import { contribution } from '../guide/contributions/tables.ts';
import { reaction } from '../guide/discussion/tables.ts';
import { measureCard } from '../measures/cards/tables.ts';
import { measureExperience } from '../measures/experiences/tables.ts';
import { plan } from '../plans/tables.ts';

const organisations = sql`(select id from ${organisation} where is_example)`;
const memberOf = (
  isExample: boolean,
) => sql`(select from ${membership} m join ${organisation} o on o.id = m.organisation_id
  where m.person_id = p.id and o.is_example = ${isExample})`;
const calls = sql`(select id from ${call} where organisation_id in ${organisations})`;
const dossiers = sql`(select id from ${application} where call_id in ${calls} or lead_organisation_id in ${organisations})`;
/** The people who belong nowhere else, and go with the example. */
const people = sql`(select p.id from ${person} p
  where not p.is_administrator and exists ${memberOf(true)} and not exists ${memberOf(false)})`;
const isTheirs = (row: string) => sql`(coalesce(${sql.raw(row)}.organisation_id in ${organisations}, false)
  or coalesce(${sql.raw(row)}.person_id in ${people}, false))`;

/**
 * Takes away what the invented people left outside of their own organisations, while those are still there: what was announced of
 * their things, which feeds would go on telling, what they said of real guides and what they sent in for them.
 */
export async function deleteTraces(tx: Database): Promise<void> {
  await tx.execute(sql`with gone as (
      select id from ${plan} where organisation_id in ${organisations}
      union all select id from ${measureCard} where is_example or organisation_id in ${organisations}
      union all select id from ${measureExperience} where organisation_id in ${organisations}
      union all select id from ${guidelineConflict} where organisation_id in ${organisations}
      union all select id from ${calls} c
      union all select id from ${dossiers} d
      union all select id from ${submission} where application_id in ${dossiers}
      union all select id from ${objection} where application_id in ${dossiers}
      union all select id from ${ledgerEntry} where application_id in ${dossiers}
      union all select v.id from ${reportReview} v join ${submission} s on s.id = v.submission_id
        where s.application_id in ${dossiers}
      union all select r.id from ${reaction} r where ${isTheirs('r')}
      union all select c.id from ${contribution} c where ${isTheirs('c')}
    )
    delete from ${event} e using gone where strpos(e.key, gone.id::text) > 0`);
  // Where someone else replied, it stays clear that they replied to something.
  await tx.execute(sql`delete from ${reaction} r where ${isTheirs('r')}
    and not exists (select from ${reaction} reply where reply.parent_id = r.id and not ${isTheirs('reply')})`);
  await tx.execute(sql`update ${reaction} r set body = '', removed_at = now() where ${isTheirs('r')}`);
  const { rows } = await tx.execute<{ id: string }>(sql`select c.id from ${contribution} c where ${isTheirs('c')}`);
  for (const { id } of rows) await deleteAttachments(tx, { type: 'contribution', id });
  if (rows.length === 0) return;
  await tx.delete(contribution).where(
    inArray(
      contribution.id,
      rows.map(({ id }) => id),
    ),
  );
}
