import type { Database } from '../../platform/database/index.ts';
import { upsertAreas, upsertRows } from '../areas/index.ts';
import { places } from './cast.ts';

const common = { country: 'BE', validFrom: '2019-01-01', validTo: null, source: 'Voorbeeld', example: true };
const nowhere = { longitude: null, latitude: null };

/** One of the invented municipalities, and the region around both. */
export async function addPlace(
  tx: Database,
  place: (typeof places)['municipality'] | (typeof places)['neighbour'],
): Promise<void> {
  const { region } = places;
  await upsertAreas(tx, [
    { ...nowhere, ...common, ...region, populationYear: null },
    { ...nowhere, ...common, ...place, populationYear: 2020 },
  ]);
  const within = { regionCode: region.code, validFrom: common.validFrom, validTo: null };
  await upsertRows(tx, 'memberships', [{ areaCode: place.code, ...within }]);
}
