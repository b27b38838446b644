import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csv } from './csv.ts';

const read = (text: string): string[][] => parse(text, { delimiter: ';', bom: true });

describe('a table for a spreadsheet', () => {
  it('keeps no live cell, whatever was typed', () => {
    const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r\n=1', " =cmd|' /C calc'!A0", '＝1', '|dir', '%0A'];
    const rows = read(
      csv(
        ['a'],
        hostile.map((one) => [one]),
      ),
    );
    for (const [cell] of rows.slice(1)) assert.match(cell!, /^'/);
  });

  it('gives back every other text, and amounts to the cent', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        (text, cents) => {
          const [, row] = read(csv(['tekst', 'bedrag'], [[text, cents]]));
          assert.equal(row![0]!.replace(/^'/, ''), text.replace(/^'/, ''));
          assert.equal(BigInt(row![1]!.replace(',', '')), cents);
        },
      ),
    );
  });
});
