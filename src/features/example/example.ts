import { readFile } from 'node:fs/promises';
import type { Services } from '../../app.ts';
import { type Clock, systemClock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { fromRoot } from '../../platform/root.ts';
import { readSetting, writeSetting } from '../../platform/settings.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { addMember, createOrganisation, createPerson } from '../accounts/index.ts';
import { upsertAreas, upsertRows } from '../areas/index.ts';
import { assignProgramme, findProgramme } from '../guide/index.ts';
import { createPlan, type PlanDocument, publishPlan, readPlanDocument, saveDocument } from '../plans/index.ts';
import { government, guideMakers, places, players } from './cast.ts';
import { makePassword } from './password.ts';

const key = 'example-content';

/** Puts the invented municipality in place on the first start; once taken away it does not come back. */
export async function ensureExample({ db, config }: Pick<Services, 'db' | 'config'>): Promise<void> {
  if ((await readSetting(db, key)) !== undefined) return;
  const password = await makePassword(config.dataDir);
  await db.transaction(async (tx) => {
    await writeSetting(tx, key, 'present');
    await addPlaces(tx);
    const publisher = await addPeople(tx, password);
    await addGovernment(tx, password);
    await addPlans(tx, publisher);
  });
}

export const isExamplePresent = async (db: Database): Promise<boolean> => (await readSetting(db, key)) === 'present';
export const markExampleRemoved = (db: Database): Promise<void> => writeSetting(db, key, 'removed');

async function addPlaces(tx: Database): Promise<void> {
  const common = { country: 'BE', validFrom: '2019-01-01', validTo: null, source: 'Voorbeeld', example: true };
  const nowhere = { populationYear: null, longitude: null, latitude: null };
  const { municipality, region } = places;
  await upsertAreas(tx, [
    { ...nowhere, ...common, ...region },
    { ...nowhere, ...common, ...municipality, populationYear: 2020 },
  ]);
  const membership = {
    areaCode: municipality.code,
    regionCode: region.code,
    validFrom: common.validFrom,
    validTo: null,
  };
  await upsertRows(tx, 'memberships', [membership]);
}

/** Gives the one who publishes. */
async function addPeople(tx: Database, password: string): Promise<Viewer> {
  const { name, code } = places.municipality;
  const organisation = await createOrganisation(tx, { name, kind: 'municipality', areaCode: code, isExample: true });
  let publisher: Viewer | undefined;
  for (const { role, ...who } of players) {
    const person = await createPerson(tx, { ...who, password });
    await addMember(tx, { organisationId: organisation.id, personId: person.id, role });
    if (role !== 'publisher') continue;
    const membership = { organisationId: organisation.id, organisationName: name, areaCode: code, role };
    publisher = {
      personId: person.id,
      name: who.name,
      mail: who.mail,
      isAdministrator: false,
      memberships: [membership],
    };
  }
  return publisher!;
}

/** A government of its own, which keeps up the guide that comes along unless a real one does already. */
async function addGovernment(tx: Database, password: string): Promise<void> {
  const { name, programme } = government;
  const organisation = await createOrganisation(tx, { name, kind: 'government', areaCode: null, isExample: true });
  for (const { role, ...who } of guideMakers) {
    const person = await createPerson(tx, { ...who, password });
    await addMember(tx, { organisationId: organisation.id, personId: person.id, role });
  }
  if ((await findProgramme(tx, programme))?.organisationId === null) {
    await assignProgramme(tx, { viewer: null, clock: systemClock }, programme, organisation.id);
  }
}

/** One plan published twice, one draft with much to mend, and a region's roadmap that is still worked on. */
async function addPlans(tx: Database, viewer: Viewer): Promise<void> {
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
