import { geoArea } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { z } from 'zod';

export type Position = [number, number];
/** The boundary of an area in degrees (WGS 84), as GeoJSON, outer rings clockwise as d3-geo reads them. */
export interface Shape {
  type: 'MultiPolygon';
  coordinates: Position[][][];
}

export interface BoundaryProblem {
  /** The place of the feature in the file, from 1; null for the file as a whole. */
  feature: number | null;
  /** A key under `problem` in the locale file. */
  problem: string;
  values: Record<string, string>;
}

export interface BoundaryOptions {
  /** The object of a TopoJSON file; needed when it holds several. */
  object?: string | undefined;
  /** The property that holds the code; without it the feature's own id. */
  codeProperty?: string | undefined;
}

const position = z.tuple([z.number(), z.number()]).rest(z.number());
const ring = z.array(position).min(4);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
const anyFeature = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown(),
});
const geojson = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });
const topojson = z.object({
  type: z.literal('Topology'),
  arcs: z.array(z.unknown()),
  objects: z.record(z.string(), z.unknown()),
});

/** Reads boundaries by area code from the text of a GeoJSON or TopoJSON file. With any problem nothing of it may be used. */
export function readBoundaries(text: string, options: BoundaryOptions = {}) {
  const shapes = new Map<string, Shape>();
  const problems: BoundaryProblem[] = [];
  const complain = (feature: number | null, problem: string, values: Record<string, string> = {}) => {
    problems.push({ feature, problem, values });
  };
  readFeatures(text, options, complain).forEach((one, index) => {
    const found = readFeature(one, options, (problem, values) => {
      complain(index + 1, problem, values);
      return null;
    });
    if (!found) return;
    if (shapes.has(found.code)) complain(index + 1, 'twice', { code: found.code });
    shapes.set(found.code, found.shape);
  });
  if (shapes.size === 0 && problems.length === 0) complain(null, 'noFeatures');
  // Where no feature has a code, the wrong property was asked for: that is one problem, not hundreds.
  const isOne = shapes.size === 0 && problems.length > 0 && problems.every(({ problem }) => problem === 'noCode');
  return { shapes, problems: isOne ? [{ ...problems[0]!, feature: null }] : problems };
}

type Complain = (feature: number | null, problem: string, values?: Record<string, string>) => void;

function readFeatures(text: string, { object }: BoundaryOptions, complain: Complain): unknown[] {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    complain(null, 'notJson', { detail: (error as Error).message });
    return [];
  }
  const collection = geojson.safeParse(file);
  if (collection.success) return collection.data.features;
  const topology = topojson.safeParse(file);
  if (!topology.success) {
    complain(null, 'notBoundaries');
    return [];
  }
  const names = Object.keys(topology.data.objects);
  const name = object ?? (names.length === 1 ? names[0] : undefined);
  if (name === undefined || !names.includes(name)) {
    complain(null, 'whichObject', { names: names.join(', ') });
    return [];
  }
  try {
    const found = feature(file as Topology, (file as Topology).objects[name] as GeometryObject);
    return 'features' in found ? (found.features as unknown[]) : [found];
  } catch {
    complain(null, 'brokenTopology');
    return [];
  }
}

function readFeature(
  one: unknown,
  { codeProperty }: BoundaryOptions,
  complain: (problem: string, values?: Record<string, string>) => null,
): { code: string; shape: Shape } | null {
  const read = anyFeature.safeParse(one);
  if (!read.success) return complain('notFeature');
  const { id, properties } = read.data;
  const code = codeProperty ? properties?.[codeProperty] : id;
  if (typeof code !== 'string' && typeof code !== 'number') {
    const names = Object.keys(properties ?? {}).join(', ') || '–';
    return complain('noCode', { property: codeProperty ?? 'id', names });
  }
  const shape = geometry.safeParse(read.data.geometry);
  if (!shape.success) return complain('notPolygon', { code: String(code) });
  const polygons = shape.data.type === 'Polygon' ? [shape.data.coordinates] : shape.data.coordinates;
  const outside = polygons.flat(2).find(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90);
  if (outside) return complain('notDegrees', { code: String(code), point: outside.slice(0, 2).join(' ') });
  return { code: String(code), shape: { type: 'MultiPolygon', coordinates: polygons.map(tidy) } };
}

/** Closes rings, turns them the way d3-geo expects (the inside on the right) and keeps five decimals: about a metre. */
function tidy(polygon: number[][][]): Position[][] {
  return polygon.map((ring, index) => {
    const points = ring.map(([x, y]): Position => [round(x!), round(y!)]);
    const [first, last] = [points[0]!, points.at(-1)!];
    if (first[0] !== last[0] || first[1] !== last[1]) points.push([...first]);
    const inverted = geoArea({ type: 'Polygon', coordinates: [points] }) > 2 * Math.PI;
    return inverted === (index === 0) ? points.reverse() : points;
  });
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
