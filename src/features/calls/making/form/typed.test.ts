import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readTime } from './moment.tsx';
import { readDecimal, sayDecimal } from './numbers.tsx';

describe('an exact number as it is typed', () => {
  for (const [typed, read] of [
    ['22,62736', '22.62736'],
    ['22.62736', '22.62736'],
    ['33,50 %', '33.5'],
    ['€ 0,150', '0.15'],
    ['0.150', '0.15'],
    ['1.250,5', '1250.5'],
    ['1.250', null],
    ['007', '7'],
    ['-1', null],
    ['1e3', null],
    ['1,2,3', null],
    ['', null],
  ] as const) {
    it(`reads "${typed}" as ${read}`, () => assert.equal(readDecimal(typed), read));
  }

  it('comes back the same in both languages', () => {
    const digits = fc.stringMatching(/^(0|[1-9]\d{0,8})(\.\d{0,7}[1-9])?$/);
    fc.assert(
      fc.property(
        digits,
        fc.constantFrom('nl', 'en'),
        (value, language) => readDecimal(sayDecimal(value, language)) === value,
      ),
    );
  });
});

describe('a time as it is typed', () => {
  for (const [typed, read] of [
    ['9', '09:00:00'],
    ['9.30 uur', '09:30:00'],
    ['12u', '12:00:00'],
    ['12u15', '12:15:00'],
    ['23:59:59', '23:59:59'],
    ['24:00', null],
    ['twaalf', null],
  ] as const) {
    it(`reads "${typed}" as ${read}`, () => assert.equal(readTime(typed), read));
  }
});
