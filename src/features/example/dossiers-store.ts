import { sql } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { attachment } from '../../platform/tables.ts';
import { organisation } from '../accounts/tables.ts';
import { application } from '../calls/applying/tables.ts';
import { ledgerEntry } from '../calls/paying/tables.ts';
import { call } from '../calls/tables.ts';

const organisations = sql`(select id from ${organisation} where is_example)`;
const calls = sql`(select id from ${call} where organisation_id in ${organisations})`;
const theirs = sql`(call_id in ${calls} or lead_organisation_id in ${organisations})`;

/** A dossier between an invented party and a real one, which goes with the invented one. */
export interface Loss extends Record<string, unknown> {
  application: string;
  title: string;
  call: string;
  code: string;
  /** The real party: who applied, or who called. */
  party: string;
  side: 'applicant' | 'caller';
}

/** The dossiers that real parties lose with the example: drafts that were removed are not missed. */
export async function selectLosses(tx: Database): Promise<Loss[]> {
  const { rows } = await tx.execute<Loss>(sql`
    select a.id as application, a.title, c.code, c.draft->>'title' as call,
      case when lead.is_example then c.organisation_id else lead.id end as party,
      case when lead.is_example then 'caller' else 'applicant' end as side
    from ${application} a
    join ${call} c on c.id = a.call_id
    join ${organisation} lead on lead.id = a.lead_organisation_id
    left join ${organisation} caller on caller.id = c.organisation_id
    where a.removed_at is null and (
      (not lead.is_example and caller.is_example)
      or (lead.is_example and not caller.is_example and exists (select from submission s where s.application_id = a.id)))
    order by a.id`);
  return rows;
}

/** Takes away the dossiers of the example, with the money in them and their files, before the ledger could hold them back. */
export async function deleteDossiers(tx: Database): Promise<void> {
  const gone = sql`(select id from ${application} where ${theirs})`;
  await tx.execute(sql`delete from ${attachment} where subject_type = 'application-file'
    and split_part(subject_id, '/', 1) in (select id::text from ${application} where ${theirs})`);
  await tx.execute(sql`delete from ${ledgerEntry} where call_id in ${calls} or application_id in ${gone}`);
  await tx.execute(sql`delete from ${application} where ${theirs}`);
}
