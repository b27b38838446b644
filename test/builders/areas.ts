import { upsertAreas, upsertRows } from '../../src/features/areas/index.ts';
import type { TestApp } from '../app.ts';

type Row = Parameters<typeof upsertAreas>[1][number];

/** A municipality in the register of areas, from 2019 on, with 1,000 inhabitants unless told otherwise. */
export async function addMunicipality({ db }: TestApp, code: string, values: Partial<Row> = {}): Promise<void> {
  const words = { nl: 'Gemeente', nlPlural: 'Gemeenten', en: 'Municipality', enPlural: 'Municipalities' };
  await upsertRows(db, 'kinds', [{ kind: 'municipality', ...words, exclusive: false, rank: 1 }]);
  const place = { country: 'BE', surfaceHectares: 10, longitude: 4.4, latitude: 51 };
  const period = { validFrom: '2019-01-01', validTo: null };
  const people = { population: 1000, populationYear: 2020, source: '' };
  await upsertAreas(db, [{ code, name: code, kind: 'municipality', ...place, ...period, ...people, ...values }]);
}
