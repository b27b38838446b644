import { type GeoPermissibleObjects, geoMercator } from 'd3-geo';
import type { Position, Shape } from './boundaries.ts';

interface MapPath {
  code: string;
  /** The SVG path; empty for an area too small to see at this size. */
  path: string;
}

export interface AreaMap {
  width: number;
  height: number;
  paths: MapPath[];
}

/**
 * Draws boundaries as SVG paths that together fill `width`. Points are put on a grid of one unit, so that neighbours who share a border
 * still share it after simplification. The projection is conformal: fine to look at, not to measure on.
 */
export function drawMap(boundaries: ReadonlyMap<string, Shape>, width = 800): AreaMap {
  if (boundaries.size === 0) return { width, height: 0, paths: [] };
  const all = {
    type: 'GeometryCollection',
    geometries: [...boundaries.values()],
  } as GeoPermissibleObjects;
  const projection = geoMercator().fitWidth(width, all);
  const project = (point: Position) => projection(point) ?? ([0, 0] as Position);
  let height = 0;
  const paths = [...boundaries].map(([code, shape]) => {
    const rings = shape.coordinates.flat().map((ring) => snap(ring.map(project)));
    for (const ring of rings) for (const [, y] of ring) height = Math.max(height, y);
    return { code, path: rings.map(write).join('') };
  });
  return { width, height, paths };
}

function snap(ring: Position[]): Position[] {
  const points: Position[] = [];
  for (const [x, y] of ring) {
    const point: Position = [Math.round(x), Math.round(y)];
    const last = points.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  return points;
}

/** Relative steps are shorter than absolute points; a ring of less than a triangle is not seen. */
function write(ring: Position[]): string {
  if (ring.length < 4) return '';
  const [start, ...rest] = ring.slice(0, -1);
  let [x, y] = start!;
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${start!.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`;
}
