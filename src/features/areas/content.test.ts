import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent, readContentFiles } from './import/content.ts';
import { addCounts, aggregate } from './rules/aggregate.ts';
import { areaOn, currentArea, membersOn, type Register, regionsOn } from './rules/register.ts';
import { shiftDay } from './rules/time.ts';

const content = readContent(readContentFiles());
const register: Register = {
  areas: new Map(content.areas.map((row) => [row.code, { ...row, example: false }])),
  memberships: content.memberships,
  successions: content.successions,
  earlier: content.earlier,
};
const municipalitiesOn = (country: string, day: string) =>
  content.areas
    .filter((row) => row.kind === 'municipality' && row.country === country)
    .flatMap(({ code }) => areaOn(register, code, day) ?? []);
const sum = (areas: { population: number | null }[]) => areas.reduce((total, area) => total + area.population!, 0);
const countsOn = (prefix: RegExp, day: string) =>
  Object.fromEntries(
    [...register.areas.keys()]
      .filter((code) => prefix.test(code))
      .map((code) => {
        const members = membersOn(register.memberships, code, day).map((member) => register.areas.get(member)!);
        return [code, members.filter((member) => member.kind === 'municipality').length];
      }),
  );

test('Flanders has 300 municipalities up to 2024 and 285 from 2025, the Netherlands 342', () => {
  for (const day of ['2019-01-01', '2022-07-01', '2024-12-31']) assert.equal(municipalitiesOn('BE', day).length, 300);
  for (const day of ['2025-01-01', '2026-11-22']) assert.equal(municipalitiesOn('BE', day).length, 285);
  for (const day of ['2023-01-01', '2025-01-01', '2026-12-31']) assert.equal(municipalitiesOn('NL', day).length, 342);
});

test('codes are unique, and whole in both countries', () => {
  assert.equal(register.areas.size, content.areas.length);
  for (const { code, country, kind } of content.areas.filter((row) => row.kind === 'municipality')) {
    assert.match(code, country === 'BE' ? /^[1-7]\d{4}$/ : /^GM\d{4}$/, kind);
  }
});

test('provinces count their municipalities in both periods', () => {
  const before = { '10000': 69, '20001': 65, '30000': 64, '40000': 60, '70000': 42 };
  const after = { '10000': 67, '20001': 63, '30000': 62, '40000': 55, '70000': 38 };
  assert.deepEqual(countsOn(/^\d0{3}[01]$/, '2024-12-31'), before);
  assert.deepEqual(countsOn(/^\d0{3}[01]$/, '2025-01-01'), after);
  const netherlands = [10, 18, 12, 25, 6, 51, 26, 44, 50, 13, 56, 31];
  assert.deepEqual(Object.values(countsOn(/^PV/, '2026-01-01')), netherlands);
});

test('transport regions and reference regions count their municipalities from 2025', () => {
  const transport = [11, 30, 9, 20, 28, 13, 31, 38, 12, 9, 16, 15, 31, 7, 15];
  const reference = [28, 12, 27, 31, 32, 10, 17, 13, 7, 15, 14, 14, 20, 7, 38];
  assert.deepEqual(Object.values(countsOn(/^VVR/, '2025-01-01')), transport);
  assert.deepEqual(Object.values(countsOn(/^REFREG/, '2025-01-01')), reference);
});

test('every municipality is in exactly one region of each exclusive kind on every day on which anything changes', () => {
  const edges = content.memberships.flatMap((row) => [row.validFrom, row.validTo && shiftDay(row.validTo, 1)]);
  const days = [...new Set(edges.filter((day) => day !== null))];
  assert.deepEqual(days.sort(), ['2019-01-01', '2023-01-01', '2025-01-01']);
  for (const day of days.flatMap((edge) => [edge, shiftDay(edge, -1)]).filter((edge) => edge >= '2019-01-01')) {
    for (const { code, country } of [...municipalitiesOn('BE', day), ...municipalitiesOn('NL', day)]) {
      const kinds = regionsOn(register.memberships, code, day).map((region) => areaOn(register, region, day)?.kind);
      const expected = country === 'BE' ? ['province', 'reference-region', 'region', 'transport-region'] : ['province'];
      assert.deepEqual(kinds.sort(), expected, `${code} on ${day}`);
    }
  }
});

test('28 municipalities became 13: 27 codes ended, 12 are new, one was kept', () => {
  const before = new Set(municipalitiesOn('BE', '2024-12-31').map((area) => area.code));
  const after = new Set(municipalitiesOn('BE', '2025-01-01').map((area) => area.code));
  const ended = [...before].filter((code) => !after.has(code));
  assert.equal(ended.length, 27);
  assert.equal([...after].filter((code) => !before.has(code)).length, 12);
  assert.deepEqual(content.successions.map((row) => row.predecessorCode).sort(), ended.sort());
  assert.ok(content.successions.every((row) => row.onDate === '2025-01-01'));
  const merged = new Set(content.successions.map((row) => row.successorCode));
  assert.equal(merged.size, 13);
  assert.equal(ended.length + [...merged].filter((code) => before.has(code)).length, 28);
});

test('populations and surfaces of the merged municipalities are the sums of those before', () => {
  const before = municipalitiesOn('BE', '2024-12-31');
  for (const figure of ['population', 'surfaceHectares'] as const) {
    const figures = new Map(before.map((area) => [area.code, area[figure]]));
    const sums = aggregate(figures, register, '2024-12-31', addCounts);
    for (const area of municipalitiesOn('BE', '2025-01-01')) {
      const { value, from } = sums.get(area.code)!;
      assert.ok(Math.abs(value! - area[figure]!) < 0.005, `${area.name}: ${from.join(' + ')}`);
    }
  }
  // Statbel: the Flemish Region had 6,629,143 inhabitants on 1 January 2020.
  assert.equal(sum(before), 6_629_143);
  assert.equal(sum(municipalitiesOn('BE', '2025-01-01')), 6_629_143);
});

test('Zwijndrecht changes province with its merger', () => {
  assert.equal(regionsOn(register.memberships, '11056', '2024-12-31').includes('10000'), true);
  const successor = currentArea(register, '11056')!;
  assert.equal(successor.name, 'Beveren-Kruibeke-Zwijndrecht');
  assert.deepEqual(regionsOn(register.memberships, successor.code, '2025-01-01'), [
    '02000',
    '40000',
    'REFREG14',
    'VVR02',
  ]);
});

test('Hasselt keeps its name and changes its code, Antwerpen keeps its code and grows', () => {
  assert.equal(areaOn(register, '71022', '2024-12-31')?.name, 'Hasselt');
  assert.equal(areaOn(register, '71022', '2025-01-01'), undefined);
  assert.deepEqual([currentArea(register, '71022')?.code, currentArea(register, '71022')?.name], ['71072', 'Hasselt']);
  assert.equal(currentArea(register, '11002')?.code, '11002');
  assert.equal(currentArea(register, '11007')?.code, '11002');
  assert.equal(areaOn(register, '11002', '2024-12-31')?.population, 529_247);
  assert.equal(
    areaOn(register, '11002', '2025-01-01')?.population,
    529_247 + areaOn(register, '11007', '2024-12-31')!.population!,
  );
});

test('every municipality has what is needed to draw and compare it', () => {
  for (const area of content.areas.filter((row) => row.kind === 'municipality')) {
    assert.ok(area.population! > 0 && area.populationYear! >= 2020 && area.surfaceHectares! > 0, area.code);
    const [west, east, south, north] = area.country === 'BE' ? [2.5, 6, 50.6, 51.6] : [3.3, 7.3, 50.7, 53.6];
    assert.ok(area.longitude! > west! && area.longitude! < east! && area.latitude! > south! && area.latitude! < north!);
  }
});
