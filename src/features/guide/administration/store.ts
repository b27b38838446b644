import { asc } from 'drizzle-orm';
import type { Database } from '../../../platform/database/index.ts';
import { organisation } from '../../accounts/tables.ts';

/** Organisations that a programme can be given to. */
export const organisationChoices = (db: Database): Promise<{ id: string; name: string }[]> =>
  db.select({ id: organisation.id, name: organisation.name }).from(organisation).orderBy(asc(organisation.name));
