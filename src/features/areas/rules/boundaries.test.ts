import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geoArea, geoCentroid } from 'd3-geo';
import { type Position, readBoundaries } from './boundaries.ts';
import { drawMap } from './map.ts';

const ring = (x: number, y: number): Position[] => [
  [x, y],
  [x + 0.1, y],
  [x + 0.1, y + 0.1],
  [x, y + 0.1],
  [x, y],
];
const square = (code: unknown, x: number, turn = false) => ({
  type: 'Feature',
  id: code,
  properties: { nis: code, name: 'A' },
  geometry: { type: 'Polygon', coordinates: [turn ? ring(x, 51).reverse() : ring(x, 51)] },
});
const geojson = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const topology = {
  type: 'Topology',
  arcs: [
    [
      [4.1, 51],
      [4.1, 51.1],
    ],
    [
      [4.1, 51.1],
      [4, 51.1],
      [4, 51],
      [4.1, 51],
    ],
    [
      [4.1, 51.1],
      [4.2, 51.1],
      [4.2, 51],
      [4.1, 51],
    ],
  ],
  objects: {
    areas: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], id: 'west' },
        { type: 'Polygon', arcs: [[0, 2]], id: 'east' },
      ],
    },
  },
};
const problemsOf = (text: string, options = {}) =>
  readBoundaries(text, options).problems.map(({ feature, problem }) => [feature, problem]);

test('GeoJSON and TopoJSON give the same shapes, whichever way their rings turn', () => {
  const fromGeo = readBoundaries(geojson(square('west', 4), square('east', 4.1, true)));
  const fromTopo = readBoundaries(JSON.stringify(topology));
  assert.deepEqual([fromGeo.problems, fromTopo.problems], [[], []]);
  for (const shapes of [fromGeo.shapes, fromTopo.shapes]) {
    assert.deepEqual([...shapes.keys()], ['west', 'east']);
    for (const shape of shapes.values()) {
      // A tenth of a degree at 51° north: some 78 square kilometres, not the rest of the world.
      const squareKilometres = geoArea(shape) * 6371 ** 2;
      assert.ok(squareKilometres > 75 && squareKilometres < 80, String(squareKilometres));
    }
  }
  const [longitude, latitude] = geoCentroid(fromTopo.shapes.get('east')!);
  assert.ok(Math.abs(longitude - 4.15) < 0.001 && Math.abs(latitude - 51.05) < 0.001);
});

test('codes are text, also when a file has numbers, and may be in a property', () => {
  assert.deepEqual([...readBoundaries(geojson(square(11001, 4)), { codeProperty: 'nis' }).shapes.keys()], ['11001']);
});

test('every wrong feature is named', () => {
  const line = { ...square('c', 4), geometry: { type: 'LineString', coordinates: ring(4, 51) } };
  const metres = { ...square('d', 4), geometry: { type: 'Polygon', coordinates: [ring(152_000, 170_000)] } };
  const nameless = { ...square(undefined, 4), properties: null };
  assert.deepEqual(problemsOf(geojson(square('a', 4), square('a', 5), nameless, line, metres, 7)), [
    [2, 'twice'],
    [3, 'noCode'],
    [4, 'notPolygon'],
    [5, 'notDegrees'],
    [6, 'notFeature'],
  ]);
});

test('what is wrong with the whole file is said once', () => {
  assert.deepEqual(problemsOf('{'), [[null, 'notJson']]);
  assert.deepEqual(problemsOf('{"type":"Feature"}'), [[null, 'notBoundaries']]);
  assert.deepEqual(problemsOf(geojson()), [[null, 'noFeatures']]);
  assert.deepEqual(problemsOf(geojson(square('a', 4), square('b', 5)), { codeProperty: 'gm' }), [[null, 'noCode']]);
  assert.deepEqual(problemsOf(JSON.stringify({ ...topology, objects: {} })), [[null, 'whichObject']]);
  assert.deepEqual(problemsOf(JSON.stringify(topology), { object: 'other' }), [[null, 'whichObject']]);
  assert.deepEqual(problemsOf(JSON.stringify({ ...topology, arcs: [] })), [[null, 'brokenTopology']]);
});

test('neighbours on a map share their border, and nothing sticks out', () => {
  const { shapes } = readBoundaries(JSON.stringify(topology));
  const { width, height, paths } = drawMap(shapes, 200);
  const corners = paths.map(({ path }) => cornersOf(path));
  assert.deepEqual(corners[0]!.filter(([x]) => x === 100).length, 2);
  assert.deepEqual(corners[1]!.filter(([x]) => x === 100).length, 2);
  for (const [x, y] of corners.flat()) assert.ok(x! >= 0 && x! <= width && y! >= 0 && y! <= height);
  assert.deepEqual(drawMap(new Map()), { width: 800, height: 0, paths: [] });
});

/** The corners of a path of relative steps: `M0 0l10 0 0-10z`. */
function cornersOf(path: string): number[][] {
  const numbers = (path.match(/-?\d+/g) ?? []).map(Number);
  const corners: number[][] = [];
  for (let index = 0; index < numbers.length; index += 2) {
    const [x, y] = corners.at(-1) ?? [0, 0];
    corners.push([x! + numbers[index]!, y! + numbers[index + 1]!]);
  }
  return corners;
}
