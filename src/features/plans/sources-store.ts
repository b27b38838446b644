import { sql } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { area } from '../areas/tables.ts';
import { addressKey, type PlanUse } from '../references/index.ts';
import { planPath } from './public/views/paths.ts';
import { plan, publication, withdrawal } from './tables.ts';

interface SourceRow extends Record<string, unknown> {
  planId: string;
  organisationId: string;
  slug: string;
  title: string;
  areaName: string;
  isPublic: boolean;
  measure: string;
  measureTitle: string;
  status: string | null;
  url: string;
}

/** Every plan that is there of which a measure names one of these addresses as its source: published or still a draft. */
export async function plansUsing(db: Database, keys: readonly string[]): Promise<PlanUse[]> {
  if (keys.length === 0) return [];
  const found = new Map<string, PlanUse>();
  const hosts = [...new Set(keys.map(hostOf))];
  for (const row of await sourceRows(db, hosts)) {
    const key = addressKey(row.url);
    if (!keys.includes(key)) continue;
    const { planId, organisationId, title, areaName } = row;
    const name = `${key} ${planId}`;
    const use = found.get(name) ?? { key, planId, organisationId, title, areaName, path: null, measures: [] };
    found.set(name, use);
    if (row.isPublic) use.path = planPath(row.slug);
    const isOpen = row.status === 'planned' || row.status === 'running';
    const known = use.measures.find((measure) => measure.id === row.measure);
    if (known) known.isOpen ||= isOpen;
    else use.measures.push({ id: row.measure, title: row.measureTitle, isOpen, isPublic: row.isPublic });
  }
  return [...found.values()].sort((one, other) => one.areaName.localeCompare(other.areaName, 'nl'));
}

/** The host of a compared address; '' for one that people may write in other letters than its key does. */
function hostOf(key: string): string {
  const host = key.split(/[/?#]/)[0]!;
  return host.includes('xn--') ? '' : host;
}

/** The sources with an address on one of these hosts: those of newest standing publications before those of drafts. */
async function sourceRows(db: Database, hosts: readonly string[]): Promise<SourceRow[]> {
  // Only what may be one of the addresses leaves the database; whether it is, a rule tells.
  const onHost = sql.join(
    hosts.map((host) => sql`strpos(lower(s ->> 'url'), ${host}) > 0`),
    sql` or `,
  );
  const result = await db.execute<SourceRow>(sql`
    with standing as (
      select distinct on (p.plan_id) p.id, p.plan_id
      from ${publication} p left join ${withdrawal} w on w.publication_id = p.id
      where w.publication_id is null
      order by p.plan_id, p.number desc
    ), found as (
      select plan_id, true as is_public, p.area_code, p.title, m, s ->> 'url' as url
      from standing join ${publication} p using (id, plan_id),
        jsonb_path_query(p.document, '$.goals[*].measures[*] ? (exists (@.sources[*].url))') m,
        jsonb_array_elements(m -> 'sources') s
      where ${onHost}
      union all
      select p.id, false, p.document ->> 'area', p.document ->> 'title', m, s ->> 'url'
      from ${plan} p,
        jsonb_path_query(p.document, '$.goals[*].measures[*] ? (exists (@.sources[*].url))') m,
        jsonb_array_elements(m -> 'sources') s
      where p.removed_at is null and (${onHost})
    )
    select p.id as "planId", p.organisation_id as "organisationId", p.slug, f.title,
      coalesce(a.name, f.area_code) as "areaName", f.is_public as "isPublic",
      m ->> 'id' as measure, m ->> 'title' as "measureTitle", m ->> 'status' as status, f.url
    from found f
    join ${plan} p on p.id = f.plan_id and p.removed_at is null
    left join ${area} a on a.code = f.area_code
    order by f.is_public desc, p.id
  `);
  return result.rows;
}
