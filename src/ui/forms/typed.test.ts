import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDate, readMoney, readMonth, showDate, showMoney, showMonth } from './typed.ts';

describe('money as it is typed', () => {
  for (const [typed, read] of [
    ['1250', '1250.00'],
    ['1250,5', '1250.50'],
    ['1.250,50', '1250.50'],
    ['1.250', '1250.00'],
    ['1,250', null],
    ['1,250.50', '1250.50'],
    ['12.50', '12.50'],
    ['€ 1 250', '1250.00'],
    ['1.234.567', '1234567.00'],
    ['-20000', '-20000.00'],
    ['007', '7.00'],
    ['0', '0.00'],
    ['', null],
    ['twaalf', null],
    ['1.25.0', null],
    ['1,2345', null],
    ['1e3', null],
    ['12345678901234', null],
  ] as const) {
    it(`reads "${typed}" as ${read}`, () => assert.equal(readMoney(typed), read));
  }

  it('comes back the same in both languages', () => {
    const amounts = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }).map((cents) => {
      const digits = `${cents < 0n ? -cents : cents}`.padStart(3, '0');
      return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
    });
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom('nl', 'en'),
        (value, language) => readMoney(showMoney(value, language)) === value,
      ),
    );
  });
});

describe('months and days as they are typed', () => {
  it('reads both ways of writing, and keeps what is neither', () => {
    for (const typed of ['6/2020', '06/2020', '06-2020', '2020-06', ' 2020-6 '])
      assert.equal(readMonth(typed), '2020-06');
    for (const typed of ['29/6/2020', '29-06-2020', '29.6.2020', '2020-06-29'])
      assert.equal(readDate(typed), '2020-06-29');
    for (const typed of ['13/2020', '0/2020', 'juni', '06/20', '']) assert.equal(readMonth(typed), null, typed);
    for (const typed of ['31/6/2020', '29/2/2021', '2020-13-01', 'morgen', ''])
      assert.equal(readDate(typed), null, typed);
    assert.equal(showMonth('juni'), 'juni');
  });

  it('comes back the same', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        return readDate(showDate(iso)) === iso && readMonth(showMonth(iso.slice(0, 7))) === iso.slice(0, 7);
      }),
    );
  });
});
