/** An area to draw: a centre point in degrees (WGS 84) and a size; an area without a size gets the smallest circle. */
export interface Place {
  code: string;
  longitude: number;
  latitude: number;
  size: number | null;
}

export interface Circle {
  code: string;
  x: number;
  y: number;
  r: number;
}

export interface Cartogram {
  width: number;
  height: number;
  circles: Circle[];
}

const rounds = 160;
/** Share of the map's rectangle that circles fill: fuller pushes neighbours away, emptier makes villages too small to point at. */
const filling = 0.42;
const smallest = 0.22;

/**
 * Dorling's cartogram: a circle per area, its surface in proportion to its size, as near to its own place as the others allow, without
 * overlap. The same places give the same picture. `width` is that of the picture; the height follows from the places.
 */
export function layOut(places: readonly Place[], width = 1000): Cartogram {
  if (places.length === 0) return { width, height: 0, circles: [] };
  const homes = project(places);
  const circles = sized(places, homes);
  for (let round = 0; round < rounds; round++) {
    // Ever less pull towards home, so that the last rounds only make room.
    const pull = 0.12 * (1 - round / (rounds * 0.75));
    if (pull > 0) for (const [index, circle] of circles.entries()) attract(circle, homes[index]!, pull);
    separate(circles);
  }
  spreadOut(circles);
  return fit(circles, width);
}

function project(places: readonly Place[]): { x: number; y: number }[] {
  const latitudes = places.map((place) => place.latitude);
  const middle = ((Math.min(...latitudes) + Math.max(...latitudes)) / 2) * (Math.PI / 180);
  return places.map((place) => ({ x: place.longitude * Math.cos(middle), y: -place.latitude }));
}

function sized(places: readonly Place[], homes: { x: number; y: number }[]): Circle[] {
  const roots = places.map((place) => Math.sqrt(Math.max(place.size ?? 0, 0)));
  const mean = roots.reduce((sum, root) => sum + root, 0) / roots.length || 1;
  const radii = roots.map((root) => Math.max(root, mean * smallest));
  const surface = radii.reduce((sum, radius) => sum + Math.PI * radius ** 2, 0);
  const scale = Math.sqrt((filling * box(homes)) / surface);
  return places.map((place, index) => ({ code: place.code, ...homes[index]!, r: radii[index]! * scale }));
}

function box(points: { x: number; y: number }[]): number {
  const side = (values: number[]) => Math.max(Math.max(...values) - Math.min(...values), 0.01);
  return side(points.map((point) => point.x)) * side(points.map((point) => point.y));
}

function attract(circle: Circle, home: { x: number; y: number }, pull: number): void {
  circle.x += (home.x - circle.x) * pull;
  circle.y += (home.y - circle.y) * pull;
}

/** Moves every pair that overlaps apart, the smaller circle the most, so that cities stay where people expect them. */
function separate(circles: Circle[]): void {
  const order = circles.map((_, index) => index).sort((a, b) => circles[a]!.x - circles[b]!.x || a - b);
  const reach = 2 * Math.max(...circles.map((circle) => circle.r));
  for (let i = 0; i < order.length; i++) {
    const one = circles[order[i]!]!;
    for (let j = i + 1; j < order.length; j++) {
      const other = circles[order[j]!]!;
      if (other.x - one.x > reach * 1.5) break;
      if (Math.abs(other.y - one.y) < one.r + other.r) pushApart(one, other, order[i]! * 2.4);
    }
  }
}

function pushApart(one: Circle, other: Circle, turn: number): void {
  const apart = one.r + other.r;
  let dx = other.x - one.x;
  let dy = other.y - one.y;
  const distance = Math.hypot(dx, dy);
  if (distance >= apart) return;
  if (distance < apart * 1e-6) {
    // On the very same spot: the direction does not matter, as long as it is always the same.
    dx = Math.cos(turn);
    dy = Math.sin(turn);
    other.x += dx * apart * 0.5;
    other.y += dy * apart * 0.5;
    return;
  }
  const overlap = (apart - distance) / distance;
  const share = other.r ** 2 / (one.r ** 2 + other.r ** 2);
  one.x -= dx * overlap * share;
  one.y -= dy * overlap * share;
  other.x += dx * overlap * (1 - share);
  other.y += dy * overlap * (1 - share);
}

/** What still overlaps after all rounds is little: drawing everything that much farther apart ends it for certain. */
function spreadOut(circles: Circle[]): void {
  let factor = 1;
  for (let i = 0; i < circles.length; i++) {
    const one = circles[i]!;
    for (let j = i + 1; j < circles.length; j++) {
      const other = circles[j]!;
      const distance = Math.hypot(other.x - one.x, other.y - one.y);
      factor = Math.max(factor, (one.r + other.r) / Math.max(distance, 1e-9));
    }
  }
  for (const circle of circles) {
    circle.x *= factor;
    circle.y *= factor;
  }
}

function fit(circles: Circle[], width: number): Cartogram {
  const left = Math.min(...circles.map((circle) => circle.x - circle.r));
  const right = Math.max(...circles.map((circle) => circle.x + circle.r));
  const top = Math.min(...circles.map((circle) => circle.y - circle.r));
  const bottom = Math.max(...circles.map((circle) => circle.y + circle.r));
  const scale = width / (right - left);
  return {
    width,
    height: (bottom - top) * scale,
    circles: circles.map(({ code, x, y, r }) => ({ code, x: (x - left) * scale, y: (y - top) * scale, r: r * scale })),
  };
}
