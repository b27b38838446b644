import { readFile } from 'node:fs/promises';
import type { Services } from '../../app.ts';
import { type Clock, systemClock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { fromRoot } from '../../platform/root.ts';
import { readSetting, writeSetting } from '../../platform/settings.ts';
import type { Role, Viewer } from '../../platform/viewer.ts';
import { addMember, createOrganisation, createPerson } from '../accounts/index.ts';
import { upsertAreas, upsertRows } from '../areas/index.ts';
import { assignProgramme, findProgramme } from '../guide/index.ts';
import { createPlan, type PlanDocument, publishPlan, readPlanDocument, saveDocument } from '../plans/index.ts';
import { type Cast, government, guideMakers, neighbours, places, players } from './cast.ts';
import { addDossiers } from './dossiers.ts';
import { makePassword } from './password.ts';
import { hushNews } from './store.ts';

const key = 'example-content';

/** Puts the invented municipalities in place on the first start; once taken away it does not come back. */
export async function ensureExample({ db, config, clock }: Pick<Services, 'db' | 'config' | 'clock'>): Promise<void> {
  if ((await readSetting(db, key)) !== undefined) return;
  const password = await makePassword(config.dataDir);
  await db.transaction(async (tx) => {
    await writeSetting(tx, key, 'present');
    await addPlaces(tx);
    const cast = await addCast(tx, password);
    await giveGuide(tx, cast);
    const plan = await addPlans(tx, cast.municipality.publisher);
    await addDossiers(tx, { start: clock, cast, plan, config });
    await hushNews(tx);
  });
}

export const isExamplePresent = async (db: Database): Promise<boolean> => (await readSetting(db, key)) === 'present';
export const markExampleRemoved = (db: Database): Promise<void> => writeSetting(db, key, 'removed');

async function addPlaces(tx: Database): Promise<void> {
  const common = { country: 'BE', validFrom: '2019-01-01', validTo: null, source: 'Voorbeeld', example: true };
  const nowhere = { populationYear: null, longitude: null, latitude: null };
  const { municipality, neighbour, region } = places;
  const both = [municipality, neighbour];
  await upsertAreas(tx, [
    { ...nowhere, ...common, ...region },
    ...both.map((one) => ({ ...nowhere, ...common, ...one, populationYear: 2020 })),
  ]);
  const within = { regionCode: region.code, validFrom: common.validFrom, validTo: null };
  await upsertRows(
    tx,
    'memberships',
    both.map(({ code: areaCode }) => ({ areaCode, ...within })),
  );
}

/** Makes an organisation with its people, who all have the one password. Gives those as they act, by role. */
async function addOrganisation<R extends Role>(
  tx: Database,
  organisation: { name: string; kind: 'municipality' | 'government'; areaCode: string | null },
  people: readonly { name: string; mail: string; role: R }[],
  password: string,
): Promise<Record<R, Viewer>> {
  const { id } = await createOrganisation(tx, { ...organisation, isExample: true });
  const viewers = {} as Record<R, Viewer>;
  for (const { role, ...who } of people) {
    const person = await createPerson(tx, { ...who, password });
    await addMember(tx, { organisationId: id, personId: person.id, role });
    const { name: organisationName, areaCode } = organisation;
    const memberships = [{ organisationId: id, organisationName, areaCode, role }];
    viewers[role] = { personId: person.id, name: who.name, mail: null, isAdministrator: false, memberships };
  }
  return viewers;
}

async function addCast(tx: Database, password: string): Promise<Cast> {
  const town = ({ name, code }: { name: string; code: string }) =>
    ({ name, kind: 'municipality', areaCode: code }) as const;
  return {
    municipality: await addOrganisation(tx, town(places.municipality), players, password),
    neighbour: await addOrganisation(tx, town(places.neighbour), neighbours, password),
    government: await addOrganisation(
      tx,
      { name: government.name, kind: 'government', areaCode: null },
      guideMakers,
      password,
    ),
  };
}

/** The government keeps up the guide that comes along unless a real one does already. */
async function giveGuide(tx: Database, cast: Cast): Promise<void> {
  const { organisationId } = cast.government.publisher.memberships[0]!;
  if ((await findProgramme(tx, government.programme))?.organisationId !== null) return;
  await assignProgramme(tx, { viewer: null, clock: systemClock }, government.programme, organisationId);
}

/** One plan published twice, one draft with much to mend, and a region's roadmap that is still worked on. Gives the id of the first. */
async function addPlans(tx: Database, viewer: Viewer): Promise<string> {
  const { organisationId } = viewer.memberships[0]!;
  const at = (moment: string): { viewer: Viewer; clock: Clock } => ({ viewer, clock: { now: () => new Date(moment) } });
  const [sound, draft, roadmap] = await Promise.all(['plan-sound', 'plan', 'roadmap'].map(readExample));
  const decided = { body: 'gemeenteraad', date: '2020-06-29', reference: 'GR-2020-0614' };

  const id = await createPlan(tx, at('2020-06-19T08:30:00Z'), { organisationId, document: beforeAnythingRan(sound!) });
  await publishPlan(tx, { ...at('2020-07-01T07:00:00Z'), language: 'nl' }, id, decided);
  await saveDocument(tx, at('2021-06-14T09:15:00Z'), id, sound!);
  await publishPlan(tx, { ...at('2021-06-30T07:00:00Z'), language: 'nl' }, id, {
    ...decided,
    date: '2021-06-28',
    reference: 'GR-2021-0533',
  });

  await createPlan(tx, at('2020-06-02T12:00:00Z'), { organisationId, document: draft!, act: 'imported' });
  await createPlan(tx, at('2021-02-09T15:40:00Z'), { organisationId, document: roadmap! });
  return id;
}

async function readExample(name: string): Promise<PlanDocument> {
  const result = readPlanDocument(await readFile(fromRoot('docs', 'examples', `${name}.yaml`)));
  if (!result.ok) throw new Error(`The example ${name} is not a plan: ${JSON.stringify(result.problems)}`);
  return result.plan;
}

/** The plan as the council first decided it: every measure still planned, and the last one not yet thought of. */
function beforeAnythingRan(document: PlanDocument): PlanDocument {
  const goals = document.goals.map((goal, index) => ({
    ...goal,
    measures: goal.measures
      .slice(0, index === 0 ? goal.measures.length - 1 : undefined)
      .map((measure) => ({ ...measure, status: 'planned' as const })),
  }));
  return { ...document, goals };
}
