import type { Database } from '../../platform/database/index.ts';
import type { Role, Viewer } from '../../platform/viewer.ts';
import { addMember, createOrganisation, createPerson } from '../accounts/index.ts';
import { type Cast, government, guideMakers, neighbours, type Player, places, players } from './cast.ts';
import { selectExampleMembers } from './store.ts';

/** Who acts in the example, by organisation; each organisation is made when it is first asked for. */
export type People = { [organisation in keyof Cast]: () => Promise<Cast[organisation]> };

interface Organisation {
  name: string;
  kind: 'municipality' | 'government';
  areaCode: string | null;
}

/** @param password of those who are not there yet */
export function createPeople(tx: Database, password: string): People {
  const town = ({ name, code }: { name: string; code: string }) =>
    ({ name, kind: 'municipality', areaCode: code }) as const;
  const enter = <R extends Role>(organisation: Organisation, who: readonly Player<R>[]) =>
    findPeople(tx, organisation, who).then((found) => found ?? addPeople(tx, organisation, who, password));
  return {
    municipality: () => enter(town(places.municipality), players),
    neighbour: () => enter(town(places.neighbour), neighbours),
    government: () => enter({ name: government.name, kind: 'government', areaCode: null }, guideMakers),
  };
}

/**
 * Null when the organisation is not there.
 * @throws Error when one of them is not there any more
 */
async function findPeople<R extends Role>(
  tx: Database,
  organisation: Organisation,
  people: readonly Player<R>[],
): Promise<Record<R, Viewer> | null> {
  const members = await selectExampleMembers(tx, organisation.name);
  if (members.length === 0) return null;
  const viewers = {} as Record<R, Viewer>;
  for (const player of people) {
    const found = members.find(({ mail, role }) => mail === player.mail && role === player.role);
    if (!found) throw new Error(`${player.mail} is not ${player.role} any more`);
    viewers[player.role] = viewerOf(organisation, player, found);
  }
  return viewers;
}

async function addPeople<R extends Role>(
  tx: Database,
  organisation: Organisation,
  people: readonly Player<R>[],
  password: string,
): Promise<Record<R, Viewer>> {
  const { id: organisationId } = await createOrganisation(tx, { ...organisation, isExample: true });
  const viewers = {} as Record<R, Viewer>;
  for (const player of people) {
    const { role, ...who } = player;
    const { id: personId } = await createPerson(tx, { ...who, password });
    await addMember(tx, { organisationId, personId, role });
    viewers[role] = viewerOf(organisation, player, { organisationId, personId });
  }
  return viewers;
}

/** None of them gets mail of what they did before anyone was there. */
function viewerOf(
  { name: organisationName, areaCode }: Organisation,
  { name, role }: Player<Role>,
  { organisationId, personId }: { organisationId: string; personId: string },
): Viewer {
  const memberships = [{ organisationId, organisationName, areaCode, role }];
  return { personId, name, mail: null, isAdministrator: false, memberships };
}
