import type { Services } from '../../app.ts';
import { type Clock, systemClock } from '../../platform/clock.ts';
import type { Config } from '../../platform/config.ts';
import type { Database } from '../../platform/database/index.ts';
import { newSecret } from '../../platform/secrets.ts';
import { readSetting, writeSetting } from '../../platform/settings.ts';
import { assignProgramme, findProgramme } from '../guide/index.ts';
import { government, places } from './cast.ts';
import { addDossiers } from './dossiers.ts';
import { makePassword, readPassword } from './password.ts';
import { createPeople, type People } from './people.ts';
import { addPlace } from './places.ts';
import { addPlans } from './plans.ts';
import { hushNews, lockExample, selectExampleNames, selectTold } from './store.ts';
import { addToAssess } from './to-assess.ts';

const key = 'example-content';

/** What the example is made of, in the order in which it came along: each part was once the newest of a version. */
const parts = ['plans', 'guide', 'calls', 'to-assess'] as const;
type Part = (typeof parts)[number];

/** `present` was written before parts were told apart. */
type State = 'removed' | 'present' | Part[];

export interface Needs {
  /** The start on which it is added: everything before it happened by the features' own acts, with a clock of then. */
  start: Clock;
  people: People;
  config: Pick<Config, 'baseAddress'>;
}

const adders: Record<Part, (tx: Database, needs: Needs) => Promise<void>> = {
  plans: async (tx, { people }) => {
    await addPlace(tx, places.municipality);
    await addPlans(tx, (await people.municipality()).publisher);
  },
  guide: giveGuide,
  calls: addDossiers,
  'to-assess': async (tx, needs) => {
    await addPlace(tx, places.neighbour);
    await addToAssess(tx, needs);
  },
};

/**
 * Puts what the example lacks in place: all of it on the first start, later what a newer version adds. What was given once is never
 * given again, so what people changed or took away in it stays so.
 */
export async function ensureExample(
  { db, config, clock, log }: Pick<Services, 'db' | 'config' | 'clock' | 'log'>,
  wanted: readonly Part[] = parts,
): Promise<void> {
  const given = await givenParts(db);
  if (!given || wanted.every((part) => given.includes(part))) return;
  try {
    await db.transaction(async (tx) => {
      await lockExample(tx);
      const had = (await givenParts(tx)) ?? wanted;
      const told = await selectTold(tx);
      const known = had.length > 0 ? ((await readPassword(config.dataDir)) ?? newSecret()) : null;
      const people = createPeople(tx, known ?? (await makePassword(config.dataDir)));
      const lacking = wanted.filter((part) => !had.includes(part));
      for (const part of lacking) await adders[part](tx, { start: clock, people, config });
      if (lacking.length > 0) await writeSetting(tx, key, [...had, ...lacking]);
      await hushNews(tx, told);
    });
  } catch (error) {
    if (given.length === 0) throw error;
    // Someone who would act in it may be gone: that keeps nobody from working.
    log.warn({ reason: (error as Error).message }, 'What is new in the example could not be added');
  }
}

/** Null once it was taken away. */
async function givenParts(db: Database): Promise<readonly Part[] | null> {
  const state = await readSetting<State>(db, key);
  if (state === 'removed') return null;
  if (state !== 'present') return state ?? [];
  const names = await selectExampleNames(db);
  const has = {
    plans: true,
    guide: names.organisations.includes(government.name),
    calls: names.hasCalls,
    'to-assess': names.organisations.includes(places.neighbour.name),
  };
  return parts.filter((part) => has[part]);
}

export const isExamplePresent = async (db: Database): Promise<boolean> => Boolean((await givenParts(db))?.length);
export const markExampleRemoved = (db: Database): Promise<void> => writeSetting(db, key, 'removed');

/** The government keeps up the guide that comes along unless a real one does already. */
async function giveGuide(tx: Database, { people }: Needs): Promise<void> {
  const { organisationId } = (await people.government()).publisher.memberships[0]!;
  if ((await findProgramme(tx, government.programme))?.organisationId !== null) return;
  await assignProgramme(tx, { viewer: null, clock: systemClock }, government.programme, organisationId);
}
