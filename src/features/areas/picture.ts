import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../platform/database/index.ts';
import { type Cartogram, layOut, type Place } from './rules/cartogram.ts';
import { figuresOn, membersIn } from './rules/figures.ts';
import { type AreaMap, drawMap } from './rules/map.ts';
import type { Register } from './rules/register.ts';
import type { Area } from './schema.ts';
import { findBoundaries } from './store.ts';

export type Picture = ({ type: 'map' } & AreaMap) | ({ type: 'cartogram' } & Cartogram);

// The same areas give the same picture, and laying out hundreds of circles takes a tenth of a second.
const cartograms = new LRUCache<string, Cartogram>({ max: 60 });

// One invented or new municipality without a boundary must not take the map from all the others.
const mostBoundaries = 0.9;

/** Where areas lie: a map when their boundaries are known, else a cartogram of those with a centre point; null with nothing to draw. */
export async function drawAreas(
  db: Database,
  register: Register,
  areas: readonly Area[],
  day: string,
): Promise<Picture | null> {
  const shapes = await shapesOf(db, register, areas, day);
  if (shapes) return { type: 'map', ...drawMap(shapes) };
  const places = areas.flatMap((area) => placeOf(register, area, day) ?? []);
  return places.length < 2 ? null : { type: 'cartogram', ...cartogramOf(places) };
}

function placeOf(register: Register, area: Area, day: string): Place | null {
  const { longitude, latitude, population } = figuresOn(register, area, day);
  return longitude === null || latitude === null ? null : { code: area.code, longitude, latitude, size: population };
}

/** A cartogram of places, kept for the next time they are asked for. */
function cartogramOf(places: readonly Place[]): Cartogram {
  const key = createHash('sha1').update(JSON.stringify(places)).digest('base64');
  const kept = cartograms.get(key) ?? layOut(places);
  cartograms.set(key, kept);
  return kept;
}

/** Boundaries by code, or null when too few are known. A region without a boundary of its own is drawn as its municipalities. */
async function shapesOf(db: Database, register: Register, areas: readonly Area[], day: string) {
  const shapes = await findBoundaries(
    db,
    areas.map((area) => area.code),
  );
  const regions = new Set(register.memberships.map((row) => row.regionCode));
  const composed = areas.filter(({ code }) => regions.has(code) && !shapes.has(code));
  const members = new Map(
    composed.map(({ code }) => [code, membersIn(register, code, day).map((member) => member.code)]),
  );
  const theirs = await findBoundaries(db, [...members.values()].flat());
  for (const [code, codes] of members) {
    const parts = codes.flatMap((member) => theirs.get(member) ?? []);
    if (parts.length === 0 || parts.length < codes.length * mostBoundaries) continue;
    shapes.set(code, { type: 'MultiPolygon', coordinates: parts.flatMap((part) => part.coordinates) });
  }
  return shapes.size > 0 && shapes.size >= areas.length * mostBoundaries ? shapes : null;
}
