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
  for (const row of await sourceRows(db)) {
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
    else use.measures.push({ id: row.measure, title: row.measureTitle, isOpen });
  }
  return [...found.values()].sort((one, other) => one.areaName.localeCompare(other.areaName, 'nl'));
}

/** All sources with an address: those of newest standing publications before those of drafts. */
async function sourceRows(db: Database): Promise<SourceRow[]> {
  const result = await db.execute<SourceRow>(sql`
    with standing as (
      select distinct on (p.plan_id) p.plan_id, p.document
      from ${publication} p left join ${withdrawal} w on w.publication_id = p.id
      where w.publication_id is null
      order by p.plan_id, p.number desc
    ), documents as (
      select plan_id, document, true as is_public from standing
      union all
      select id, document, false from ${plan}
    )
    select p.id as "planId", p.organisation_id as "organisationId", p.slug, d.document ->> 'title' as title,
      coalesce(a.name, d.document ->> 'area') as "areaName", d.is_public as "isPublic",
      m ->> 'id' as measure, m ->> 'title' as "measureTitle", m ->> 'status' as status, s ->> 'url' as url
    from documents d
    join ${plan} p on p.id = d.plan_id and p.removed_at is null
    left join ${area} a on a.code = d.document ->> 'area',
      jsonb_path_query(d.document, '$.goals[*].measures[*]') m,
      jsonb_path_query(m, '$.sources[*]') s
    where s ->> 'url' <> ''
    order by d.is_public desc, p.id
  `);
  return result.rows;
}
