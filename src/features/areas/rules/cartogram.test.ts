import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layOut } from './cartogram.ts';

const place = fc.record({
  longitude: fc.double({ min: 2, max: 7, noNaN: true }),
  latitude: fc.double({ min: 50, max: 54, noNaN: true }),
  size: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
});
const places = fc
  .array(place, { minLength: 1, maxLength: 60 })
  .map((all) => all.map((one, index) => ({ code: String(index), ...one })));

test('circles are finite, inside the picture and never overlap, also for places on the same spot', () => {
  const crowd = fc
    .tuple(places, fc.boolean())
    .map(([all, crowded]) => (crowded ? all.map((one) => ({ ...one, longitude: 4, latitude: 51 })) : all));
  fc.assert(
    fc.property(crowd, (all) => {
      const { width, height, circles } = layOut(all);
      assert.equal(circles.length, all.length);
      for (const [index, one] of circles.entries()) {
        assert.ok([one.x, one.y, one.r].every(Number.isFinite) && one.r > 0);
        assert.ok(one.x - one.r > -1e-6 && one.x + one.r < width + 1e-6);
        assert.ok(one.y - one.r > -1e-6 && one.y + one.r < height + 1e-6);
        for (const other of circles.slice(index + 1)) {
          assert.ok(Math.hypot(one.x - other.x, one.y - other.y) > one.r + other.r - 1e-6);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('the same places give the same picture', () => {
  fc.assert(
    fc.property(places, (all) => assert.deepEqual(layOut(all), layOut(structuredClone(all)))),
    { numRuns: 20 },
  );
});

test('the surface of a circle is in proportion to the size', () => {
  const { circles } = layOut([
    { code: 'a', longitude: 3, latitude: 51, size: 400_000 },
    { code: 'b', longitude: 5, latitude: 51, size: 100_000 },
  ]);
  assert.ok(Math.abs(circles[0]!.r / circles[1]!.r - 2) < 1e-9);
});

test('west stays west and north stays north', () => {
  const { circles } = layOut([
    { code: 'west', longitude: 3, latitude: 51, size: 90 },
    { code: 'east', longitude: 5, latitude: 51, size: 10 },
    { code: 'north', longitude: 4, latitude: 52, size: null },
  ]);
  const [west, east, north] = circles;
  assert.ok(west!.x < north!.x && north!.x < east!.x && north!.y < west!.y);
});

test('no places, no circles', () => {
  assert.deepEqual(layOut([], 300), { width: 300, height: 0, circles: [] });
});
