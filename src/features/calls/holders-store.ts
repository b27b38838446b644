import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../../platform/database/index.ts';
import { organisation } from '../accounts/tables.ts';

export const organisationColumns = {
  id: organisation.id,
  name: organisation.name,
  kind: organisation.kind,
  areaCode: organisation.areaCode,
  isExample: organisation.isExample,
  createdAt: organisation.createdAt,
};

export const selectOrganisations = (db: Database, ids: readonly string[]) =>
  db
    .select(organisationColumns)
    .from(organisation)
    .where(inArray(organisation.id, [...ids]));

export type Organisation = Awaited<ReturnType<typeof selectOrganisations>>[number];

/** Municipalities on the platform that are the municipality of one of these areas, the first made first. */
export const selectMunicipalitiesIn = (db: Database, areaCodes: readonly string[]) =>
  db
    .select(organisationColumns)
    .from(organisation)
    .where(inArray(organisation.areaCode, [...areaCodes]))
    .orderBy(organisation.createdAt)
    .then((rows) => rows.filter(({ kind }) => kind === 'municipality'));

export async function selectOrganisation(db: Database, id: string): Promise<Organisation | undefined> {
  const [row] = await db.select(organisationColumns).from(organisation).where(eq(organisation.id, id));
  return row;
}
